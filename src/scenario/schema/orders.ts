/**
 * How a doctrine writes orders, and its rules. How place words are resolved is in the rules
 * (`engine/orders/patterns.ts`).
 */
import { z } from 'zod';
import type { OrderField } from '../../engine/orders/fields.ts';
import type { OrderPattern, PatternValue } from '../../engine/orders/patterns.ts';
import { isForDesk, ORDER_KINDS, shapeOf } from '../../engine/orders/shapes.ts';
import {
  EXIT_KINDS,
  LEADER_ACTS,
  PEOPLE_GROUPS,
  PLACE_WORDS,
  REPLIES,
  REQUESTS,
  STANCES,
} from '../../engine/vocabulary.ts';
import { condition } from './conditions.ts';
import { alone, evidence, line, localId, ownId, refs, share } from './fields.ts';
import { LIMITS } from './limits.ts';

/** How a file writes each field. */
const FIELDS: { readonly [Field in OrderField]: z.ZodType<PatternValue<Field>> } = {
  force: refs.force,
  region: z.union([refs.region, z.enum(PLACE_WORDS)]),
  side: refs.side,
  ally: refs.actor,
  talk: refs.talk,
  exit: refs.exit,
  ask: refs.ask,
  choice: localId,
  group: z.enum(PEOPLE_GROUPS),
  way: z.enum(EXIT_KINDS),
  stance: z.enum(STANCES),
  what: z.enum(REQUESTS),
  act: z.enum(LEADER_ACTS),
  reply: z.enum(REPLIES),
  corridor: z.boolean(),
  quiet: z.boolean().default(false),
  open: z.boolean(),
  accept: z.boolean(),
  beyondKm: z.number().int().min(20).max(2000),
};

const patterns = ORDER_KINDS.filter(isForDesk).map((kind) => {
  const { fields, found } = shapeOf(kind);
  const needed = fields.filter((field) => !found.includes(field));
  return z.strictObject({
    order: z.literal(kind),
    ...Object.fromEntries(needed.map((field) => [field, FIELDS[field]])),
    ...Object.fromEntries(found.map((field) => [field, FIELDS[field].optional()])),
  });
});
// Built from the table's fields, as the type is; the compiler only sees that there are some.
export const orderPattern = z.discriminatedUnion('order', [
  patterns[0],
  ...patterns.slice(1),
]) as z.ZodType as z.ZodType<OrderPattern>;

export const doctrineRule = z.strictObject({
  /** Names the rule for levers and the log; unique within its actor. */
  id: ownId.optional(),
  when: z.array(condition).max(LIMITS.conditions).default([]),
  give: orderPattern,
  /** Chance that the rule acts on a turn when it can, 0-1. */
  weight: alone(share).default(1),
  /** At most this many times per run. Absent: only `everyTurns` limits it. */
  times: alone(z.number().int().min(1).max(99)).optional(),
  everyTurns: alone(z.number().int().min(1).max(60)).optional(),
  why: line(400).optional(),
  source: evidence.source,
  confidence: evidence.confidence,
});
