/**
 * Dated facts, version 1: what a `facts.json` beside a scenario may contain. It tells of each place who held it on the
 * first day and how it changed hands. No rule reads it; backtest, debrief and Library do. What is written is what is
 * read: nothing is filled in.
 */
import { z } from 'zod';
import { CONFIDENCES, LOSS_MANNERS } from '../../engine/vocabulary.ts';
import { day, line, ownId, refs } from '../schema/fields.ts';
import { sourceList } from '../schema/sources.ts';

export const FACTS_LIMITS = { areas: 500, changes: 20, takers: 6 } as const;

const source = z.array(z.string().max(80)).max(20);
const note = line(600).optional();

const change = z.strictObject({
  date: day,
  /** Absent: the half of the day is not known. */
  half: z.enum(['am', 'pm']).optional(),
  from: refs.side,
  to: refs.side,
  /** Other sides that a source names as the taker. */
  orTo: z.array(refs.side).max(FACTS_LIMITS.takers).optional(),
  /** The engine's own words for how a place changes hands. */
  how: z.enum(LOSS_MANNERS),
  /** First and last day that a source defends. Absent: the date alone. */
  range: z.tuple([day, day]).optional(),
  confidence: z.enum(CONFIDENCES).optional(),
  contested: z.boolean().optional(),
  source: source.min(1),
  note,
});

const area = z.strictObject({
  id: ownId,
  name: line(120),
  /** The place of the scenario that it stands for; null: it is finer than the map. */
  region: refs.region.nullable(),
  /** For reading in groups: the road along which it went. */
  axis: line(60).optional(),
  /** Who held it when the first day began. */
  holder: refs.side,
  confidence: z.enum(CONFIDENCES).optional(),
  source: source.optional(),
  note,
  /** In the order of time; empty: held throughout. */
  changes: z.array(change).max(FACTS_LIMITS.changes),
});

export const factsSchema = z.strictObject({
  $schema: line(200).optional(),
  format: z.literal(1),
  title: line(200),
  /** Days of which the file tells, both included. */
  firstDay: day,
  lastDay: day,
  /** Whether the standard weights of the rules were fitted to these dates. Absent: they were not. */
  fitted: z.boolean().optional(),
  /**
   * The act up to which places are told to have held, where a war ended by order: in a run, one that falls after that
   * act has held too. Absent: to the end.
   */
  heldUntil: refs.act.optional(),
  note: line(2000).optional(),
  /** Sources that the scenario does not list. */
  sources: sourceList.optional(),
  areas: z.array(area).min(1).max(FACTS_LIMITS.areas),
});

export type FactsFile = z.infer<typeof factsSchema>;
/** A place of the file. */
export type FactArea = FactsFile['areas'][number];
/** A place passing from one side to another. */
export type FactChange = FactArea['changes'][number];
