// Several people at one screen: the cover between two desks, and what is on each.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPlayStore } from '../../../src/screens/play/store.ts';
import { endTurn, type Game, isOver } from '../../../src/session/game.ts';
import { atFirstSeat } from '../../../src/session/hotSeat.ts';
import { pendingOrders } from '../../../src/session/pending.ts';
import { readSavedGame } from '../../../src/session/saved.ts';
import { savedOf } from '../../../src/session/saving.ts';
import { currentNode } from '../../../src/session/tree.ts';
import { chairsOf, seatedGame } from '../../support/games.ts';
import { reopened } from '../../support/reopened.ts';
import { createTestShell } from '../../support/shell.ts';

const ID = 'five-valleys';
const [one, two] = chairsOf(ID);
const shared = (): Game => atFirstSeat(seatedGame(ID, 'harbour', [one, two]));
const LABEL = { scenario: { en: 'Five valleys' }, chair: {}, turn: 1, turns: 20, over: false };

function playing(game: Game = shared()) {
  const shell = createTestShell();
  const store = createPlayStore(shell);
  shell.current.take({ game, map: async () => undefined });
  const now = (): Game => shell.current.game.value as Game;
  /** Waits until a press counts, and lifts the cover. */
  const sitDown = (): void => {
    vi.advanceTimersByTime(1000);
    store.uncover();
  };
  const order = (): void => store.giveByKey([...(store.table.value?.turn.byKey.keys() ?? [])][0]);
  return { shell, store, now, sitDown, order };
}

describe('a game of two people at one screen', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] }));
  afterEach(() => vi.useRealTimers());

  it('is covered before each of them, and plays the turn when the last has ended it', () => {
    const { store, now, sitDown, order } = playing();
    const [first, second] = now().seats.map(({ actor }) => actor);
    expect([store.isCovered.value, now().shown]).toEqual([true, first]);
    sitDown();
    expect(store.isCovered.value).toBe(false);
    order();
    store.endTurn();
    expect([store.isCovered.value, now().shown, currentNode(now().tree).turn]).toEqual([true, second, 0]);
    sitDown();
    expect(pendingOrders(now())).toEqual([]);
    order();
    const orders = [first, second].map((actor) => pendingOrders(now(), actor));
    store.endTurn();
    const node = currentNode(now().tree);
    expect([store.isCovered.value, now().shown, node.turn]).toEqual([true, first, 1]);
    expect(node.given.map(({ orders: given }) => given)).toEqual(orders);
    // Each is told of the half day when it is at the screen.
    sitDown();
    expect(store.resolving.value).toBe(true);
    store.goOn();
    store.endTurn();
    sitDown();
    expect([store.resolving.value, now().shown]).toEqual([true, second]);
  });

  it('leaves nothing of what the one before looked at, was asked or was told', () => {
    const { shell, store, sitDown, order } = playing();
    sitDown();
    order();
    store.selectId('tevera');
    store.chooseTab('log');
    store.open('menu');
    shell.notices.tell('words for the first chair');
    store.endTurn();
    expect(store.selected.value).toBeUndefined();
    expect(store.tab.value).toBe('desk');
    expect(store.dialog.value).toBeUndefined();
    expect(store.confirming.value).toBeUndefined();
    expect(shell.notices.notice.value).toBeUndefined();
    expect(shell.notices.said.value.words).not.toContain('first chair');
  });

  it('lifts no cover by a press that was meant for what stood there before', () => {
    const { store } = playing();
    vi.advanceTimersByTime(1000);
    store.uncover();
    store.endTurn();
    store.uncover();
    expect(store.isCovered.value).toBe(true);
  });

  it('comes back to the cover of who was at the desk, with the orders given, when it is opened again', () => {
    const { store, now, sitDown, order } = playing();
    sitDown();
    order();
    store.endTurn();
    sitDown();
    order();
    const saved = readSavedGame(JSON.parse(JSON.stringify(savedOf(now(), LABEL))));
    if (saved === undefined) throw new Error('not a saved game');
    const again = playing(reopened(now().compiled, saved));
    expect(again.store.isCovered.value).toBe(true);
    expect(again.now().shown).toBe(now().shown);
    for (const { actor } of now().seats) expect(pendingOrders(again.now(), actor)).toHaveLength(1);
  });

  it('takes a turn back for all at once, after a question, and begins with the first desk again', () => {
    const { store, now, sitDown } = playing();
    sitDown();
    store.endTurn();
    sitDown();
    store.endTurn();
    sitDown();
    store.goOn();
    store.endTurn();
    sitDown();
    store.undo();
    expect([store.dialog.value, currentNode(now().tree).turn]).toEqual(['undo', 1]);
    store.undoForAll();
    expect(currentNode(now().tree).turn).toBe(0);
    expect(now().shown).toBe(now().seats[0].actor);
    expect(store.isCovered.value).toBe(true);
  });

  it('gives the screen back to who has ended the half day, for other orders', () => {
    const { store, now, sitDown, order } = playing();
    sitDown();
    expect(store.mayGiveBack()).toBe(false);
    order();
    store.endTurn();
    expect(store.mayGiveBack()).toBe(true);
    store.giveBack();
    expect([store.isCovered.value, now().shown]).toEqual([true, now().seats[0].actor]);
    sitDown();
    expect(pendingOrders(now())).toHaveLength(1);
  });

  it('goes to the debrief of all from the cover after the last half day', () => {
    let game = shared();
    while (!isOver(game)) game = endTurn(game);
    const { shell, store, sitDown } = playing(game);
    expect(store.isCovered.value).toBe(true);
    sitDown();
    expect(shell.went).toEqual([{ kind: 'debrief' }]);
  });
});

describe('a game of one person', () => {
  it('is never covered', () => {
    const { store } = playing(seatedGame(ID, 'harbour', [one]));
    expect(store.isCovered.value).toBe(false);
    store.endTurn();
    expect(store.isCovered.value).toBe(false);
  });
});
