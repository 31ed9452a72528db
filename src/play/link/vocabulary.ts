/**
 * The words of orders as links write them: each by a number that is never given again. A kind's stands in its row
 * (`link`). One that came to name something else gets a new number, and what it named before stays here, as a kind that
 * is gone does, for old links: so no link changes its meaning. Links reserve `KIND_ROOM` kinds and `WORD_ROOM` words.
 */

import type { OrderField } from '../../engine/orders/fields.ts';
import { ORDER_KINDS, shapeOf } from '../../engine/orders/shapes.ts';

/** Kinds that a link can tell apart, and words of one field. */
export const KIND_ROOM = 64;
export const WORD_ROOM = 16;
/** Distances are whole kilometres below this. */
export const KM_ROOM = 10_000;

/** A kind's word, and what it names. */
export type LinkKind = readonly [kind: string, ...fields: LinkField[]];

/** What kinds named before, and kinds that are gone, by the numbers they had. Append only. */
const FORMER_KINDS: readonly (readonly [number: number, kind: LinkKind])[] = [];

/** Order kinds with what they name, in text order, by their numbers. */
export const LINK_KINDS: readonly LinkKind[] = [
  ...FORMER_KINDS,
  ...ORDER_KINDS.map((kind) => [shapeOf(kind).link, [kind, ...shapeOf(kind).fields]] as const),
]
  .sort(([a], [b]) => a - b)
  .map(([, kind]) => kind);

/** Lists of the scenario whose rows an order may name. */
export const LINK_LISTS = ['force', 'region', 'side', 'actor', 'talk', 'exit', 'ask', 'choice'] as const;
export type LinkList = (typeof LINK_LISTS)[number];

const ANSWERS = ['no', 'yes'] as const;

/**
 * What a field holds: a row of one of the scenario's lists, one of a few words (append only), or a distance in km.
 */
export const LINK_FIELDS = {
  force: { list: 'force' },
  region: { list: 'region' },
  side: { list: 'side' },
  ally: { list: 'actor' },
  talk: { list: 'talk' },
  exit: { list: 'exit' },
  ask: { list: 'ask' },
  choice: { list: 'choice' },
  group: { words: ['families', 'citizens', 'officials', 'commanders', 'fighters'] },
  way: { words: ['road', 'air', 'sea'] },
  stance: { words: ['standBy', 'hedge', 'letGo'] },
  what: { words: ['fighters', 'air', 'money', 'restraint', 'asylum'] },
  reply: { words: ['yes', 'no', 'terms'] },
  act: { words: ['speak', 'stay', 'leave', 'handOver'] },
  corridor: { words: ANSWERS },
  quiet: { words: ANSWERS },
  open: { words: ANSWERS },
  accept: { words: ANSWERS },
  beyondKm: { km: true },
} as const satisfies Record<OrderField, LinkValue>;

export type LinkField = keyof typeof LINK_FIELDS;
export type LinkValue = { readonly list: LinkList } | { readonly words: readonly string[] } | { readonly km: true };
