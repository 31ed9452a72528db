/**
 * This run's own pair: the same run without some of its orders. Same seed, same later orders, those left out. A single
 * case and not an average: chance deals both sides the same luck, but others may respond differently.
 */
import type { Order } from '../engine/orders/shapes.ts';
import { sameOrder } from '../engine/orders/sort.ts';
import { type HumanCost, humanCostOf, profileOf } from '../engine/outcome.ts';
import type { GameState } from '../engine/state/state.ts';
import { openView } from '../engine/view/view.ts';
import { currentPlayed, type Game, playedAt, playFrom } from './game.ts';
import { pathTo, type SeatOrders } from './tree.ts';

/** An order of the shown seat, and the turn (from 0) in which it gave it. */
export interface GivenOrder {
  readonly turn: number;
  readonly order: Order;
}

export interface OwnPair {
  /** By aim of the shown seat's chair, thousandths. */
  readonly aims: readonly { readonly aim: string; readonly played: number; readonly without: number }[];
  readonly cost: { readonly played: HumanCost; readonly without: HumanCost };
}

/** The current line as played, and without these orders. */
export function withoutOrders(game: Game, left: readonly GivenOrder[]): OwnPair {
  const path = pathTo(game.tree, game.tree.current);
  const first = left.reduce((least, { turn }) => Math.min(least, turn), path.length - 1);
  let beside = playedAt(game, path[first].id);
  for (const [turn, node] of path.slice(1).entries())
    if (turn >= first) beside = playFrom(game, beside, leaveOut(game, node.given, turn, left));
  const played = measure(game, currentPlayed(game).state);
  const without = measure(game, beside.state);
  return {
    aims: played.aims.map(({ aim, score }, i) => ({ aim, played: score, without: without.aims[i].score })),
    cost: { played: played.cost, without: without.cost },
  };
}

/** All desks' orders of a turn without those left out of the shown seat's. */
function leaveOut(
  { shown }: Game,
  given: readonly SeatOrders[],
  turn: number,
  left: readonly GivenOrder[],
): readonly SeatOrders[] {
  const isLeft = (order: Order): boolean => left.some((each) => each.turn === turn && sameOrder(each.order, order));
  return given.map(({ actor, orders }) => ({
    actor,
    orders: actor === shown ? orders.filter((order) => !isLeft(order)) : orders,
  }));
}

function measure({ compiled, key, shown }: Game, state: GameState) {
  return { aims: profileOf(openView(compiled, key, state), shown), cost: humanCostOf(compiled, state) };
}

/** Whether the aim measures capital left over: every order that costs capital moves it. */
export function isPrice({ compiled, shown }: Game, id: string): boolean {
  const chair = compiled.scenario.chairs.find((each) => each.actor === compiled.actor.ids[shown]);
  return chair?.aims.find((aim) => aim.id === id)?.measure.kind === 'capitalLeft';
}
