import { describe, expect, it } from 'vitest';
import { digestOf } from '../../../src/engine/state/digest.ts';
import { beliefOf } from '../../../src/engine/view/belief.ts';
import { viewOf } from '../../../src/engine/view/view.ts';
import { tablesEqual } from '../../../src/ensemble/table.ts';
import { ADVICE_PAIRS, type Advice, planOfAdvice } from '../../../src/lab/advice.ts';
import { keyOf } from '../../../src/present/desk/cards.ts';
import { adviceTold, candidates } from '../../../src/screens/play/present/advice.ts';
import { createPlayStore, type PlayStore, type Table } from '../../../src/screens/play/store.ts';
import { currentPlayed } from '../../../src/session/game.ts';
import { disguised } from '../../support/disguise.ts';
import { played } from '../../support/ensembles.ts';
import { newGame, syrianGame } from '../../support/games.ts';
import { createTestShell } from '../../support/shell.ts';

function storeOf(game = newGame()): PlayStore {
  const shell = createTestShell();
  const store = createPlayStore(shell);
  shell.current.take({ game, map: async () => undefined });
  return store;
}
const turnOf = (store: PlayStore): Table['turn'] => (store.table.value as Table).turn;

const moved = (base: number, variant: number, deviation: number): Advice['displaced'] => ({
  ...{ base, variant, difference: variant - base, deviation, pairs: ADVICE_PAIRS, gain: null },
  ...{ low: null, high: null, unpaired: { low: null, high: null } },
});
const still = moved(100, 100, 0);

describe('what the staff would look at', () => {
  it('is a few orders that may be given now, each once', () => {
    for (const game of [newGame(), ...['damascus', 'tehran', 'ankara'].map((chair) => syrianGame(chair))]) {
      const turn = turnOf(storeOf(game));
      const keys = candidates(turn).map((order) => keyOf(turn, order));
      expect(keys.length).toBeGreaterThan(0);
      expect(keys.length).toBeLessThanOrEqual(5);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys.filter((key) => !turn.byKey.has(key))).toEqual([]);
    }
  });

  it('tells both ways of what stands clear of chance, by name, and of nothing that is better', () => {
    const turn = turnOf(storeOf());
    const [first, second] = [...turn.byKey.keys()];
    const advice: Advice = {
      pairs: ADVICE_PAIRS,
      aims: [
        { aim: 'orderly-towns', by: moved(300, 420, 100) },
        // Less than a point of a hundred, and more than chance explains no better.
        { aim: 'seat-held', by: moved(300, 304, 1) },
        { aim: 'harbour-kept', by: moved(300, 400, 900) },
      ],
      killedCivilians: moved(213, 248, 30),
      displaced: still,
    };
    const unmoved: Advice = { ...advice, aims: [], killedCivilians: still };
    const told = adviceTold(
      turn,
      new Map([
        [first, advice],
        [second, unmoved],
      ]),
    );
    expect(told.map(({ title }) => title)).toEqual(told.map(({ title }) => title).sort((a, b) => a.localeCompare(b)));
    expect(told.find(({ key }) => key === first)?.rows).toEqual([
      { key: 'orderly-towns', what: 'Institutions, of 100', ordered: '42', without: '30' },
      { key: 'killed', what: 'Civilians killed', ordered: '250', without: '215' },
    ]);
    expect(told.find(({ key }) => key === second)?.rows).toEqual([]);
    expect(JSON.stringify(told)).not.toMatch(/best|better|worse|recommend|%/);
  });

  it('[VIEW-3] is the same for equal views, whatever is hidden', () => {
    const game = syrianGame('damascus');
    const { compiled } = game;
    const turn = turnOf(storeOf(game));
    const orders = candidates(turn).map((order) => keyOf(turn, order));
    const { actor } = turn.view;
    const { state } = currentPlayed(game);
    const [one, other] = [state, disguised(compiled, state, actor, 7)].map((truth) => {
      const belief = beliefOf(viewOf(compiled, { a: 0, b: 0 }, truth, actor));
      const plan = { ...planOfAdvice(compiled, { actor, belief, turn: 0, orders }), runs: 8 };
      return played(compiled.scenario, plan).gathered.tables;
    });
    expect(one.map((table, i) => tablesEqual(table, other[i]))).toEqual(one.map(() => true));
  });

  it('is played when it is asked for, changes nothing of the game, and is dropped with the turn', async () => {
    const [asked, plain] = [storeOf(), storeOf()];
    expect(asked.advice.state.value).toBe('unasked');
    const turn = turnOf(asked);
    asked.advice.ask(turn, candidates(turn));
    await expect.poll(() => asked.advice.state.value, { timeout: 60_000 }).toBe('done');
    expect([...asked.advice.found.value.keys()]).toEqual(candidates(turn).map((order) => keyOf(turn, order)));
    for (const store of [asked, plain]) {
      store.endTurn();
      store.goOn();
    }
    const [one, other] = [asked, plain].map((store) => currentPlayed((store.table.value as Table).game).state);
    expect(digestOf(one)).toBe(digestOf(other));
    asked.advice.ask(turnOf(asked), candidates(turnOf(asked)));
    asked.advice.drop();
    expect([asked.advice.state.value, asked.advice.found.value.size]).toEqual(['unasked', 0]);
  });
});
