/**
 * The orders of the turn in progress. What may be added is the rules' to say: a refused order leaves the game as it is
 * and comes back with its reason. Where no seat is named, the one that is shown is meant.
 */

import type { ActorIndex } from '../core/indices.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { refusalsOfDesk } from '../engine/orders/legality.ts';
import type { Refusal } from '../engine/orders/refusals.ts';
import type { Order } from '../engine/orders/shapes.ts';
import type { Sight } from '../engine/view/view.ts';
import { currentView, type Game, seatOf, withTree } from './game.ts';
import { currentNode, deskOf } from './tree.ts';
import { draftOrder, withdrawOrder } from './treeEdits.ts';

export const pendingOrders = (game: Game, actor: ActorIndex = game.shown): readonly Order[] =>
  deskOf(currentNode(game.tree).drafts, actor) ?? [];

/** Why an order cannot join those already given; undefined when it can. */
export function barOf(sight: Sight, given: readonly Order[], order: Order): Refusal | undefined {
  return refusalsOfDesk(sight, [...given, order]).at(-1);
}

/** Throws for an actor without a seat: its orders would go nowhere. */
export function addOrder(game: Game, order: Order, actor: ActorIndex = game.shown): Result<Game, Refusal> {
  if (seatOf(game, actor) === undefined) throw new Error(`Actor ${actor} has no seat in this game.`);
  const bar = barOf(currentView(game, actor), pendingOrders(game, actor), order);
  return bar === undefined ? ok(withTree(game, draftOrder(game.tree, actor, order))) : fail(bar);
}

export function removeOrder(game: Game, order: Order, actor: ActorIndex = game.shown): Game {
  return withTree(game, withdrawOrder(game.tree, actor, order));
}
