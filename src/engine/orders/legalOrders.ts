/**
 * Lists legal orders: by kind in the order of ORDER_KINDS, then field by field, rows in scenario order. Lazy: a policy
 * that needs one does not pay for all.
 */

import type { ForceIndex } from '../../core/indices.ts';
import { indicesOf } from '../../core/indices.ts';
import type { View } from '../view/view.ts';
import { type AnyValue, type OrderField, valueKindOf } from './fields.ts';
import { mayGive } from './legality.ts';
import { reasonAgainst } from './meaning.ts';
import { commands } from './questions.ts';
import { costOf, fieldsOf, ORDER_KINDS, type Order, type OrderKind, orderOf } from './shapes.ts';
import type { OrderForm } from './text.ts';

/** Every legal order, lazily, in the order described above. */
export function* legalOrders(view: View): Generator<Order> {
  const capital = view.capital(view.actor);
  for (const kind of ORDER_KINDS) {
    if (!mayGive(view, kind)) continue;
    for (const order of candidates(view, kind))
      if (reasonAgainst(view, order) === undefined && costOf(order) <= capital) yield order;
  }
}

/**
 * Every combination of field values for a kind that could be legal; `refusalOf` decides.
 *
 * @param fixed only those with these values.
 */
export function* candidates(view: View, kind: OrderKind, fixed: OrderForm['values'] = {}): Generator<Order> {
  const fields = fieldsOf(kind);
  const choices = fields.map((field) => {
    const value = fixed[field];
    return value === undefined ? choicesOf(view, field) : [value];
  });
  if (choices.some(({ length }) => length === 0)) return;
  const at = fields.map(() => 0);
  const values: { [Field in OrderField]?: AnyValue } = {};
  for (;;) {
    for (let i = 0; i < fields.length; i++) values[fields[i]] = choices[i][at[i]];
    yield orderOf(kind, values);
    // The last field varies fastest.
    let last = fields.length - 1;
    while (last >= 0 && ++at[last] === choices[last].length) at[last--] = 0;
    if (last < 0) return;
  }
}

/** The values of a field open to the actor of this view. */
function choicesOf(view: View, field: OrderField): readonly AnyValue[] {
  const { compiled } = view;
  const of = valueKindOf(field);
  if ('km' in of) return of.km;
  if ('oneOf' in of) return of.oneOf;
  if (of.row === 'force') return indicesOf<ForceIndex>(compiled.force.named).filter((f) => commands(view, f));
  return indicesOf(compiled[of.row].count);
}
