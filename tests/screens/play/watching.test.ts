import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPlayStore } from '../../../src/screens/play/store.ts';
import { type Game, isOver } from '../../../src/session/game.ts';
import { currentNode } from '../../../src/session/tree.ts';
import { chairsOf, seatedGame } from '../../support/games.ts';
import { createTestShell } from '../../support/shell.ts';

const ID = 'five-valleys';

function watching(game: Game = seatedGame(ID, 'harbour', [])) {
  const shell = createTestShell();
  const store = createPlayStore(shell);
  shell.current.take({ game, map: async () => undefined });
  const now = (): Game => shell.current.game.value as Game;
  return { shell, store, now, turn: () => currentNode(now().tree).turn };
}

describe('a watched game', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => vi.useRealTimers());

  it('goes on by itself at its pace, stands when paused, and ends by itself', () => {
    const { store, now, turn } = watching();
    store.toggleWatching();
    vi.advanceTimersByTime(3000);
    expect([turn(), store.resolving.value]).toEqual([1, false]);
    store.watching.shift(1);
    vi.advanceTimersByTime(1200);
    expect(turn()).toBe(2);
    store.toggleWatching();
    vi.advanceTimersByTime(60_000);
    expect(turn()).toBe(2);
    store.watching.setPace('film');
    store.toggleWatching();
    vi.advanceTimersByTime(60_000);
    expect(isOver(now())).toBe(true);
    expect(store.watching.isPlaying.value).toBe(false);
  });

  it('stops at a step by hand, which is told', () => {
    const { store, turn } = watching();
    store.toggleWatching();
    store.endTurn();
    expect([turn(), store.resolving.value, store.watching.isPlaying.value]).toEqual([1, true, false]);
    store.toggleWatching();
    vi.advanceTimersByTime(3000);
    expect([turn(), store.resolving.value]).toEqual([2, false]);
  });

  it('has paces with ends', () => {
    const { watching: hands } = watching().store;
    for (let i = 0; i < 9; i++) hands.shift(1);
    expect(hands.pace.value).toBe('film');
    for (let i = 0; i < 9; i++) hands.shift(-1);
    expect(hands.pace.value).toBe('slow');
  });

  it('is none where somebody holds a chair', () => {
    const { store, turn } = watching(seatedGame(ID, 'harbour', chairsOf(ID).slice(0, 1)));
    store.watching.play();
    vi.advanceTimersByTime(60_000);
    expect([turn(), store.watching.isPlaying.value]).toEqual([0, false]);
  });
});
