/**
 * Orders: what an actor asks for in one turn, kind by kind. A row says what an order of a kind names, what it costs and
 * who gives it; its type, text form, place among others, listing and form in a file follow from that. Inside the engine
 * orders name things by index; a line of text names them by id (`text.ts`). What a kind means is in `kinds/`.
 */

import type { ForceIndex } from '../../core/indices.ts';
import { NONE } from '../../core/indices.ts';
import type { AnyValue, FieldValue, FieldValues, OrderField } from './fields.ts';

/** Orders that have one of these values in each of these fields. */
type Those = { readonly [Field in OrderField]?: readonly FieldValue<Field>[] };

interface Shape {
  /** What it names, in the order of its text; the widest choice comes first. */
  readonly fields: readonly OrderField[];
  /** Political capital that it costs, points: none for routine orders, reports, quiet words and for who leaves. */
  readonly cost: number;
  /** Those that cost nothing all the same. */
  readonly free?: Those;
  /** A statement is something said: it takes the turn's one statement, not one of its two orders. Absent: none is. */
  readonly statement?: true | Those;
  /** `staff`: routine, to one force; a staff may give it without asking the desk. */
  readonly from: 'staff' | 'desk';
  /** The phase that carries it out: what a command can do at once, or what outside actors do next. */
  readonly phase: 'orders' | 'allies';
  /** Fields that a doctrine may leave out: they are filled when the order is given. */
  readonly found?: readonly OrderField[];
}

/** Every kind of order, in the order in which legal orders are listed and accepted ones carried out. */
export const ORDERS = {
  /** March to a place; entering an enemy's place is an attack. */
  move: { fields: ['force', 'region'], cost: 0, from: 'staff', phase: 'orders' },
  hold: { fields: ['force'], cost: 0, from: 'staff', phase: 'orders' },
  digIn: { fields: ['force'], cost: 0, from: 'staff', phase: 'orders' },
  fallBack: { fields: ['force', 'region'], cost: 0, from: 'staff', phase: 'orders' },
  /** Give up a place on central order: obeyed after the command delay, and a signal to everybody. */
  drawIn: { fields: ['region'], cost: 1, from: 'desk', phase: 'orders' },
  /** The same for every place farther from the capital by road than this, save where garrisons are at home. */
  drawInFar: { fields: ['beyondKm'], cost: 2, from: 'desk', phase: 'orders' },
  commitReserve: { fields: ['force', 'region'], cost: 1, from: 'desk', phase: 'orders', found: ['force'] },
  inspect: { fields: ['region'], cost: 0, from: 'desk', phase: 'orders' },
  offerTerms: { fields: ['region', 'corridor'], cost: 1, from: 'desk', phase: 'orders' },
  reassure: { fields: ['region'], cost: 1, from: 'desk', phase: 'orders' },
  leaveTroops: { fields: ['region'], cost: 0, from: 'desk', phase: 'orders' },
  guardArsenal: { fields: ['region'], cost: 0, from: 'desk', phase: 'orders' },
  raisePay: { fields: [], cost: 2, from: 'desk', phase: 'orders' },
  ask: { fields: ['ally', 'what'], cost: 1, from: 'desk', phase: 'orders' },
  answerCeasefire: { fields: ['talk', 'accept'], cost: 1, from: 'desk', phase: 'orders' },
  rally: { fields: ['region'], cost: 1, from: 'desk', phase: 'orders' },
  leader: {
    fields: ['act'],
    cost: 1,
    free: { act: ['leave', 'handOver'] },
    statement: { act: ['speak'] },
    from: 'desk',
    phase: 'orders',
  },
  speak: {
    fields: ['side', 'stance', 'quiet'],
    cost: 1,
    free: { quiet: [true] },
    statement: true,
    from: 'desk',
    phase: 'allies',
  },
  evacuate: { fields: ['group', 'way', 'quiet'], cost: 1, from: 'desk', phase: 'allies' },
  bringBack: { fields: ['group'], cost: 2, from: 'desk', phase: 'allies' },
  send: { fields: ['force', 'region'], cost: 2, from: 'desk', phase: 'allies' },
  fly: { fields: ['region'], cost: 1, from: 'desk', phase: 'allies' },
  fund: { fields: ['side'], cost: 2, from: 'desk', phase: 'allies' },
  restrain: { fields: ['side'], cost: 2, from: 'desk', phase: 'allies' },
  unleash: { fields: ['side'], cost: 1, from: 'desk', phase: 'allies' },
  mediate: { fields: ['talk'], cost: 1, from: 'desk', phase: 'allies' },
  guarantee: { fields: ['region'], cost: 1, from: 'desk', phase: 'allies' },
  border: { fields: ['exit', 'open'], cost: 1, from: 'desk', phase: 'allies' },
  warn: { fields: ['side'], cost: 1, statement: true, from: 'desk', phase: 'allies' },
  enter: { fields: ['region'], cost: 2, from: 'desk', phase: 'allies' },
  offerAsylum: { fields: ['side'], cost: 1, from: 'desk', phase: 'allies' },
} as const satisfies Record<string, Shape>;

type Table = typeof ORDERS;
export type OrderKind = keyof Table;
type KindsWhere<Part> = { [Kind in OrderKind]: Table[Kind] extends Part ? Kind : never }[OrderKind];
/** Kinds that a staff gives of itself, and those that only a desk decides. */
export type RoutineOrderKind = KindsWhere<{ readonly from: 'staff' }>;
export type DeskOrderKind = KindsWhere<{ readonly from: 'desk' }>;

export type FieldOf<Kind extends OrderKind> = Table[Kind]['fields'][number];
/** Fields of a kind that a doctrine may leave out. */
export type FoundOf<Kind extends OrderKind> = Table[Kind] extends {
  readonly found: readonly (infer Field extends OrderField)[];
}
  ? Field
  : never;

/** An order of one of these kinds. */
export type OrderOf<Kinds extends OrderKind> = {
  [Kind in Kinds]: { readonly kind: Kind } & { readonly [Field in FieldOf<Kind>]: FieldValue<Field> };
}[Kinds];
export type Order = OrderOf<OrderKind>;

/** Every kind of order, in the order of the table. */
export const ORDER_KINDS = Object.keys(ORDERS) as readonly OrderKind[];

/** A row of the table with nothing left out, so that all rows look alike to the JavaScript engine. */
interface Row {
  /** Position of the kind in ORDER_KINDS. */
  readonly code: number;
  readonly fields: readonly OrderField[];
  readonly cost: number;
  readonly free: Those | undefined;
  readonly statement: true | Those | undefined;
  readonly from: Shape['from'];
  readonly phase: Shape['phase'];
  readonly found: readonly OrderField[];
}

const ROWS: ReadonlyMap<string, Row> = new Map(
  ORDER_KINDS.map((kind, code) => {
    const { fields, cost, free, statement, from, phase, found = [] }: Shape = ORDERS[kind];
    return [kind, { code, fields, cost, free, statement, from, phase, found }];
  }),
);

/** What the table says of a kind. */
export function shapeOf(kind: OrderKind): Row {
  return ROWS.get(kind) as Row;
}

/** Position of a kind in ORDER_KINDS. */
export function codeOf(kind: OrderKind): number {
  return shapeOf(kind).code;
}

/**
 * The kind of order that a word names, as the table writes it: a word read from a file is another string in memory, and
 * to tell kinds apart by such strings takes comparing their letters.
 */
export function kindNamed<Kind extends OrderKind>(word: Kind): Kind;
export function kindNamed(word: string): OrderKind | undefined;
export function kindNamed(word: string): OrderKind | undefined {
  const row = ROWS.get(word);
  return row === undefined ? undefined : ORDER_KINDS[row.code];
}

/** What orders of a kind name, in the order of their text. */
export function fieldsOf(kind: OrderKind): readonly OrderField[] {
  return shapeOf(kind).fields;
}

/** An order of a kind, made of the values of its fields. */
export function orderOf(kind: OrderKind, values: { readonly [Field in OrderField]?: AnyValue | undefined }): Order {
  const order: Record<string, unknown> = { kind };
  const fields = fieldsOf(kind);
  for (let i = 0; i < fields.length; i++) order[fields[i]] = values[fields[i]];
  return order as unknown as Order;
}

/** The values of an order's fields. */
export function valuesOf(order: Order): FieldValues {
  const values: FieldValues & { readonly kind: OrderKind } = order;
  return values;
}

/** Political capital that an order costs, points. */
export function costOf(order: Order): number {
  const { cost, free } = shapeOf(order.kind);
  return free !== undefined && isAmong(order, free) ? 0 : cost;
}

/** Whether an order takes the turn's one statement, not one of its two orders. */
export function isStatement(order: Order): boolean {
  const { statement } = shapeOf(order.kind);
  return statement !== undefined && (statement === true || isAmong(order, statement));
}

/** Whether a staff may give such orders without asking the desk. */
export function isRoutine(order: Order): order is OrderOf<RoutineOrderKind> {
  return !isForDesk(order.kind);
}

/** Whether only a desk gives such orders. */
export function isForDesk(kind: OrderKind): kind is DeskOrderKind {
  return shapeOf(kind).from === 'desk';
}

/** The force that an order is given to; NONE where it names none. */
export function forceOf(order: Order): ForceIndex {
  return valuesOf(order).force ?? NONE;
}

function isAmong(order: Order, those: Those): boolean {
  const values = valuesOf(order);
  for (const field of fieldsOf(order.kind)) {
    const wanted: readonly unknown[] | undefined = those[field];
    if (wanted !== undefined && !wanted.includes(values[field])) return false;
  }
  return true;
}
