import { describe, expect, it } from 'vitest';
import { legalOrders } from '../../src/engine/orders/legalOrders.ts';
import { currentView, endTurn, isOver, playThrough, undoTurn } from '../../src/session/game.ts';
import { addOrder } from '../../src/session/pending.ts';
import { pathTo } from '../../src/session/tree.ts';
import { withoutEach, withoutSteps } from '../../src/session/without.ts';
import { newGame } from '../support/games.ts';

describe('a run without one of its orders', () => {
  let game = newGame('meadow');
  for (let turn = 0; !isOver(game); turn++) {
    const legal = [...legalOrders(currentView(game))];
    const order = legal[(turn * 7) % Math.max(1, legal.length)];
    const added = order === undefined ? undefined : addOrder(game, order);
    game = endTurn(added?.ok ? added.value : game);
  }
  const turns = pathTo(game.tree, game.tree.current)
    .slice(1)
    .map((node) => node.given);
  const without = withoutEach(game);

  it('is one for every order, the heaviest first', () => {
    expect(without).toHaveLength(turns.flat().flatMap(({ orders }) => orders).length);
    for (let i = 1; i < without.length; i++) expect(without[i].weight).toBeLessThanOrEqual(without[i - 1].weight);
  });

  it('is the run that one gets by playing without it', () => {
    const [first] = without;
    const others = turns.map((given, turn) =>
      turn === first.turn
        ? given.map(({ actor, orders }) => ({ actor, orders: orders.filter((order) => order !== first.order) }))
        : given,
    );
    const again = playThrough(newGame('meadow'), others);
    const other = withoutEach(again);
    // Its own profile stands on the "as played" side of every pair.
    expect(other.length).toBe(without.length - 1);
    expect(other[0].aims.map((aim) => aim.played)).toEqual(first.aims.map((aim) => aim.without));
  });

  it('comes an order at a time, so that a page can answer in between, and the game may go on meanwhile', () => {
    const steps = withoutSteps(game);
    let count = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) {
      count++;
      endTurn(undoTurn({ ...game, played: new Map() }));
    }
    expect(count).toBe(without.length);
    expect(step.value).toEqual(without);
  });

  it('leaves the game as it is', () => {
    const before = JSON.stringify(game.tree);
    withoutEach(game);
    expect(JSON.stringify(game.tree)).toBe(before);
  });
});
