import { describe, expect, it } from 'vitest';
import { legalOrders } from '../../src/engine/orders/legalOrders.ts';
import { DESK_ORDERS } from '../../src/engine/orders/sets.ts';
import { isStatement } from '../../src/engine/orders/shapes.ts';
import { digestOf } from '../../src/engine/state/digest.ts';
import {
  branchFrom,
  currentPlayed,
  currentView,
  endTurn,
  type Game,
  isOver,
  lineOfPlay,
  playedAt,
  undoTurn,
} from '../../src/session/game.ts';
import { addOrder, pendingOrders, removeOrder } from '../../src/session/pending.ts';
import { currentNode } from '../../src/session/tree.ts';
import { newGame, seatedGame } from '../support/games.ts';

const legalIn = (game: Game) => [...legalOrders(currentView(game))];
const toEnd = (game: Game): Game => (isOver(game) ? game : toEnd(endTurn(game)));

describe('a game', () => {
  it('ends after the turns of its scenario, and not before', () => {
    const game = toEnd(newGame());
    expect(currentNode(game.tree).turn).toBe(game.compiled.turns);
    expect(endTurn(game)).toBe(game);
  });

  it('is the same for the same seed and orders, another for another seed', () => {
    const digest = (game: Game) => currentNode(toEnd(game).tree).digest;
    expect(digest(newGame('harbour'))).toBe(digest(newGame('harbour')));
    expect(digest(newGame('harbour'))).not.toBe(digest(newGame('pier')));
  });

  it('is rebuilt from its tree when the cache is lost', () => {
    const game = toEnd(newGame());
    const bare: Game = { ...game, played: new Map() };
    for (const node of game.tree.nodes) expect(digestOf(playedAt(bare, node.id).state)).toBe(node.digest);
    expect(lineOfPlay(bare).map((played) => played.events.length)).toEqual(
      lineOfPlay(game).map((played) => played.events.length),
    );
  });

  it('takes a turn back with its orders, and branches from an earlier turn', () => {
    const game = newGame();
    const [order] = legalIn(game);
    const added = addOrder(game, order);
    if (!added.ok) throw new Error(added.error.code);
    const played = endTurn(added.value);
    expect(pendingOrders(played)).toEqual([]);
    const back = undoTurn(played);
    expect(pendingOrders(back)).toEqual([order]);
    expect(digestOf(currentPlayed(back).state)).toBe(game.tree.nodes[0].digest);
    const branched = endTurn(branchFrom(endTurn(played), 1));
    expect(currentNode(branched.tree).turn).toBe(2);
    const first = newGame();
    expect(undoTurn(first)).toBe(first);
  });
});

describe('pending orders', () => {
  it('are those of a seat: whoever has none gives no orders', () => {
    const game = seatedGame('five-valleys', 'harbour', ['coast']);
    const government = game.compiled.actorOf('government');
    const [order] = legalOrders(currentView(game, government));
    expect(() => addOrder(game, order, government)).toThrow('no seat');
    expect(pendingOrders(game, government)).toEqual([]);
  });

  it('are at most two, and one statement', () => {
    let game = newGame();
    for (const order of legalIn(game)) {
      const added = addOrder(game, order);
      if (added.ok) game = added.value;
    }
    const given = pendingOrders(game);
    expect(given.filter((order) => !isStatement(order)).length).toBe(DESK_ORDERS);
    expect(given.filter(isStatement).length).toBeLessThanOrEqual(1);
  });

  it('are refused twice, and the refusal changes nothing', () => {
    const game = newGame();
    const [order] = legalIn(game);
    const once = addOrder(game, order);
    if (!once.ok) throw new Error(once.error.code);
    expect(addOrder(once.value, order)).toMatchObject({ ok: false });
    expect(pendingOrders(game)).toEqual([]);
    expect(pendingOrders(removeOrder(once.value, { ...order }))).toEqual([]);
    expect(removeOrder(game, order)).toBe(game);
  });
});
