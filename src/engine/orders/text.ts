/**
 * Text form of an order: its kind, then what it names as `name:value` in one fixed order. Examples:
 *   move force:column-1 region:hama
 *   speak side:gov stance:hedge quiet:yes
 *   drawInFar beyondKm:170
 * `parseOrder(formatOrder(x))` equals x.
 */

import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { Compiled } from '../compiled.ts';
import { type AnyValue, type OrderField, type RowList, valueKindOf } from './fields.ts';
import { fieldsOf, kindNamed, ORDER_KINDS, type Order, type OrderKind, orderOf } from './shapes.ts';
import { valuesOf } from './values.ts';

export function formatOrder(compiled: Compiled, order: Order): string {
  const values = valuesOf(order);
  return [
    order.kind,
    ...fieldsOf(order.kind).map((field) => `${field}:${wordOf(compiled, field, values[field])}`),
  ].join(' ');
}

/** Why a text is not an order. `at` is empty: there is only one line. */
export type OrderTextProblem =
  | Problem<'order/kind', { readonly given: string; readonly kinds: readonly string[] }>
  | Problem<'order/shape', { readonly kind: OrderKind; readonly form: string }>
  | Problem<
      'order/field',
      { readonly kind: OrderKind; readonly word: number; readonly field: string; readonly given: string }
    >
  | Problem<'order/name', { readonly field: string; readonly given: string; readonly known: readonly string[] }>
  | Problem<'order/km', { readonly given: string }>;

/** Maximum number of names that a problem lists. */
const NAMES_LISTED = 12;

export function parseOrder(compiled: Compiled, text: string): Result<Order, OrderTextProblem> {
  const form = readForm(compiled, text, false);
  return form.ok ? ok(orderOf(form.value.kind, form.value.values)) : form;
}

/** Some orders of a kind: those with these values. */
export interface OrderForm {
  readonly kind: OrderKind;
  /** A field that is left open may have any value. */
  readonly values: { readonly [Field in OrderField]?: AnyValue };
}

/** A field that is left open: `fly region:*`. */
const OPEN = '*';

/** An order's text in which `*` leaves a field open. */
export function parseForm(compiled: Compiled, text: string): Result<OrderForm, OrderTextProblem> {
  return readForm(compiled, text, true);
}

function readForm(compiled: Compiled, text: string, mayBeOpen: boolean): Result<OrderForm, OrderTextProblem> {
  const [head, ...parts] = text.trim().split(/\s+/);
  const kind = kindNamed(head);
  if (kind === undefined) return fail({ code: 'order/kind', at: '', values: { given: head, kinds: ORDER_KINDS } });
  const fields = fieldsOf(kind);
  if (parts.length !== fields.length) {
    const form = [kind, ...fields.map((field) => `${field}:...`)].join(' ');
    return fail({ code: 'order/shape', at: '', values: { kind, form } });
  }
  const values: { [Field in OrderField]?: AnyValue } = {};
  for (let i = 0; i < fields.length; i++) {
    const field = fields[i];
    const part = parts[i];
    if (!part.startsWith(`${field}:`))
      return fail({ code: 'order/field', at: '', values: { kind, word: i + 1, field, given: part } });
    const word = part.slice(field.length + 1);
    if (mayBeOpen && word === OPEN) continue;
    const words = wordsOf(compiled, field);
    const value = words === undefined ? kmNamed(word) : words.get(word);
    if (value === undefined) {
      if (words === undefined) return fail({ code: 'order/km', at: '', values: { given: word } });
      const known = [...words.keys()];
      const some = known.length > NAMES_LISTED ? [...known.slice(0, NAMES_LISTED), '...'] : known;
      return fail({ code: 'order/name', at: '', values: { field, given: word, known: some } });
    }
    values[field] = value;
  }
  return ok({ kind, values });
}

const kmNamed = (word: string): number | undefined => (/^[1-9]\d{0,3}$/.test(word) ? Number(word) : undefined);

const YES = 'yes';
const NO = 'no';
const ANSWERS: ReadonlyMap<string, boolean> = new Map([
  [YES, true],
  [NO, false],
]);

/** Ids of a list's rows. */
const idsOf = (compiled: Compiled, list: RowList): readonly string[] => compiled[list].ids;

/** Text of a value: rows by id, booleans as yes or no. */
function wordOf(compiled: Compiled, field: OrderField, value: AnyValue | undefined): string {
  const of = valueKindOf(field);
  if ('row' in of && typeof value === 'number') return idsOf(compiled, of.row)[value];
  return typeof value === 'boolean' ? (value ? YES : NO) : String(value);
}

/** The possible values of a field by their text; undefined for a distance in km. */
function wordsOf(compiled: Compiled, field: OrderField): ReadonlyMap<string, AnyValue> | undefined {
  const of = valueKindOf(field);
  if ('km' in of) return undefined;
  if ('row' in of) return new Map(idsOf(compiled, of.row).map((id, row) => [id, row]));
  if (typeof of.oneOf[0] === 'boolean') return ANSWERS;
  return new Map(of.oneOf.map((word) => [String(word), word]));
}
