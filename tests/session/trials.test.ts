import { describe, expect, it } from 'vitest';
import { createPool } from '../../src/ensemble/workers/pool.ts';
import { FIRST_PAIRS, FRESH_PAIRS, type TrialsSoFar, tryOrders } from '../../src/session/trials.ts';
import { fakeWorkers } from '../support/fakeWorker.ts';
import { newGame, seatedGame, syrianGame } from '../support/games.ts';
import { playedWith, trialsOf } from '../support/trials.ts';

/** A force that holds already is ordered to hold: nothing follows. */
const NOTHING = 'hold force:gov-25th';
const STAYS = 'leader act:stay';
const LETS_GO = 'speak side:gov stance:letGo quiet:no';

describe('trials of orders', () => {
  it('find a strong effect, with the right sign, and the order given again and again as one', async () => {
    const game = playedWith(seatedGame('eleven-days', '7', ['tehran']), (turn) => (turn < 4 ? [LETS_GO] : []));
    const steps: TrialsSoFar[] = [];
    const { found, all, isFinal } = await trialsOf(game, (soFar) => steps.push(soFar));
    expect(isFinal).toBe(true);
    const [first] = found;
    expect([first.kind, first.effect.pairs]).toEqual(['repeated', FRESH_PAIRS]);
    const road = first.effect.aims.find(({ aim }) => aim === 'road-to-lebanon');
    expect(road?.by.high).toBeLessThan(0);
    expect(all?.effect.pairs).toBe(FIRST_PAIRS);
    // Nothing is told as found before it has been measured afresh, and progress never goes back.
    expect(steps.every((step) => !step.isFinal)).toBe(true);
    for (let i = 1; i < steps.length; i++) expect(steps[i].pairs).toBeGreaterThanOrEqual(steps[i - 1].pairs);
  }, 60_000);

  it('find none where there is none', async () => {
    const game = playedWith(syrianGame('damascus'), (turn) => (turn === 2 ? [NOTHING] : []));
    const { found, of } = await trialsOf(game);
    expect(found).toEqual([]);
    expect(of).toBe(FIRST_PAIRS);
  }, 60_000);

  it('of a game without orders are done at once', async () => {
    const { found, all, of } = await trialsOf(playedWith(newGame(), () => []));
    expect([found, all, of]).toEqual([[], undefined, 0]);
  });

  it('stop when they are told to', async () => {
    const pool = createPool(fakeWorkers().spawn, 1);
    const game = playedWith(syrianGame('damascus'), (turn) => (turn < 3 ? [STAYS] : []));
    const under = tryOrders(pool, game, () => under.cancel());
    expect((await under.end).kind).toBe('cancelled');
    pool.close();
  });
});
