/**
 * Fields: what an order may name, and the kind of each value: a row of one of the scenario's lists, one of a few words
 * or yes/no, or a distance. The text form, sorting and listing of orders derive from it.
 */

import type {
  ActorIndex,
  AskIndex,
  ChoiceIndex,
  ExitIndex,
  ForceIndex,
  RegionIndex,
  SideIndex,
  TalkIndex,
} from '../../core/indices.ts';
import { EXIT_KINDS, LEADER_ACTS, PEOPLE_GROUPS, REPLIES, REQUESTS, STANCES } from '../vocabulary.ts';

/** Scenario lists whose rows an order may name. */
interface Rows {
  readonly force: ForceIndex;
  readonly region: RegionIndex;
  readonly side: SideIndex;
  readonly actor: ActorIndex;
  readonly talk: TalkIndex;
  readonly exit: ExitIndex;
  readonly ask: AskIndex;
  readonly choice: ChoiceIndex;
}
export type RowList = keyof Rows;

/** A row of a list; one of these values, in listing order; or a number of km, of which `legalOrders` lists these. */
type ValueKind<Value> =
  | { readonly row: RowList }
  | { readonly oneOf: readonly Value[] }
  | { readonly km: readonly number[] };

export const ORDER_FIELDS = {
  force: { row: 'force' },
  region: { row: 'region' },
  side: { row: 'side' },
  ally: { row: 'actor' },
  talk: { row: 'talk' },
  exit: { row: 'exit' },
  ask: { row: 'ask' },
  choice: { row: 'choice' },
  group: { oneOf: PEOPLE_GROUPS },
  way: { oneOf: EXIT_KINDS },
  stance: { oneOf: STANCES },
  what: { oneOf: REQUESTS },
  act: { oneOf: LEADER_ACTS },
  reply: { oneOf: REPLIES },
  corridor: { oneOf: [false, true] },
  quiet: { oneOf: [false, true] },
  open: { oneOf: [true, false] },
  accept: { oneOf: [true, false] },
  beyondKm: { km: [100, 170, 250] },
} as const satisfies Record<string, ValueKind<string | boolean>>;

type Fields = typeof ORDER_FIELDS;
export type OrderField = keyof Fields;
/** Fields that name a row of a list. */
export type RowField = {
  [Field in OrderField]: Fields[Field] extends { readonly row: RowList } ? Field : never;
}[OrderField];

/** Type of a field's value inside the engine. */
export type FieldValue<Field extends OrderField> = Fields[Field] extends { readonly row: infer List extends RowList }
  ? Rows[List]
  : Fields[Field] extends { readonly oneOf: readonly (infer Value)[] }
    ? Value
    : number;

/** A value of any field. */
export type AnyValue = { [Field in OrderField]: FieldValue<Field> }[OrderField];
/** Values of fields, each optional: what every order is, whatever its kind. */
export type FieldValues = { readonly [Field in OrderField]?: FieldValue<Field> };

/** The kind of a field's values. */
export const valueKindOf = (field: OrderField): ValueKind<AnyValue> => ORDER_FIELDS[field];

/** Sort position of a value within its field: orders of one kind are sorted by it, field by field. */
export function positionOf(field: OrderField, value: AnyValue | undefined): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  const kind = valueKindOf(field);
  return 'oneOf' in kind && value !== undefined ? kind.oneOf.indexOf(value) : 0;
}
