/** What orders name, whatever their kind. */

import type { ForceIndex } from '../../core/indices.ts';
import { NONE } from '../../core/indices.ts';
import type { FieldValues } from './fields.ts';
import type { Order, OrderKind } from './shapes.ts';

/** The values of an order's fields. */
export function valuesOf(order: Order): FieldValues {
  const values: FieldValues & { readonly kind: OrderKind } = order;
  return values;
}

/** The force that an order is given to; NONE if it names none. */
export function forceOf(order: Order): ForceIndex {
  return valuesOf(order).force ?? NONE;
}
