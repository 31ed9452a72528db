/**
 * The canonical order of orders: by kind, then by what they name. They are carried out in it, so the sequence in which
 * a desk wrote them changes nothing.
 */

import { positionOf } from './fields.ts';
import { codeOf, type Order, shapeOf } from './shapes.ts';
import { valuesOf } from './values.ts';

/** The orders sorted; the same array if they already are, else a copy. */
export function sortOrders(orders: readonly Order[]): readonly Order[] {
  // Most sets are short, or already sorted.
  for (let i = 1; i < orders.length; i++)
    if (compareOrders(orders[i - 1], orders[i]) > 0) return orders.slice().sort(compareOrders);
  return orders;
}

export function sameOrder(a: Order, b: Order): boolean {
  return compareOrders(a, b) === 0;
}

/** Negative if `a` comes before `b`, positive if after, 0 if they are the same. */
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
