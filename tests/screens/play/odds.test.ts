import { describe, expect, it } from 'vitest';
import { digestOf } from '../../../src/engine/state/digest.ts';
import type { Runner } from '../../../src/ensemble/runner.ts';
import { createLiveOdds } from '../../../src/screens/play/odds.ts';
import { oddsTold } from '../../../src/screens/play/present/odds.ts';
import { createPlayStore, type PlayStore, type Table } from '../../../src/screens/play/store.ts';
import { currentPlayed, endTurn } from '../../../src/session/game.ts';
import { syrianGame } from '../../support/games.ts';
import { createTestShell } from '../../support/shell.ts';

function storeOf(game = syrianGame('damascus')): PlayStore {
  const shell = createTestShell();
  const store = createPlayStore(shell);
  shell.current.take({ game, map: async () => undefined });
  return store;
}
const turnOf = (store: PlayStore): Table['turn'] => (store.table.value as Table).turn;

describe('odds at the desk', () => {
  it('come as counts of a hundred runs, with what has changed since, and are gone when the turn ends', async () => {
    const store = storeOf(endTurn(syrianGame('damascus')));
    const drop = store.odds.begin(turnOf(store));
    expect(oddsTold(turnOf(store), store.odds.found.value).lines).toBeUndefined();
    await expect.poll(() => store.odds.state.value, { timeout: 60_000 }).toBe('done');
    const { lines, brief } = oddsTold(turnOf(store), store.odds.found.value);
    expect(lines?.length).toBeGreaterThan(1);
    for (const { count, change } of lines ?? []) {
      expect(count).toMatch(/^\d+ of 100$/);
      expect(change?.full).toMatch(/than half a day ago$|as half a day ago$/);
    }
    expect(lines?.some(({ question }) => /^\S+ still held on \d+ Dec/.test(question))).toBe(true);
    expect(brief).toMatch(/ of 100$/);
    // Never a percentage, and nothing is called likely.
    expect(JSON.stringify(lines) + brief).not.toMatch(/%|likely|chance/);
    drop();
    expect(store.odds.found.value).toBeUndefined();
  });

  it('leave the game as it is: every turn is the same with a look at them and without', async () => {
    const [looked, plain] = [storeOf(), storeOf()];
    for (let turn = 0; turn < 3; turn++) {
      const drop = looked.odds.begin(turnOf(looked));
      if (turn < 2) await expect.poll(() => looked.odds.state.value, { timeout: 60_000 }).toBe('done');
      for (const store of [looked, plain]) {
        store.endTurn();
        store.goOn();
      }
      drop();
      const [one, other] = [looked, plain].map((store) => currentPlayed((store.table.value as Table).game).state);
      expect(digestOf(one)).toBe(digestOf(other));
    }
  });

  it('of a turn that is over are dropped in the workers too', async () => {
    const ended: string[] = [];
    const store = storeOf();
    const runner: Runner = {
      workers: 1,
      run: () => ({
        ...{ end: new Promise(() => undefined), pause: () => undefined, resume: () => undefined },
        cancel: () => ended.push('cancelled'),
      }),
      warm: () => undefined,
    };
    const odds = createLiveOdds(async () => runner);
    const drop = odds.begin(turnOf(store));
    await new Promise((done) => setTimeout(done));
    drop();
    expect(ended).toEqual(['cancelled']);
  });

  it('are given from the second game on, unless a reader wants them always or never', () => {
    const { preferences } = createTestShell();
    expect([preferences.showsEffects.value, preferences.showsOdds.value]).toEqual([true, false]);
    preferences.useAids('on');
    expect(preferences.showsOdds.value).toBe(true);
    preferences.useAids('usual');
    preferences.setPlayed();
    expect(preferences.showsOdds.value).toBe(true);
    preferences.useAids('off');
    expect([preferences.showsEffects.value, preferences.showsOdds.value]).toEqual([false, false]);
    preferences.forget();
    expect([preferences.aids.value, preferences.showsOdds.value]).toEqual(['usual', false]);
  });
});
