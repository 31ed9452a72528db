/**
 * Orders of the turn in progress. The rules decide what may be added: a refused order leaves the game unchanged and
 * returns the reason. The default seat is the one on screen.
 */

import type { ActorIndex } from '../core/indices.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { refusalsOfDesk } from '../engine/orders/legality.ts';
import type { Refusal } from '../engine/orders/refusals.ts';
import type { Order } from '../engine/orders/shapes.ts';
import type { View } from '../engine/view/view.ts';
import { currentView, type Game, seatOf, withTree } from './game.ts';
import { currentNode, deskOf } from './tree.ts';
import { draftOrder, withdrawOrder } from './treeEdits.ts';

export const pendingOrders = (game: Game, actor: ActorIndex = game.shown): readonly Order[] =>
  deskOf(currentNode(game.tree).drafts, actor) ?? [];

/** Why an order cannot join those already given; `undefined` if it can. */
export function barOf(view: View, given: readonly Order[], order: Order): Refusal | undefined {
  return refusalsOfDesk(view, [...given, order]).at(-1);
}

/** Throws for an actor without a seat: its orders would never be played. */
export function addOrder(game: Game, order: Order, actor: ActorIndex = game.shown): Result<Game, Refusal> {
  if (seatOf(game, actor) === undefined) throw new Error(`Actor ${actor} has no seat in this game.`);
  const bar = barOf(currentView(game, actor), pendingOrders(game, actor), order);
  return bar === undefined ? ok(withTree(game, draftOrder(game.tree, actor, order))) : fail(bar);
}

export function removeOrder(game: Game, order: Order, actor: ActorIndex = game.shown): Game {
  return withTree(game, withdrawOrder(game.tree, actor, order));
}
