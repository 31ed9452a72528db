/**
 * Sways: where a staff chose otherwise because of an earlier order that holds its side back or lets it loose (M15).
 * Each such order is left out in turn, and the staff chooses again: for what is told only, so only while recording.
 */

import { clamp } from '../core/exact.ts';
import { NONE } from '../core/indices.ts';
import type { Causes } from '../engine/events/causes.ts';
import type { OrderSet, Sway } from '../engine/orders/sets.ts';
import type { Order } from '../engine/orders/shapes.ts';
import { sameOrder } from '../engine/orders/sort.ts';
import type { GameState } from '../engine/state/state.ts';
import type { View } from '../engine/view/view.ts';
import type { Staff } from '../policies/staff.ts';

/** The set with what swayed its staff. The state is as it was when this returns. */
export function withSways(
  set: OrderSet,
  causes: Causes,
  { side: { restraint } }: GameState,
  view: View,
  staff: Staff,
): OrderSet {
  const s = view.side;
  if (s === NONE) return set;
  const sways: Sway[] = [];
  for (const { cause, amount } of causes.all('restraint', s)) {
    const now = restraint[s];
    restraint[s] = clamp(now - amount, 0, 1000);
    const without = staff.ordersOf(view, set.desk);
    restraint[s] = now;
    const given = lacking(set.staff, without);
    const forgone = lacking(without, set.staff);
    if (given.length > 0 || forgone.length > 0) sways.push({ cause, given, forgone });
  }
  return sways.length === 0 ? set : { ...set, sways };
}

/** The orders of one list that the other has not. */
const lacking = (orders: readonly Order[], others: readonly Order[]): readonly Order[] =>
  orders.filter((order) => !others.some((other) => sameOrder(order, other)));
