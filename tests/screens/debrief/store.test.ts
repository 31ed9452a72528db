import { describe, expect, it, vi } from 'vitest';
import { createDebriefStore } from '../../../src/screens/debrief/store.ts';
import { endTurn, type Game } from '../../../src/session/game.ts';
import { currentNode } from '../../../src/session/tree.ts';
import { newGame } from '../../support/games.ts';
import { createTestShell } from '../../support/shell.ts';

function opened(turns: number) {
  const shell = createTestShell();
  const store = createDebriefStore(shell);
  let game = newGame();
  for (let turn = 0; turn < turns; turn++) game = endTurn(game);
  shell.current.take({ game, map: async () => undefined, verdict: { kind: 'verified' } });
  return { shell, store };
}
const turnOf = (game: Game | undefined): number => (game === undefined ? -1 : currentNode(game.tree).turn);

describe('the debrief store', () => {
  it('looks at the last turn first, and again when it is opened again', async () => {
    const { store } = opened(4);
    expect(store.turn.value).toBe(4);
    store.lookAt(1);
    expect(store.turn.value).toBe(1);
    await store.arrive();
    expect(store.turn.value).toBe(4);
  });

  it('looks at the last turn of another line', () => {
    const { shell, store } = opened(3);
    store.lookAt(1);
    shell.current.change(endTurn(shell.current.game.value as Game));
    expect(store.turn.value).toBe(4);
  });

  it('plays on from the turn that is looked at; a verdict on the old line no longer holds', () => {
    const { shell, store } = opened(3);
    expect(store.verdict.value).toEqual({ kind: 'verified' });
    store.lookAt(1);
    store.branch();
    expect(turnOf(shell.current.game.value)).toBe(1);
    expect(store.verdict.value).toBeUndefined();
    expect(shell.went).toEqual([{ kind: 'play' }]);
  });

  it('says that no pair has come in ten seconds, and that none can be played', async () => {
    const { shell } = opened(1);
    const game = shell.current.game.value as Game;
    vi.useFakeTimers();
    try {
      const waiting = createDebriefStore({ ...shell, runner: () => new Promise(() => undefined) });
      const drop = waiting.tryOrders(game);
      await vi.advanceTimersByTimeAsync(9000);
      expect(waiting.trials.value.state.kind).toBe('playing');
      await vi.advanceTimersByTimeAsync(2000);
      expect(waiting.trials.value.state.kind).toBe('late');
      drop();
      const without = createDebriefStore({ ...shell, runner: async () => undefined });
      without.tryOrders(game);
      await vi.advanceTimersByTimeAsync(1);
      expect(without.trials.value.state.kind).toBe('failed');
    } finally {
      vi.useRealTimers();
    }
  });

  it('tries the orders meanwhile, keeps what was found, and stops when it is told to', async () => {
    const { shell, store } = opened(1);
    const game = shell.current.game.value as Game;
    store.tryOrders(game)();
    expect(store.trials.value.state.kind).toBe('stopped');
    store.tryOrders(game);
    await expect.poll(() => store.trials.value.state.kind).toBe('done');
    const { found } = store.trials.value;
    store.tryOrders(game)();
    expect(store.trials.value).toMatchObject({ state: { kind: 'done' } });
    expect(store.trials.value.found).toBe(found);
  });
});
