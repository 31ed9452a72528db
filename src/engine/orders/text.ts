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
import {
  EXIT_KINDS,
  LEADER_ACTS,
  ORDER_KINDS,
  type OrderKind,
  PEOPLE_GROUPS,
  REQUESTS,
  STANCES,
} from '../vocabulary.ts';
import { kindNamed, type Order } from './orders.ts';

type Field =
  | 'force'
  | 'region'
  | 'side'
  | 'ally'
  | 'talk'
  | 'exit'
  | 'group'
  | 'way'
  | 'stance'
  | 'what'
  | 'act'
  | 'corridor'
  | 'quiet'
  | 'open'
  | 'accept'
  | 'beyondKm';

/** The names that follow each kind, in their order. */
const SHAPE: Record<OrderKind, readonly Field[]> = {
  move: ['force', 'region'],
  hold: ['force'],
  digIn: ['force'],
  fallBack: ['force', 'region'],
  drawIn: ['region'],
  drawInFar: ['beyondKm'],
  commitReserve: ['force', 'region'],
  inspect: ['region'],
  offerTerms: ['region', 'corridor'],
  reassure: ['region'],
  leaveTroops: ['region'],
  guardArsenal: ['region'],
  raisePay: [],
  ask: ['ally', 'what'],
  answerCeasefire: ['talk', 'accept'],
  rally: ['region'],
  leader: ['act'],
  speak: ['side', 'stance', 'quiet'],
  evacuate: ['group', 'way', 'quiet'],
  bringBack: ['group'],
  send: ['force', 'region'],
  fly: ['region'],
  fund: ['side'],
  restrain: ['side'],
  unleash: ['side'],
  mediate: ['talk'],
  guarantee: ['region'],
  border: ['exit', 'open'],
  warn: ['side'],
  enter: ['region'],
  offerAsylum: ['side'],
};

const WORDS: Partial<Record<Field, readonly string[]>> = {
  group: PEOPLE_GROUPS,
  way: EXIT_KINDS,
  stance: STANCES,
  what: REQUESTS,
  act: LEADER_ACTS,
};
const YES_NO: readonly Field[] = ['corridor', 'quiet', 'open', 'accept'];

function idsOf(compiled: Compiled, field: Field): readonly string[] | undefined {
  switch (field) {
    case 'force':
      return compiled.force.ids;
    case 'region':
      return compiled.region.ids;
    case 'side':
      return compiled.side.ids;
    case 'ally':
      return compiled.actor.ids;
    case 'talk':
      return compiled.talk.ids;
    case 'exit':
      return compiled.exit.ids;
    default:
      return undefined;
  }
}

export function formatOrder(compiled: Compiled, order: Order): string {
  const values = order as unknown as Record<Field, number | string | boolean>;
  const parts = SHAPE[order.kind].map((field) => {
    const value = values[field];
    const ids = idsOf(compiled, field);
    if (ids !== undefined) return `${field}:${ids[value as number]}`;
    return `${field}:${typeof value === 'boolean' ? (value ? 'yes' : 'no') : value}`;
  });
  return [order.kind, ...parts].join(' ');
}

/** Why a text is no order. `at` is empty: a line is all there is. */
export type OrderTextProblem =
  | Problem<'order/kind', { readonly given: string; readonly kinds: readonly string[] }>
  | Problem<'order/shape', { readonly kind: OrderKind; readonly form: string }>
  | Problem<
      'order/field',
      { readonly kind: OrderKind; readonly word: number; readonly field: string; readonly given: string }
    >
  | Problem<'order/name', { readonly field: string; readonly given: string; readonly known: readonly string[] }>
  | Problem<'order/km', { readonly given: string }>;

/** Names that a problem lists at most. */
const NAMES_LISTED = 12;

export function parseOrder(compiled: Compiled, text: string): Result<Order, OrderTextProblem> {
  const [head, ...parts] = text.trim().split(/\s+/);
  const kind = kindNamed(head as string);
  if (kind === undefined)
    return fail({ code: 'order/kind', at: '', values: { given: head as string, kinds: ORDER_KINDS } });
  const shape = SHAPE[kind];
  if (parts.length !== shape.length) {
    const form = [kind, ...shape.map((field) => `${field}:...`)].join(' ');
    return fail({ code: 'order/shape', at: '', values: { kind, form } });
  }
  const order: Record<string, unknown> = { kind };
  for (let i = 0; i < shape.length; i++) {
    const field = shape[i] as Field;
    const part = parts[i] as string;
    if (!part.startsWith(`${field}:`))
      return fail({ code: 'order/field', at: '', values: { kind, word: i + 1, field, given: part } });
    const word = part.slice(field.length + 1);
    const value = readValue(compiled, field, word);
    if (value === undefined) {
      const known = idsOf(compiled, field) ?? WORDS[field] ?? (YES_NO.includes(field) ? ['yes', 'no'] : undefined);
      if (known === undefined) return fail({ code: 'order/km', at: '', values: { given: word } });
      const some = known.length > NAMES_LISTED ? [...known.slice(0, NAMES_LISTED), '...'] : known;
      return fail({ code: 'order/name', at: '', values: { field, given: word, known: some } });
    }
    order[field] = value;
  }
  return ok(order as unknown as Order);
}

function readValue(compiled: Compiled, field: Field, word: string): number | string | boolean | undefined {
  const ids = idsOf(compiled, field);
  if (ids !== undefined) {
    const i = ids.indexOf(word);
    return i < 0 ? undefined : i;
  }
  if (YES_NO.includes(field)) return word === 'yes' ? true : word === 'no' ? false : undefined;
  if (field === 'beyondKm') return /^[1-9]\d{0,3}$/.test(word) ? Number(word) : undefined;
  return WORDS[field]?.includes(word) ? word : undefined;
}
