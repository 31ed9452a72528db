import { describe, expect, it } from 'vitest';
import { legalOrders } from '../../src/engine/orders/legalOrders.ts';
import { currentView, endTurn, isOver, playThrough } from '../../src/session/game.ts';
import { addOrder } from '../../src/session/pending.ts';
import { pathTo } from '../../src/session/tree.ts';
import { ordersGiven } from '../../src/session/trials.ts';
import { withoutOrders } from '../../src/session/without.ts';
import { newGame } from '../support/games.ts';

describe('a run without some of its orders', () => {
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
  const given = ordersGiven(game);

  it.each([
    ['one', [given[2]]],
    ['several', given.filter((_, i) => i % 3 === 0)],
  ])('is the run that one gets by playing without %s', (_, left) => {
    const others = turns.map((desks, turn) =>
      desks.map(({ actor, orders }) => ({
        actor,
        orders: orders.filter((order) => !left.some((each) => each.turn === turn && each.order === order)),
      })),
    );
    const again = playThrough(newGame('meadow'), others);
    const pair = withoutOrders(game, left);
    // Without nothing, both sides of a pair are the run itself.
    const itself = withoutOrders(again, []);
    expect(itself.aims.map((aim) => aim.played)).toEqual(pair.aims.map((aim) => aim.without));
    expect(itself.cost.played).toEqual(pair.cost.without);
    expect(itself.cost.without).toEqual(itself.cost.played);
  });

  it('leaves the game as it is', () => {
    const before = JSON.stringify(game.tree);
    withoutOrders(game, given.slice(0, 3));
    expect(JSON.stringify(game.tree)).toBe(before);
  });
});
