/**
 * The orders of the turn in progress. What may be added is the rules' to say: a refused order leaves the game as it is
 * and comes back with its reason.
 */

import { fail, ok, type Result } from '../core/result.ts';
import { type Refusal, refusalsOfDesk } from '../engine/orders/legality.ts';
import type { Order } from '../engine/orders/orders.ts';
import type { Sight } from '../engine/view/view.ts';
import { currentView, type Game, lineOf, ordersOf } from './game.ts';

export const pendingOrders = (game: Game): readonly Order[] => ordersOf(game.compiled, game.pending);

/** Why an order cannot join those already given; undefined when it can. */
export function barOf(sight: Sight, given: readonly Order[], order: Order): Refusal | undefined {
  return refusalsOfDesk(sight, [...given, order]).at(-1);
}

export function addOrder(game: Game, order: Order): Result<Game, Refusal> {
  const bar = barOf(currentView(game), pendingOrders(game), order);
  return bar === undefined ? ok({ ...game, pending: [...game.pending, lineOf(game, order)] }) : fail(bar);
}

export function removeOrder(game: Game, line: string): Game {
  return game.pending.includes(line) ? { ...game, pending: game.pending.filter((each) => each !== line) } : game;
}
