/**
 * One order of orders: by kind, then by what they name. Orders are carried out in it, so that the sequence in which a
 * desk wrote them changes nothing.
 */

import { positionOf } from './fields.ts';
import { codeOf, type Order, shapeOf, valuesOf } from './shapes.ts';

/** The orders sorted: a copy where they are not yet. */
export function sortOrders(orders: readonly Order[]): readonly Order[] {
  // Most sets are short, or sorted as they were made.
  for (let i = 1; i < orders.length; i++)
    if (compareOrders(orders[i - 1], orders[i]) > 0) return orders.slice().sort(compareOrders);
  return orders;
}

export function sameOrder(a: Order, b: Order): boolean {
  return compareOrders(a, b) === 0;
}

/** Below 0 where an order comes before another, above 0 where after it, 0 where they are the same. */
function compareOrders(a: Order, b: Order): number {
  if (a.kind !== b.kind) return codeOf(a.kind) - codeOf(b.kind);
  const { fields } = shapeOf(a.kind);
  const mine = valuesOf(a);
  const other = valuesOf(b);
  for (let i = 0; i < fields.length; i++) {
    const field = fields[i];
    const apart = positionOf(field, mine[field]) - positionOf(field, other[field]);
    if (apart !== 0) return apart;
  }
  return 0;
}
