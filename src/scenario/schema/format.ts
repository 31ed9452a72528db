/**
 * Scenario format, version 1: what a scenario file may contain. This schema is the only definition; the JSON Schema for
 * editors is generated from it. It checks shapes and ranges; `check` checks references between parts. What a field is
 * (a reference, a text, unhashed ...) is marked on it (`fields.ts`).
 *
 * A number may carry its evidence:
 *   "paper": { "value": 8000, "source": ["WIKI-HAMA"], "confidence": "medium",
 *              "range": [5000, 12000], "contested": true }
 * or be plain: "paper": 8000.
 */
import { z } from 'zod';
import {
  alone,
  filePath,
  line,
  localId,
  moment,
  reachable,
  refs,
  sourced,
  sourcedCount,
  text,
  unread,
  version,
} from './fields.ts';
import { lever } from './levers.ts';
import { FORMAT_VERSION, LIMITS } from './limits.ts';
import {
  act,
  actor,
  aftermath,
  ask,
  chair,
  exit,
  fact,
  force,
  link,
  province,
  region,
  relation,
  side,
  startSignal,
  talk,
  trigger,
} from './parts.ts';
import { sourceList } from './sources.ts';

export const scenarioSchema = z.strictObject({
  $schema: line(200).optional(),
  format: z.literal(FORMAT_VERSION),
  id: unread(localId.clone()),
  version,
  languages: unread(z.array(z.string().max(20)).min(1).max(20)).default(['en']),
  title: text,
  summary: text,
  situation: text,
  contentNote: text.optional(),
  /** Places the briefing points at, at most 6. */
  watch: unread(z.array(refs.region).max(6)).default([]),
  start: moment,
  turns: reachable(z.number().int().min(1).max(LIMITS.turns)),
  /** Path of the map file under the scenarios folder. Without it, places are drawn as nodes and links. */
  map: filePath.optional(),
  /** The property of the map's shapes that names the places. Absent: the shapes' ids, else whichever property fits. */
  mapKey: unread(z.string().min(1).max(60)).optional(),
  sources: unread(sourceList.clone()).default({}),
  sides: reachable(z.array(side).min(2).max(LIMITS.sides)),
  relations: reachable(z.array(relation).max(100)).default([]),
  provinces: z.array(province).min(1).max(LIMITS.provinces),
  regions: reachable(z.array(region).min(2).max(LIMITS.regions)),
  links: reachable(z.array(link).min(1).max(LIMITS.links)),
  forces: reachable(z.array(force).max(LIMITS.forces)).default([]),
  actors: reachable(z.array(actor).min(1).max(LIMITS.actors)),
  exits: reachable(z.array(exit).max(LIMITS.exits)).default([]),
  signals: reachable(z.array(startSignal).max(60)).default([]),
  talks: reachable(z.array(talk).max(LIMITS.talks)).default([]),
  triggers: reachable(z.array(trigger).max(LIMITS.triggers)).default([]),
  asks: z.array(ask).max(LIMITS.asks).default([]),
  acts: z.array(act).min(1).max(LIMITS.acts),
  /** What may follow when the main question is settled. */
  aftermath: aftermath.optional(),
  chairs: z.array(chair).max(LIMITS.chairs),
  levers: z.array(lever).max(LIMITS.levers).default([]),
  /** Weights of the rules that differ from the standard values (RULES.md lists them). */
  weights: reachable(z.record(z.string().max(60), sourced(z.number()))).default({}),
  facts: unread(z.array(fact).max(LIMITS.facts)).default([]),
  /** Human cost before the start. */
  cost: reachable(
    z.strictObject({
      killedCivilians: sourced(z.number().int().min(0).max(LIMITS.persons)).default(0),
      killedFighters: alone(sourced(z.number().int().min(0).max(LIMITS.persons))).default(0),
      displaced: alone(sourced(z.number().int().min(0).max(LIMITS.persons))).default(0),
    }),
  ).default({ killedCivilians: 0, killedFighters: 0, displaced: 0 }),
  /**
   * The campaign's real cost at a moment, counted from where `cost` counts. The debrief shows it next to the run's
   * figures; no rule reads it.
   */
  costReal: unread(
    z.strictObject({
      asOf: moment,
      killedCivilians: sourcedCount.optional(),
      killedFighters: sourcedCount.optional(),
      displaced: sourcedCount.optional(),
    }),
  ).optional(),
  glossary: unread(z.array(z.strictObject({ term: text, text })).max(200)).default([]),
});

/** A file after parsing: numbers plain, defaults filled in, references unchecked. */
export type ScenarioFile = z.infer<typeof scenarioSchema>;
