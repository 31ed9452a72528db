import { describe, expect, it } from 'vitest';
import { legalOrders } from '../../src/engine/orders/legalOrders.ts';
import { agreementOf } from '../../src/session/agreement.ts';
import { currentView, endTurn, type Game } from '../../src/session/game.ts';
import { addOrder, pendingOrders } from '../../src/session/pending.ts';
import { readSavedGame, type SavedNode } from '../../src/session/saved.ts';
import { savedOf } from '../../src/session/saving.ts';
import { seatedGame } from '../support/games.ts';
import { reopened } from '../support/reopened.ts';

const LABEL = { scenario: { en: 'Five valleys' }, chair: {}, turn: 1, turns: 20, over: false };

/** Two seats, the second shown; each has given an order in the first turn and left one on the desk for the second. */
function hotSeat(): Game {
  let game = seatedGame('five-valleys', 'hot seat', ['coast', 'government']);
  const give = (): void => {
    for (const { actor } of game.seats) {
      const [order] = legalOrders(currentView(game, actor));
      const added = addOrder(game, order, actor);
      if (!added.ok) throw new Error(added.error.code);
      game = added.value;
    }
  };
  give();
  game = endTurn(game);
  give();
  return game;
}

const game = hotSeat();
const saved = savedOf(game, LABEL);
const [root, first] = saved.tree.nodes;

describe('a saved game', () => {
  it('holds the orders of each seat as lines, and no state', () => {
    expect(saved).toMatchObject({
      seats: [{ actor: 'government' }, { actor: 'coast' }],
      shown: 'coast',
      tree: { current: 1, nodes: [{ parent: -1, given: [], drafts: [] }, { parent: 0 }] },
    });
    for (const desks of [first.given, first.drafts]) {
      expect(desks.map(({ actor }) => actor)).toEqual(['government', 'coast']);
      expect(desks.map(({ orders }) => orders)).toEqual([[expect.any(String)], [expect.any(String)]]);
    }
    expect(readSavedGame(structuredClone(saved))).toEqual(saved);
  });

  it('opens with the desk of every seat as it was left', () => {
    const opened = reopened(game.compiled, saved);
    for (const { actor } of game.seats) expect(pendingOrders(opened, actor)).toEqual(pendingOrders(game, actor));
    expect(pendingOrders(opened)).toHaveLength(1);
  });

  it.each([
    ['a seat of an actor that is not there', { ...saved, seats: [{ actor: 'nobody', aims: [] }] }, 'record.chair'],
    ['a seat shown that is not there', { ...saved, shown: 'nobody' }, 'record.chair'],
  ])('with %s is refused', (_, other, code) => {
    expect(agreementOf(game.compiled, other, game.setting)).toMatchObject({ ok: false, error: { code } });
  });
});

describe('what is kept in the browser', () => {
  const withTree = (tree: object): object => ({ ...saved, tree: { ...saved.tree, ...tree } });
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a text', 'text'],
    ['a list', []],
    ['an empty object', {}],
    ['another version', { ...saved, version: 99 }],
    ['version 1 with seats', { ...saved, version: 1 }],
    ['another format', { ...saved, format: 'brink-record' }],
    ['no source', { ...saved, source: { kind: 'bundled' } }],
    ['a seat with a word for its aims', { ...saved, seats: [{ actor: 'coast', aims: 'peace' }] }],
    ['no seats', { ...saved, seats: undefined }],
    ['no label', { ...saved, label: undefined }],
    ['a tree without nodes', withTree({ nodes: [] })],
    ['too large a tree', withTree({ nodes: [root, ...Array<SavedNode>(5000).fill(first)] })],
    ['a current node that is not there', withTree({ current: 7 })],
    ['a first node with a parent', withTree({ nodes: [first, first] })],
    ['a parent that comes later', withTree({ nodes: [root, { ...first, parent: 2 }, first] })],
    ['a second root', withTree({ nodes: [root, { ...first, parent: -1 }] })],
    ['orders that are no texts', withTree({ nodes: [root, { ...first, given: [{ actor: 'coast', orders: [1] }] }] })],
    ['a desk of nobody', withTree({ nodes: [root, { ...first, drafts: [{ orders: [] }] }] })],
  ])('is not taken for a game: %s', (_, value) => {
    expect(readSavedGame(value)).toBeUndefined();
  });
});
