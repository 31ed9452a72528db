/**
 * Orders as a doctrine writes them, and its rules. What the words for places are filled with stands beside the rules
 * (`engine/orders/patterns.ts`); here is their form.
 */
import { z } from 'zod';
import type { OrderPattern } from '../../engine/orders/patterns.ts';
import { EXIT_KINDS, LEADER_ACTS, PEOPLE_GROUPS, PLACE_WORDS, REQUESTS, STANCES } from '../../engine/vocabulary.ts';
import { condition } from './conditions.ts';
import { exactly } from './exactly.ts';
import { evidence, line, ownId, refs, share } from './fields.ts';
import { LIMITS } from './limits.ts';

const where = z.union([refs.region, z.enum(PLACE_WORDS)]);
const orderPattern = exactly<OrderPattern>()(
  z.discriminatedUnion('order', [
    z.strictObject({ order: z.literal('drawIn'), region: where }),
    z.strictObject({ order: z.literal('drawInFar'), beyondKm: z.number().int().min(20).max(2000) }),
    z.strictObject({ order: z.literal('commitReserve'), region: where, force: refs.force.optional() }),
    z.strictObject({ order: z.literal('inspect'), region: where }),
    z.strictObject({ order: z.literal('offerTerms'), region: where, corridor: z.boolean() }),
    z.strictObject({ order: z.literal('reassure'), region: where }),
    z.strictObject({ order: z.literal('leaveTroops'), region: where }),
    z.strictObject({ order: z.literal('guardArsenal'), region: where }),
    z.strictObject({ order: z.literal('raisePay') }),
    z.strictObject({ order: z.literal('ask'), ally: refs.actor, what: z.enum(REQUESTS) }),
    z.strictObject({ order: z.literal('answerCeasefire'), talk: refs.talk, accept: z.boolean() }),
    z.strictObject({ order: z.literal('rally'), region: where }),
    z.strictObject({ order: z.literal('leader'), act: z.enum(LEADER_ACTS) }),
    z.strictObject({
      order: z.literal('speak'),
      side: refs.side,
      stance: z.enum(STANCES),
      quiet: z.boolean().default(false),
    }),
    z.strictObject({
      order: z.literal('evacuate'),
      group: z.enum(PEOPLE_GROUPS),
      way: z.enum(EXIT_KINDS),
      quiet: z.boolean().default(false),
    }),
    z.strictObject({ order: z.literal('bringBack'), group: z.enum(PEOPLE_GROUPS) }),
    z.strictObject({ order: z.literal('send'), force: refs.force, region: where }),
    z.strictObject({ order: z.literal('fly'), region: where }),
    z.strictObject({ order: z.literal('fund'), side: refs.side }),
    z.strictObject({ order: z.literal('restrain'), side: refs.side }),
    z.strictObject({ order: z.literal('unleash'), side: refs.side }),
    z.strictObject({ order: z.literal('mediate'), talk: refs.talk }),
    z.strictObject({ order: z.literal('guarantee'), region: where }),
    z.strictObject({ order: z.literal('border'), exit: refs.exit, open: z.boolean() }),
    z.strictObject({ order: z.literal('warn'), side: refs.side }),
    z.strictObject({ order: z.literal('enter'), region: where }),
    z.strictObject({ order: z.literal('offerAsylum'), side: refs.side }),
  ]),
);

export const doctrineRule = z.strictObject({
  /** Names the rule for levers and the log; unique within its actor. */
  id: ownId.optional(),
  when: z.array(condition).max(LIMITS.conditions).default([]),
  give: orderPattern,
  /** Chance that the rule acts in a turn in which it could, 0-1. */
  weight: share.default(1),
  /** At most so many times in a run; absent: no limit but `everyTurns`. */
  times: z.number().int().min(1).max(99).optional(),
  everyTurns: z.number().int().min(1).max(60).optional(),
  why: line(400).optional(),
  source: evidence.source,
  confidence: evidence.confidence,
});
