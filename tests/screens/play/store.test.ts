import { describe, expect, it, vi } from 'vitest';
import { harmOf } from '../../../src/engine/orders/meaning.ts';
import type { Order } from '../../../src/engine/orders/shapes.ts';
import { createPlayCommands } from '../../../src/screens/play/commands.ts';
import { harmAsked } from '../../../src/screens/play/present/harm.ts';
import { SIDE_TABS } from '../../../src/screens/play/sidePanels.tsx';
import { createPlayStore, NOTES, type Table } from '../../../src/screens/play/store.ts';
import { type Game, isOver } from '../../../src/session/game.ts';
import { pendingOrders } from '../../../src/session/pending.ts';
import { readSavedGame, type SavedGame } from '../../../src/session/saved.ts';
import { savedOf } from '../../../src/session/saving.ts';
import { currentNode } from '../../../src/session/tree.ts';
import { actOnKey } from '../../../src/ui/commands.tsx';
import { newGame } from '../../support/games.ts';
import { reopened } from '../../support/reopened.ts';
import { createTestShell } from '../../support/shell.ts';

function playing(game: Game = newGame()) {
  const shell = createTestShell();
  const store = createPlayStore(shell);
  shell.current.take({ game, map: async () => undefined });
  const given = (): readonly Order[] => pendingOrders(shell.current.game.value as Game);
  const legal = (): readonly Order[] => store.table.value?.turn.legal ?? [];
  const isHarmless = (order: Order): boolean =>
    store.table.value !== undefined && harmOf(store.table.value.turn.view, order) === undefined;
  const harmless = (): Order => legal().find(isHarmless) as Order;
  return { shell, store, given, legal, harmless, isHarmless };
}

const LABEL = { scenario: { en: 'Five valleys' }, chair: {}, turn: 1, turns: 20, over: false };

describe('the play store', () => {
  it('has no table before a game is taken up', () => {
    expect(createPlayStore(createTestShell()).table.value).toBeUndefined();
  });

  it('gives an order and takes it back, and keeps the game each time', () => {
    const { shell, store, given, harmless } = playing();
    store.give(harmless());
    expect(given()).toHaveLength(1);
    store.removeLast();
    expect(given()).toEqual([]);
    expect(shell.kept.map(({ game }) => pendingOrders(game).length)).toEqual([0, 1, 0]);
  });

  it('that takes a game over ends the turn once it has it, if that was asked for meanwhile', async () => {
    const shell = createTestShell();
    shell.current.take({ game: newGame(), map: async () => undefined });
    shell.current.setHold('free');
    let has = (): void => undefined;
    const keeping = {
      ...shell.keeping,
      takeOver: () =>
        new Promise<void>((done) => {
          has = () => {
            shell.current.setHold('own');
            done();
          };
        }),
    };
    const store = createPlayStore({ ...shell, keeping });
    const turn = (): number => currentNode((shell.current.game.value as Game).tree).turn;
    store.takeOver();
    store.endTurn();
    expect(turn()).toBe(0);
    has();
    await expect.poll(turn).toBe(1);
    expect(shell.current.refused.value).toBe(0);
  });

  describe('asks about an order that endangers civilians', () => {
    const withHarm = () => {
      const made = playing(newGame('harbour', 'government'));
      const [order] = made.legal().filter((each) => !made.isHarmless(each));
      expect(order).toBeDefined();
      return { ...made, order };
    };

    it('once it is given, and takes it back when told to', () => {
      const { store, given, order } = withHarm();
      store.give(order);
      expect(store.confirming.value).toBe(order);
      expect(given()).toEqual([order]);
      store.takeBack();
      expect(given()).toEqual([]);
      expect(store.confirming.value).toBeUndefined();
    });

    it.each([
      ['once for its kind and place', false],
      ['again if the player wants that', true],
    ])('%s', (_, askAgain) => {
      const { store, given, order } = withHarm();
      store.give(order);
      store.keep(askAgain);
      expect(given()).toEqual([order]);
      expect(store.confirming.value).toBeUndefined();
      store.remove(order);
      store.give(order);
      expect(given()).toEqual([order]);
      expect(store.confirming.value === undefined).toBe(!askAgain);
    });

    it('anew about another place, and in another game', () => {
      const { shell, store, legal, isHarmless, order } = withHarm();
      store.give(order);
      store.keep(false);
      store.remove(order);
      const place = 'region' in order ? order.region : undefined;
      const other = legal().find((each) => !isHarmless(each) && 'region' in each && each.region !== place) as Order;
      store.give(other);
      expect(store.confirming.value).toBe(other);
      store.takeBack();
      shell.current.take({ game: newGame('harbour', 'government'), map: async () => undefined });
      store.give(order);
      expect(store.confirming.value).toBe(order);
    });

    it('no more after a reload, once it was told so', () => {
      const { shell, store, order } = withHarm();
      store.give(order);
      store.keep(false);
      store.remove(order);
      const kept = shell.kept.at(-1)?.game as Game;
      const read = readSavedGame(structuredClone(savedOf(kept, LABEL))) as SavedGame;
      shell.current.take({ game: reopened(kept.compiled, read), map: async () => undefined });
      store.give(order);
      expect(store.confirming.value).toBeUndefined();
      expect(readSavedGame({ ...read, settled: [7] })).toBeUndefined();
    });

    it('with nothing that no rule says', () => {
      const { store, order } = withHarm();
      const { game, turn } = store.table.value as Table;
      const asked = harmAsked(game.compiled, turn.view, order);
      expect(Object.values(asked).join(' ')).not.toMatch(/trust|support|credib/i);
      expect(asked.harm).toMatch(/\d/);
    });
  });

  it('says that both orders are given before it asks anything', () => {
    const { shell, store, given, legal, isHarmless } = playing(newGame('harbour', 'government'));
    for (const order of legal()) if (isHarmless(order) && given().length < 2) store.give(order);
    expect(given()).toHaveLength(2);
    shell.notices.dismiss();
    const harmful = legal().find((order) => !isHarmless(order)) as Order;
    store.give(harmful);
    expect(store.confirming.value).toBeUndefined();
    expect(shell.notices.notice.value).toMatchObject({ words: expect.stringMatching(/Both orders are given/) });
    expect([store.confirming.value, given().length]).toEqual([undefined, 2]);
  });

  it('tells a turn before the next one may end', () => {
    const { shell, store } = playing();
    expect(store.mayEndTurn()).toBe(true);
    store.endTurn();
    expect(store.resolving.value).toBe(true);
    expect(store.mayEndTurn()).toBe(false);
    expect(shell.kept.at(-1)?.unread).toBe(true);
    store.goOn();
    expect(store.resolving.value).toBe(false);
    expect(store.mayEndTurn()).toBe(true);
    expect(shell.kept.at(-1)?.unread).toBe(false);
    expect(shell.went).toEqual([]);
  });

  it('guides a newcomer through the first turn once, and again when asked', () => {
    const { shell, store } = playing();
    expect(store.notes.step.value).toBeUndefined();
    shell.preferences.setGuided(false);
    expect(store.notes.step.value).toBe(0);
    for (let step = 1; step < NOTES; step++) {
      store.notes.next();
      expect(store.notes.step.value).toBe(step);
    }
    store.notes.next();
    expect(store.notes.step.value).toBeUndefined();
    expect(shell.preferences.guided.value).toBe(true);
    store.notes.begin();
    expect(store.notes.step.value).toBe(0);
    store.endTurn();
    expect(store.notes.step.value).toBeUndefined();
  });

  it('takes a turn back', () => {
    const { shell, store } = playing();
    expect(store.mayUndo()).toBe(false);
    store.endTurn();
    expect(store.mayUndo()).toBe(true);
    store.undo();
    expect(currentNode((shell.current.game.value as Game).tree).turn).toBe(0);
    expect(store.resolving.value).toBe(false);
  });

  it('goes to the debrief when the last turn has been read, and gives no orders after it', () => {
    const { shell, store, given } = playing();
    const first = store.table.value?.turn.legal[0] as Order;
    while (store.mayEndTurn()) {
      store.endTurn();
      store.goOn();
    }
    expect(isOver(shell.current.game.value as Game)).toBe(true);
    expect(shell.went).toEqual([{ kind: 'debrief' }]);
    store.give(first);
    expect(given()).toEqual([]);
  });

  it('pulls the strongest force that may go, and says so where none may', () => {
    const { shell, store, given, legal } = playing();
    const { view } = (store.table.value as Table).turn;
    const moves = legal().filter((order) => order.kind === 'move');
    expect(moves.length).toBeGreaterThan(0);
    const [move] = moves;
    const from = view.forceRegion(move.force);
    store.pull(from, move.region);
    const [pulled] = given() as (typeof move)[];
    const rivals = moves.filter((order) => order.region === move.region && view.forceRegion(order.force) === from);
    expect(view.men(pulled.force)).toBe(Math.max(...rivals.map(({ force }) => view.men(force))));
    expect(shell.notices.notice.value).toBeUndefined();
    store.pull(from, from);
    expect(shell.notices.notice.value?.kind).toBe('done');
  });

  it('forgets what was chosen in the last game', () => {
    const { shell, store } = playing();
    store.selectId(newGame().compiled.region.ids[1]);
    expect(store.tab.value).toBe('place');
    shell.current.take({ game: newGame('another'), map: async () => undefined });
    expect(store.tab.value).toBe('desk');
    expect(store.selected.value).toBeUndefined();
  });
});

describe('the commands of the play screen', () => {
  const keyed = () => {
    const all = playing();
    return { ...all, press: (key: string) => actOnKey(createPlayCommands(all.shell, all.store), key) };
  };

  it('end a turn and go on by the same key, but never by presses that follow at once', () => {
    vi.useFakeTimers();
    const { shell, store, press } = keyed();
    press('e');
    // However long the page takes to show it.
    vi.advanceTimersByTime(2000);
    press('e');
    store.markSeen();
    for (let i = 0; i < 3; i++) {
      vi.advanceTimersByTime(150);
      press('e');
    }
    expect(store.show.step.value).toBeDefined();
    expect(currentNode((shell.current.game.value as Game).tree).turn).toBe(1);
    vi.advanceTimersByTime(600);
    press('e');
    expect(store.show.step.value).toBeUndefined();
    press('e');
    expect(store.resolving.value).toBe(true);
    store.markSeen();
    vi.advanceTimersByTime(600);
    press('e');
    expect(store.resolving.value).toBe(false);
    vi.useRealTimers();
  });

  it('end the telling and then close it, and leave Escape to the browser where nothing is told', () => {
    vi.useFakeTimers();
    const { store, press } = keyed();
    expect(press('Escape')).toBe(false);
    store.endTurn();
    expect(press('Escape')).toBe(true);
    expect(store.show.step.value).toBeUndefined();
    expect(store.resolving.value).toBe(true);
    store.markSeen();
    vi.advanceTimersByTime(600);
    expect(press('Escape')).toBe(true);
    expect(store.resolving.value).toBe(false);
    vi.useRealTimers();
  });

  it('choose a panel by its number', () => {
    const { store, press } = keyed();
    expect(SIDE_TABS.length).toBeGreaterThan(5);
    for (const [i, tab] of SIDE_TABS.entries()) {
      expect(press(String(i + 1))).toBe(true);
      expect(store.tab.value).toBe(tab);
    }
    expect(press(String(SIDE_TABS.length + 1))).toBe(false);
  });

  it('have a key for one thing at a time', () => {
    const { shell, store } = playing();
    const commands = Object.values(createPlayCommands(shell, store));
    const keys = (): readonly string[] =>
      commands.flatMap((command) => (!('keys' in command) || ('may' in command && !command.may()) ? [] : command.keys));
    for (const act of [() => undefined, store.endTurn]) {
      act();
      expect(keys().length).toBeGreaterThan(10);
      expect(new Set(keys()).size).toBe(keys().length);
    }
  });
});
