/**
 * Legality of orders: may the actor give this kind at all, can it afford this one, and what does the kind itself say
 * (`kinds/`)? A refusal is a value with a code; asking changes nothing. `legalOrders.ts` lists legal orders; a property
 * test checks that the two agree.
 */

import type { ActorIndex } from '../../core/indices.ts';
import { NONE } from '../../core/indices.ts';
import type { Compiled } from '../compiled.ts';
import { knowledgeOf } from '../view/behind.ts';
import type { View } from '../view/view.ts';
import { isSaidBefore, reasonAgainst } from './meaning.ts';
import { priceOf } from './price.ts';
import type { Refusal, RefusalCode } from './refusals.ts';
import { DESK_ORDERS, DESK_STATEMENTS, GivenOrders } from './sets.ts';
import {
  codeOf,
  isBeside,
  isRoutine,
  isStatement,
  ORDER_KINDS,
  type Order,
  type OrderKind,
  shapeOf,
} from './shapes.ts';
import { sameOrder, sortOrders } from './sort.ts';
import { forceOf } from './values.ts';

/** Whether an actor may ever give orders of this kind. */
export function mayActorGive({ actor }: Compiled, a: ActorIndex, kind: OrderKind): boolean {
  return actor.mayGive[a * ORDER_KINDS.length + codeOf(kind)] === 1;
}

export function mayGive(view: View, kind: OrderKind): boolean {
  return mayActorGive(view.compiled, view.actor, kind);
}

/** Why the actor of this view may not give this order now; undefined when it may. */
export function refusalOf(view: View, order: Order): Refusal | undefined {
  const code = codeAgainst(view, order);
  return code === undefined ? undefined : { code, order };
}

/**
 * Whether an order fits the state, where its kind is known to be the actor's to give and its cost to be there. If it
 * does, it is not judged again in the turn.
 */
export function isFitting(view: View, order: Order): boolean {
  if (reasonAgainst(view, order) !== undefined) return false;
  knowledgeOf(view).lawful.add(view.actor, order);
  return true;
}

/** The code of the refusal, where there is one. */
function codeAgainst(view: View, order: Order): RefusalCode | undefined {
  if (knowledgeOf(view).lawful.has(view.actor, order)) return undefined;
  if (!mayGive(view, order.kind)) return 'mayNot';
  if (priceOf(view.compiled, order) > view.capital(view.actor)) return 'noCapital';
  return reasonAgainst(view, order);
}

/**
 * Refusals of a desk's whole set, judged in sorted order: each on its own, given twice, too many, or together costing
 * more than the capital left.
 */
export function refusalsOfDesk(view: View, desk: readonly Order[]): Refusal[] {
  return judgeDesk(view, desk).filter((verdict): verdict is Refusal => 'code' in verdict);
}

/** Each order of a desk in sorted order, or its refusal. */
export function judgeDesk(view: View, desk: readonly Order[]): readonly (Order | Refusal)[] {
  const given = new GivenOrders();
  return sortOrders(desk).map((order) => {
    const code = codeAgainstBeside(view, order, given, 0);
    if (code !== undefined) return { code, order };
    given.add(view.actor, order);
    return order;
  });
}

/**
 * Why a desk may not give an order beside those, from a position on, that it was given already; undefined when it may.
 */
export function codeAgainstBeside(view: View, order: Order, given: GivenOrders, from: number): RefusalCode | undefined {
  const code = codeAgainst(view, order);
  if (code !== undefined || from === given.count) return code;
  const room = roomFor(order);
  const force = forceOf(order);
  let cost = priceOf(view.compiled, order);
  let alike = 0;
  for (let i = from; i < given.count; i++) {
    const other = given.orders[i];
    // At most one order per force, and nothing twice.
    if (sameOrder(other, order) || (force !== NONE && forceOf(other) === force)) return 'twice';
    cost += priceOf(view.compiled, other);
    if (isInstead(view.compiled, order, other)) return 'twice';
    if (isAlike(order, other)) alike++;
  }
  if (alike >= room) return 'tooMany';
  return cost > view.capital(view.actor) ? 'noCapital' : undefined;
}

/** How many orders like this one a desk may give in a turn. */
function roomFor(order: Order): number {
  const { beside } = shapeOf(order.kind);
  return beside > 0 ? beside : isStatement(order) ? DESK_STATEMENTS : DESK_ORDERS;
}

/** Whether two orders take room from each other: what stands beside a desk's orders only from its own kind. */
function isAlike(order: Order, other: Order): boolean {
  if (isBeside(order) || isBeside(other)) return order.kind === other.kind;
  return isStatement(order) === isStatement(other);
}

/** Whether another answer to the same ask is given already, or another way of the same decision taken. */
function isInstead({ choice }: Compiled, order: Order, other: Order): boolean {
  if (order.kind === 'answer' && other.kind === 'answer') return order.ask === other.ask;
  if (order.kind !== 'decide' || other.kind !== 'decide') return false;
  return choice.decision[order.choice] === choice.decision[other.choice];
}

/**
 * Why an order may not come from the staff: it must be routine, or what its desk has said beforehand, and legal;
 * undefined if it may.
 */
export function refusalOfStaff(view: View, order: Order): Refusal | undefined {
  if (isRoutine(order)) return refusalOf(view, order);
  const code = isSaidBefore(view, order) ? reasonAgainst(view, order) : 'notRoutine';
  return code === undefined ? undefined : { code, order };
}
