/** How a file writes conditions, effects and measures. What they mean is in `engine/conditions`. */
import { z } from 'zod';
import type { Condition } from '../../engine/conditions/condition.ts';
import type { Effect } from '../../engine/conditions/effect.ts';
import type { Measure } from '../../engine/conditions/measure.ts';
import {
  DEPOT_STATES,
  EXIT_KINDS,
  PEOPLE_GROUPS,
  REGION_TAGS,
  RELATIONS,
  REPLIES,
  SIGNAL_KINDS,
  TALK_STATES,
} from '../../engine/vocabulary.ts';
import { exactly } from './exactly.ts';
import { alone, moment, refs, share } from './fields.ts';
import { LIMITS } from './limits.ts';

const simple = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('always') }),
  z.strictObject({ kind: z.literal('from'), moment }),
  z.strictObject({ kind: z.literal('before'), moment }),
  z.strictObject({ kind: z.literal('held'), region: refs.region, by: z.array(refs.side).min(1).max(12) }),
  z.strictObject({ kind: z.literal('lost'), region: refs.region, side: refs.side }),
  z.strictObject({
    kind: z.literal('placesLost'),
    side: refs.side,
    tag: z.enum(REGION_TAGS).optional(),
    atLeast: z.number().int().min(1).max(200),
  }),
  z.strictObject({ kind: z.literal('shareLost'), side: refs.side, atLeast: share }),
  z.strictObject({
    kind: z.literal('support'),
    actor: refs.actor,
    side: refs.side,
    atLeast: share.optional(),
    below: share.optional(),
  }),
  z.strictObject({
    kind: z.literal('credibility'),
    side: refs.side,
    atLeast: share.optional(),
    below: share.optional(),
  }),
  z.strictObject({ kind: z.literal('threatened'), region: refs.region }),
  z.strictObject({ kind: z.literal('capitalThreatened'), side: refs.side }),
  z.strictObject({ kind: z.literal('empty'), region: refs.region, side: refs.side }),
  z.strictObject({ kind: z.literal('roadOpen'), side: refs.side, from: refs.region, to: refs.region }),
  z.strictObject({ kind: z.literal('leaderPresent'), side: refs.side }),
  z.strictObject({ kind: z.literal('evacuated'), actor: refs.actor, group: z.enum(PEOPLE_GROUPS) }),
  z.strictObject({ kind: z.literal('cutOff'), actor: refs.actor, group: z.enum(PEOPLE_GROUPS).optional() }),
  z.strictObject({
    kind: z.literal('seats'),
    way: z.enum(EXIT_KINDS),
    atLeast: z.number().int().min(0).max(LIMITS.persons).optional(),
    below: z.number().int().min(1).max(LIMITS.persons).optional(),
  }),
  z.strictObject({
    kind: z.literal('signals'),
    signal: z.enum(SIGNAL_KINDS),
    atLeast: z.number().int().min(1).max(50),
    within: z.number().int().min(1).max(60),
  }),
  z.strictObject({ kind: z.literal('talk'), talk: refs.talk, is: z.enum(TALK_STATES) }),
  z.strictObject({ kind: z.literal('fired'), trigger: refs.trigger }),
  z.strictObject({ kind: z.literal('ended'), act: refs.act }),
  z.strictObject({ kind: z.literal('asked'), ask: refs.ask }),
  z.strictObject({ kind: z.literal('answered'), ask: refs.ask, is: z.enum([...REPLIES, 'left']) }),
  z.strictObject({
    kind: z.literal('refused'),
    actor: refs.actor,
    by: refs.actor,
    atLeast: z.number().int().min(1).max(12),
  }),
  z.strictObject({
    kind: z.literal('trust'),
    of: refs.actor,
    in: refs.actor,
    atLeast: share.optional(),
    below: share.optional(),
  }),
  z.strictObject({
    kind: z.literal('ladder'),
    between: z.tuple([refs.actor, refs.actor]),
    atLeast: z.number().int().min(0).max(100),
  }),
  z.strictObject({ kind: z.literal('ceasefire'), between: z.tuple([refs.side, refs.side]) }),
  z.strictObject({ kind: z.literal('disorder'), region: refs.region, atLeast: share }),
  z.strictObject({ kind: z.literal('offices'), region: refs.region, below: share }),
  z.strictObject({ kind: z.literal('depot'), region: refs.region, is: z.enum(DEPOT_STATES) }),
  z.strictObject({ kind: z.literal('killed'), atLeast: z.number().int().min(0).max(LIMITS.persons) }),
  z.strictObject({ kind: z.literal('widened') }),
  z.strictObject({ kind: z.literal('lastTurn') }),
]);
export const condition: z.ZodType<Condition> = exactly<Condition>()(
  z
    .discriminatedUnion('kind', [
      ...simple.options,
      z.strictObject({
        kind: z.literal('not'),
        get that(): z.ZodType<Condition> {
          return condition;
        },
      }),
      z.strictObject({
        kind: z.literal('all'),
        get of() {
          return conditionList;
        },
      }),
      z.strictObject({
        kind: z.literal('any'),
        get of() {
          return conditionList;
        },
      }),
    ])
    .meta({ id: 'condition' }),
);
const conditionList: z.ZodType<Condition[]> = z.array(condition).min(1).max(LIMITS.conditions);

export const effect = exactly<Effect>()(
  z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('signal'),
      signal: z.enum(SIGNAL_KINDS),
      actor: refs.actor.optional(),
      side: refs.side.optional(),
      region: refs.region.optional(),
      weight: alone(z.number().min(0).max(5)).default(1),
    }),
    z.strictObject({
      kind: z.literal('support'),
      actor: refs.actor,
      side: refs.side,
      change: alone(z.number().min(-1).max(1)),
    }),
    z.strictObject({ kind: z.literal('burden'), actor: refs.actor, change: alone(z.number().min(-1).max(1)) }),
    z.strictObject({ kind: z.literal('credibility'), side: refs.side, change: alone(z.number().min(-1).max(1)) }),
    z.strictObject({ kind: z.literal('permit'), actor: refs.actor, change: alone(z.number().min(-1).max(1)) }),
    z.strictObject({
      kind: z.literal('trust'),
      of: refs.actor,
      in: refs.actor,
      change: alone(z.number().min(-1).max(1)),
    }),
    z.strictObject({ kind: z.literal('capital'), actor: refs.actor, points: z.number().int().min(-8).max(8) }),
    z.strictObject({
      kind: z.literal('restraint'),
      actor: refs.actor,
      side: refs.side,
      change: alone(z.number().min(-1).max(1)),
    }),
    z.strictObject({
      kind: z.literal('ladder'),
      between: z.tuple([refs.actor, refs.actor]),
      steps: z.number().int().min(-100).max(100),
    }),
    z.strictObject({ kind: z.literal('corridor'), side: refs.side, region: refs.region }),
    z.strictObject({ kind: z.literal('passage'), actor: refs.actor, group: z.enum(PEOPLE_GROUPS).optional() }),
    z.strictObject({
      kind: z.literal('seats'),
      actor: refs.actor,
      exit: refs.exit,
      heads: z.number().int().min(1).max(5000),
    }),
    z.strictObject({
      kind: z.literal('disorder'),
      regions: z.array(refs.region).min(1).max(60),
      change: alone(z.number().min(-1).max(1)),
    }),
    z.strictObject({
      kind: z.literal('offices'),
      regions: z.array(refs.region).min(1).max(60),
      change: alone(z.number().min(-1).max(1)),
    }),
    z.strictObject({ kind: z.literal('stores'), region: refs.region, are: z.enum(['guarded', 'looted', 'cleared']) }),
    z.strictObject({
      kind: z.literal('peopleSafe'),
      actor: refs.actor,
      group: z.enum(PEOPLE_GROUPS),
      most: z.number().int().min(1).max(LIMITS.persons).optional(),
    }),
    z.strictObject({ kind: z.literal('exit'), exit: refs.exit, open: z.boolean() }),
    z.strictObject({ kind: z.literal('talk'), talk: refs.talk, to: z.enum(['open', 'failed']) }),
    z.strictObject({
      kind: z.literal('ceasefire'),
      between: z.tuple([refs.side, refs.side]),
      turns: z.number().int().min(1).max(60),
    }),
    z.strictObject({
      kind: z.literal('relation'),
      between: z.tuple([refs.side, refs.side]),
      relation: z.enum(RELATIONS),
    }),
  ]),
);

/** What one of a group weighs in an aim. */
const weight = alone(z.number().int().min(0).max(10)).optional();
/** The places of a measure: those named, those that a side did not hold at the start, or all. */
const overPlaces = { side: refs.side.optional(), regions: z.array(refs.region).min(1).max(60).optional() };

const someRegions = z.array(refs.region).min(1).max(60);
const spared = {
  worst: z.number().int().min(1).max(LIMITS.persons),
  least: z.number().int().min(0).max(LIMITS.persons).optional(),
};

export const measure = exactly<Measure>()(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('peopleHome'), actor: refs.actor }),
    z.strictObject({
      kind: z.literal('peopleSafe'),
      actor: refs.actor,
      weights: z
        .strictObject({
          families: weight,
          citizens: weight,
          officials: weight,
          commanders: weight,
          fighters: weight,
        })
        .optional(),
    }),
    z.strictObject({ kind: z.literal('holds'), side: refs.side, regions: z.array(refs.region).min(1).max(60) }),
    z.strictObject({ kind: z.literal('notHeldBy'), side: refs.side, regions: z.array(refs.region).min(1).max(60) }),
    z.strictObject({ kind: z.literal('quiet'), side: refs.side, regions: z.array(refs.region).min(1).max(60) }),
    z.strictObject({ kind: z.literal('roadOpen'), side: refs.side, from: refs.region, to: refs.region }),
    z.strictObject({ kind: z.literal('support'), actor: refs.actor, side: refs.side }),
    z.strictObject({ kind: z.literal('credibility'), side: refs.side }),
    z.strictObject({ kind: z.literal('capitalLeft'), actor: refs.actor }),
    z.strictObject({
      kind: z.literal('credence'),
      actor: refs.actor,
      partners: z.array(refs.actor).min(1).max(12).optional(),
    }),
    z.strictObject({ kind: z.literal('hold'), actor: refs.actor, side: refs.side }),
    z.strictObject({
      kind: z.literal('trust'),
      in: refs.actor,
      of: z
        .array(z.strictObject({ actor: refs.actor, weight: z.number().min(0).max(1) }))
        .min(1)
        .max(LIMITS.actors),
    }),
    z.strictObject({ kind: z.literal('ladder'), between: z.tuple([refs.actor, refs.actor]) }),
    z.strictObject({ kind: z.literal('livesSpared'), ...spared, regions: someRegions.optional() }),
    z.strictObject({ kind: z.literal('displacedSpared'), ...spared, regions: someRegions.optional() }),
    z.strictObject({ kind: z.literal('ownDeadSpared'), side: refs.side, ...spared }),
    z.strictObject({ kind: z.literal('bases'), actor: refs.actor, exits: z.array(refs.exit).min(1).max(12) }),
    z.strictObject({ kind: z.literal('order'), ...overPlaces }),
    z.strictObject({ kind: z.literal('offices'), ...overPlaces }),
    z.strictObject({ kind: z.literal('depots'), ...overPlaces }),
    z.strictObject({ kind: z.literal('storesCleared'), regions: z.array(refs.region).min(1).max(60) }),
    z.strictObject({ kind: z.literal('institutions'), side: refs.side }),
    z.strictObject({ kind: z.literal('ended'), act: refs.act }),
    z.strictObject({ kind: z.literal('notEnded'), act: refs.act }),
    z.strictObject({ kind: z.literal('exitOpen'), exit: refs.exit }),
  ]),
);
