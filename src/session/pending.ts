/**
 * The orders of the turn in progress. What may be added is the rules' to say: a refused order leaves the game as it is and comes back with
 * its reason.
 */
import { type Refusal, refusalOf } from '../engine/legality.ts';
import { DESK_ORDERS, DESK_STATEMENTS, isStatement, type Order } from '../engine/orders.ts';
import { fail, ok, type Result } from '../engine/result.ts';
import { currentView, type Game, lineOf, ordersOf } from './game.ts';

export type Barred =
  | { readonly kind: 'full' }
  | { readonly kind: 'fullStatement' }
  | { readonly kind: 'given' }
  | { readonly kind: 'poor' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Why an order cannot join those already given. `costs` in points: of the order, and of those given; `capital` what there is. */
export function barOf(
  game: Game,
  order: Order,
  given: readonly Order[],
  costs: { readonly own: number; readonly given: number; readonly capital: number },
): Barred | undefined {
  if (game.pending.includes(lineOf(game, order))) return { kind: 'given' };
  const statements = given.filter(isStatement).length;
  if (isStatement(order) ? statements >= DESK_STATEMENTS : given.length - statements >= DESK_ORDERS) {
    return { kind: isStatement(order) ? 'fullStatement' : 'full' };
  }
  if (costs.own + costs.given > costs.capital) return { kind: 'poor' };
  return undefined;
}

export function addOrder(game: Game, order: Order): Result<Game, Refusal | 'given'> {
  const line = lineOf(game, order);
  if (game.pending.includes(line)) return fail('given');
  const refusal = refusalOf(currentView(game), order);
  return refusal === undefined ? ok({ ...game, pending: [...game.pending, line] }) : fail(refusal);
}

export function removeOrder(game: Game, line: string): Game {
  return game.pending.includes(line) ? { ...game, pending: game.pending.filter((each) => each !== line) } : game;
}

export const pendingOrders = (game: Game): readonly Order[] => ordersOf(game.compiled, game.pending);
