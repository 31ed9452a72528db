/**
 * Orders: what an actor may ask for in a turn, by kind. A row says what an order names, what it costs and who gives it;
 * its type, text form, sort position, listing and file form derive from that. What a kind means is in its file in
 * `kinds/`, which the row names. Inside the engine orders name things by index, as text by id (`text.ts`).
 */

import type { AnyValue, FieldValue, OrderField } from './fields.ts';
import { answer } from './kinds/answer.ts';
import { answerCeasefire } from './kinds/answerCeasefire.ts';
import { ask } from './kinds/ask.ts';
import { border } from './kinds/border.ts';
import { bringBack } from './kinds/bringBack.ts';
import { clear } from './kinds/clear.ts';
import { commitReserve } from './kinds/commitReserve.ts';
import { decide } from './kinds/decide.ts';
import { digIn } from './kinds/digIn.ts';
import { drawIn } from './kinds/drawIn.ts';
import { drawInFar } from './kinds/drawInFar.ts';
import { enter } from './kinds/enter.ts';
import { evacuate } from './kinds/evacuate.ts';
import { fallBack } from './kinds/fallBack.ts';
import { fly } from './kinds/fly.ts';
import { fund } from './kinds/fund.ts';
import { guarantee } from './kinds/guarantee.ts';
import { guardArsenal } from './kinds/guardArsenal.ts';
import { hold } from './kinds/hold.ts';
import { inspect } from './kinds/inspect.ts';
import { leader } from './kinds/leader.ts';
import { leaveTroops } from './kinds/leaveTroops.ts';
import { mediate } from './kinds/mediate.ts';
import { move } from './kinds/move.ts';
import { notice } from './kinds/notice.ts';
import { offerAsylum } from './kinds/offerAsylum.ts';
import { offerTerms } from './kinds/offerTerms.ts';
import { openLastAct } from './kinds/openLastAct.ts';
import { put } from './kinds/put.ts';
import { raisePay } from './kinds/raisePay.ts';
import { rally } from './kinds/rally.ts';
import { reassure } from './kinds/reassure.ts';
import { restrain } from './kinds/restrain.ts';
import type { AnyOrderRules, OrderRules } from './kinds/rules.ts';
import { send } from './kinds/send.ts';
import { show } from './kinds/show.ts';
import { speak } from './kinds/speak.ts';
import { stayAtPosts } from './kinds/stayAtPosts.ts';
import { unleash } from './kinds/unleash.ts';
import { warn } from './kinds/warn.ts';
import { valuesOf } from './values.ts';

/** Orders with one of these values in each of these fields. */
type Those = { readonly [Field in OrderField]?: readonly FieldValue<Field>[] };

interface Shape {
  /** What it names, in text order; the widest choice comes first. */
  readonly fields: readonly OrderField[];
  /** Cost in points of political capital; 0 for routine orders, reports, quiet words and departures. */
  readonly cost: number;
  /** Exceptions that cost nothing. */
  readonly free?: Those;
  /** Which are statements: these take the turn's one statement, not one of its two orders. Absent: none. */
  readonly statement?: true | Those;
  /** It takes none of the desk's orders, but so many of its kind may be given in a turn. Absent: it takes one. */
  readonly beside?: number;
  /**
   * `staff`: routine, to one force; the staff may give it without asking the desk. `asks`: whoever is named in the asks
   * of the scenario may give it, and no list of an actor names it. `lastAct`: whoever has a chair in a scenario with a
   * last act may give it.
   */
  readonly from: 'staff' | 'desk' | 'asks' | 'lastAct';
  /** Whether it may be given in the last act, where only slow things move. Absent: no. */
  readonly slow?: true;
  /**
   * The phase that carries it out: `orders` for what a command can do at once, `allies` for what outside actors do
   * next.
   */
  readonly phase: 'orders' | 'allies';
  /** Fields that a doctrine may leave blank: they are filled when the order is given. */
  readonly found?: readonly OrderField[];
  /** Its number in links, never changed and never given again. */
  readonly link: number;
  /** What it means: `OrderRules` of the kind, from its own file. */
  readonly rules: object;
}

/** Every order kind, in the order in which legal orders are listed and accepted ones carried out. */
export const ORDERS = {
  /** March to a place; entering an enemy's is an attack. */
  move: { fields: ['force', 'region'], cost: 0, from: 'staff', phase: 'orders', link: 0, rules: move },
  hold: { fields: ['force'], cost: 0, from: 'staff', phase: 'orders', link: 1, rules: hold },
  digIn: { fields: ['force'], cost: 0, from: 'staff', phase: 'orders', link: 2, rules: digIn },
  fallBack: { fields: ['force', 'region'], cost: 0, from: 'staff', phase: 'orders', link: 3, rules: fallBack },
  /** Give up a place on central order: obeyed after the command delay, and a public signal. */
  drawIn: { fields: ['region'], cost: 1, from: 'desk', phase: 'orders', link: 4, rules: drawIn },
  /** The same for every place farther from the capital by road than this, except where garrisons are at home. */
  drawInFar: { fields: ['beyondKm'], cost: 2, from: 'desk', phase: 'orders', link: 5, rules: drawInFar },
  commitReserve: {
    fields: ['force', 'region'],
    cost: 1,
    from: 'desk',
    phase: 'orders',
    found: ['force'],
    link: 6,
    rules: commitReserve,
  },
  inspect: { fields: ['region'], cost: 0, from: 'desk', phase: 'orders', link: 7, rules: inspect },
  offerTerms: { fields: ['region', 'corridor'], cost: 1, from: 'desk', phase: 'orders', link: 8, rules: offerTerms },
  reassure: { fields: ['region'], cost: 1, from: 'desk', slow: true, phase: 'orders', link: 9, rules: reassure },
  leaveTroops: { fields: ['region'], cost: 0, from: 'desk', slow: true, phase: 'orders', link: 10, rules: leaveTroops },
  guardArsenal: {
    fields: ['region'],
    cost: 0,
    from: 'desk',
    slow: true,
    phase: 'orders',
    link: 11,
    rules: guardArsenal,
  },
  /** Officials are asked to stay at their posts, whoever holds the place, and paid. */
  stayAtPosts: { fields: ['region'], cost: 1, from: 'desk', slow: true, phase: 'orders', link: 34, rules: stayAtPosts },
  clear: { fields: ['region'], cost: 1, from: 'desk', slow: true, phase: 'allies', link: 35, rules: clear },
  show: { fields: ['region'], cost: 0, from: 'desk', slow: true, phase: 'orders', link: 36, rules: show },
  raisePay: { fields: [], cost: 2, from: 'desk', phase: 'orders', link: 12, rules: raisePay },
  ask: { fields: ['ally', 'what'], cost: 1, from: 'desk', phase: 'orders', link: 13, rules: ask },
  answerCeasefire: {
    fields: ['talk', 'accept'],
    cost: 1,
    from: 'desk',
    phase: 'orders',
    link: 14,
    rules: answerCeasefire,
  },
  rally: { fields: ['region'], cost: 1, from: 'desk', phase: 'orders', link: 15, rules: rally },
  leader: {
    fields: ['act'],
    cost: 1,
    free: { act: ['leave', 'handOver'] },
    statement: { act: ['speak'] },
    from: 'desk',
    phase: 'orders',
    link: 16,
    rules: leader,
  },
  speak: {
    fields: ['side', 'stance', 'quiet'],
    cost: 1,
    free: { quiet: [true] },
    statement: true,
    from: 'desk',
    phase: 'allies',
    link: 17,
    rules: speak,
  },
  evacuate: {
    fields: ['group', 'way', 'quiet'],
    cost: 0,
    from: 'desk',
    slow: true,
    phase: 'allies',
    link: 18,
    rules: evacuate,
  },
  bringBack: { fields: ['group'], cost: 2, from: 'desk', slow: true, phase: 'allies', link: 19, rules: bringBack },
  send: { fields: ['force', 'region'], cost: 2, from: 'desk', phase: 'allies', link: 20, rules: send },
  fly: { fields: ['region'], cost: 1, from: 'desk', phase: 'allies', link: 21, rules: fly },
  fund: { fields: ['side'], cost: 2, from: 'desk', slow: true, phase: 'allies', link: 22, rules: fund },
  restrain: { fields: ['side'], cost: 2, from: 'desk', phase: 'allies', link: 23, rules: restrain },
  unleash: { fields: ['side'], cost: 1, from: 'desk', phase: 'allies', link: 24, rules: unleash },
  mediate: { fields: ['talk'], cost: 1, from: 'desk', slow: true, phase: 'allies', link: 25, rules: mediate },
  guarantee: { fields: ['region'], cost: 1, from: 'desk', slow: true, phase: 'allies', link: 26, rules: guarantee },
  border: { fields: ['exit', 'open'], cost: 1, from: 'desk', slow: true, phase: 'allies', link: 27, rules: border },
  warn: { fields: ['side'], cost: 1, statement: true, from: 'desk', phase: 'allies', link: 28, rules: warn },
  enter: { fields: ['region'], cost: 2, from: 'desk', phase: 'allies', link: 29, rules: enter },
  offerAsylum: { fields: ['side'], cost: 1, from: 'desk', phase: 'allies', link: 30, rules: offerAsylum },
  /** Put to another actor what the scenario lets one put to it. */
  put: { fields: ['ask'], cost: 0, beside: 2, from: 'asks', slow: true, phase: 'orders', link: 31, rules: put },
  /** Answer what was put to oneself. */
  answer: {
    fields: ['ask', 'reply'],
    cost: 0,
    beside: 4,
    from: 'asks',
    slow: true,
    phase: 'orders',
    link: 32,
    rules: answer,
  },
  notice: { fields: [], cost: 0, from: 'desk', phase: 'allies', link: 33, rules: notice },
  openLastAct: {
    fields: [],
    cost: 0,
    beside: 1,
    from: 'lastAct',
    slow: true,
    phase: 'orders',
    link: 37,
    rules: openLastAct,
  },
  /** One way of a decision of the last act; what it costs stands in the scenario. */
  decide: {
    fields: ['choice'],
    cost: 0,
    beside: 3,
    from: 'lastAct',
    slow: true,
    phase: 'orders',
    link: 38,
    rules: decide,
  },
} as const satisfies Record<string, Shape>;

type Table = typeof ORDERS;
export type OrderKind = keyof Table;
type KindsWhere<Part> = { [Kind in OrderKind]: Table[Kind] extends Part ? Kind : never }[OrderKind];
/** Kinds that a staff gives on its own, and those that only a desk decides. */
export type RoutineOrderKind = KindsWhere<{ readonly from: 'staff' }>;
export type DeskOrderKind = KindsWhere<{ readonly from: 'desk' }>;
/** Kinds that a scenario lists for an actor. */
export type ListedOrderKind = RoutineOrderKind | DeskOrderKind;

export type FieldOf<Kind extends OrderKind> = Table[Kind]['fields'][number];
/** Fields of a kind that a doctrine may leave blank. */
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
/** Orders that name these. */
export type OrderNaming<Field extends OrderField> = Extract<Order, { readonly [Name in Field]: FieldValue<Name> }>;

/** Every order kind, in table order. */
export const ORDER_KINDS = Object.keys(ORDERS) as readonly OrderKind[];

/** A row with every property present, so that all rows have one shape for the JavaScript engine. */
interface Row {
  /** Position of the kind in ORDER_KINDS. */
  readonly code: number;
  readonly fields: readonly OrderField[];
  readonly cost: number;
  readonly free: Those | undefined;
  readonly statement: true | Those | undefined;
  readonly beside: number;
  readonly from: Shape['from'];
  readonly slow: boolean;
  readonly phase: Shape['phase'];
  readonly found: readonly OrderField[];
  readonly link: number;
  readonly rules: AnyOrderRules;
}

const RULES: { readonly [Kind in OrderKind]: { readonly rules: OrderRules<Kind> } } = ORDERS;

const ROWS: ReadonlyMap<string, Row> = new Map(
  ORDER_KINDS.map((kind, code) => {
    const { fields, cost, free, statement, beside = 0, from, slow, phase, found = [], link }: Shape = ORDERS[kind];
    const { rules } = RULES[kind];
    return [
      kind,
      { code, fields, cost, free, statement, beside, from, slow: slow === true, phase, found, link, rules },
    ];
  }),
);

let lastKind: OrderKind = 'move';
let lastRow: Row = ROWS.get('move') as Row;

/** The table row of a kind. */
export function shapeOf(kind: OrderKind): Row {
  // Several questions are asked about each order, and orders come sorted by kind: usually it is the last kind again.
  if (kind !== lastKind) {
    lastRow = ROWS.get(kind) as Row;
    lastKind = kind;
  }
  return lastRow;
}

/** Position of a kind in ORDER_KINDS. */
export function codeOf(kind: OrderKind): number {
  return shapeOf(kind).code;
}

/**
 * The table's own string for a kind. A kind read from a file is a separate string in memory, and comparing separate
 * strings means comparing their letters.
 */
export function kindNamed<Kind extends OrderKind>(word: Kind): Kind;
export function kindNamed(word: string): OrderKind | undefined;
export function kindNamed(word: string): OrderKind | undefined {
  const row = ROWS.get(word);
  return row === undefined ? undefined : ORDER_KINDS[row.code];
}

/** What orders of a kind name, in text order. */
export function fieldsOf(kind: OrderKind): readonly OrderField[] {
  return shapeOf(kind).fields;
}

/** Builds an order of a kind from the values of its fields. */
export function orderOf(kind: OrderKind, values: { readonly [Field in OrderField]?: AnyValue | undefined }): Order {
  const order: Record<string, unknown> = { kind };
  const fields = fieldsOf(kind);
  for (let i = 0; i < fields.length; i++) order[fields[i]] = values[fields[i]];
  return order as unknown as Order;
}

/** Cost of an order, points of political capital. */
export function costOf(order: Order): number {
  const { cost, free } = shapeOf(order.kind);
  return free !== undefined && isAmong(order, free) ? 0 : cost;
}

/** Whether an order takes the turn's one statement instead of one of its two orders. */
export function isStatement(order: Order): boolean {
  const { statement } = shapeOf(order.kind);
  return statement !== undefined && (statement === true || isAmong(order, statement));
}

/** Whether an order takes none of the desk's: what is put to others, and answers. */
export function isBeside(order: Order): boolean {
  return shapeOf(order.kind).beside > 0;
}

/** Whether a staff may give such orders without asking the desk. */
export function isRoutine(order: Order): order is OrderOf<RoutineOrderKind> {
  return shapeOf(order.kind).from === 'staff';
}

/** Whether only a desk gives such orders. */
export function isForDesk(kind: OrderKind): kind is DeskOrderKind {
  return shapeOf(kind).from === 'desk';
}

/** Kinds that a scenario lists for an actor: what is put and answered goes by its asks. */
export const LISTED_ORDER_KINDS: readonly ListedOrderKind[] = ORDER_KINDS.filter(
  (kind): kind is ListedOrderKind => shapeOf(kind).from === 'staff' || shapeOf(kind).from === 'desk',
);

function isAmong(order: Order, those: Those): boolean {
  const values = valuesOf(order);
  for (const field of fieldsOf(order.kind)) {
    const wanted: readonly unknown[] | undefined = those[field];
    if (wanted !== undefined && !wanted.includes(values[field])) return false;
  }
  return true;
}
