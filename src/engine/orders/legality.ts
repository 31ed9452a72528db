/**
 * Legality of orders: may the actor give this kind at all, can it afford this one, and what does the kind itself say
 * (`kinds/`)? A refusal is a value with a code; asking changes nothing. `legalOrders.ts` lists legal orders; a property
 * test checks that the two agree.
 */

import type { ActorIndex } from '../../core/indices.ts';
import { NONE } from '../../core/indices.ts';
import type { Compiled } from '../compiled.ts';
import type { Sight } from '../view/view.ts';
import { reasonAgainst } from './kinds/index.ts';
import type { Refusal, RefusalCode } from './refusals.ts';
import { DESK_ORDERS, DESK_STATEMENTS, GivenOrders } from './sets.ts';
import { codeOf, costOf, forceOf, isRoutine, isStatement, ORDER_KINDS, type Order, type OrderKind } from './shapes.ts';
import { sameOrder, sortOrders } from './sort.ts';

/** Whether an actor may ever give orders of this kind. */
export function mayActorGive({ actor }: Compiled, a: ActorIndex, kind: OrderKind): boolean {
  return actor.mayGive[a * ORDER_KINDS.length + codeOf(kind)] === 1;
}

export function mayGive(sight: Sight, kind: OrderKind): boolean {
  return mayActorGive(sight.compiled, sight.actor, kind);
}

/** Why the actor of this view may not give this order now; undefined if it may. */
export function refusalOf(sight: Sight, order: Order): Refusal | undefined {
  const code = codeAgainst(sight, order);
  return code === undefined ? undefined : { code, order };
}

/** The refusal's code; undefined if the order is legal. */
function codeAgainst(sight: Sight, order: Order): RefusalCode | undefined {
  if (sight.isLawful(order)) return undefined;
  if (!mayGive(sight, order.kind)) return 'mayNot';
  if (costOf(order) > sight.capital(sight.actor)) return 'noCapital';
  return reasonAgainst(sight, order);
}

/**
 * Refusals of a desk's whole set, judged in sorted order: each on its own, given twice, too many, or together costing
 * more than the capital left.
 */
export function refusalsOfDesk(sight: Sight, desk: readonly Order[]): Refusal[] {
  return judgeDesk(sight, desk).filter((verdict): verdict is Refusal => 'code' in verdict);
}

/** Each order of a desk in sorted order, or its refusal. */
export function judgeDesk(sight: Sight, desk: readonly Order[]): readonly (Order | Refusal)[] {
  const given = new GivenOrders();
  return sortOrders(desk).map((order) => {
    const code = codeAgainstBeside(sight, order, given, 0);
    if (code !== undefined) return { code, order };
    given.add(sight.actor, order);
    return order;
  });
}

/** Why a desk may not give an order on top of those in `given` from position `from`; undefined if it may. */
export function codeAgainstBeside(
  sight: Sight,
  order: Order,
  given: GivenOrders,
  from: number,
): RefusalCode | undefined {
  const code = codeAgainst(sight, order);
  if (code !== undefined || from === given.count) return code;
  const says = isStatement(order);
  const force = forceOf(order);
  let cost = costOf(order);
  let alike = 0;
  for (let i = from; i < given.count; i++) {
    const other = given.orders[i];
    // At most one order per force, and nothing twice.
    if (sameOrder(other, order) || (force !== NONE && forceOf(other) === force)) return 'twice';
    cost += costOf(other);
    if (isStatement(other) === says) alike++;
  }
  if (alike >= (says ? DESK_STATEMENTS : DESK_ORDERS)) return 'tooMany';
  return cost > sight.capital(sight.actor) ? 'noCapital' : undefined;
}

/** Why an order may not come from the staff: it must be routine and legal; undefined if it may. */
export function refusalOfStaff(sight: Sight, order: Order): Refusal | undefined {
  return isRoutine(order) ? refusalOf(sight, order) : { code: 'notRoutine', order };
}
