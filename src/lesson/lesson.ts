/**
 * Lesson: what a teacher sets for a class. It is plain data: a link holds all of it, and a ready lesson is one that the
 * page knows by name. Turns count from 0, from the scenario's start.
 */
import type { LeverValues } from '../scenario/levers/apply.ts';

export const LESSON_LIMITS = {
  /** Characters. */
  title: 40,
  group: 24,
  question: 120,
  /** Own questions. */
  questions: 3,
  votes: 3,
  injects: 2,
  desks: 5,
  forecasts: 2,
  /** Of one forecast. */
  cuts: 6,
  sides: 4,
  /** Half days that a pupil plays by hand. */
  byHand: { least: 4, most: 16, usual: 8 },
  /** Of the link, address left out. */
  link: 450,
} as const;

/** What the runs of a class share. */
export type LessonLuck =
  /** Everybody plays this run of this luck. */
  | { readonly kind: 'same'; readonly seed: string; readonly run?: number }
  /** Each device plays a run of its own of this luck, dealt when it begins. */
  | { readonly kind: 'own'; readonly seed: string };

/**
 * What is foretold before the first half day, with ten counters. `cuts` are the turns, rising, with which a new stretch
 * of days begins: 3 cuts make 4 stretches, and "never" comes last. `settledForecast` proposes them.
 */
export type Forecast =
  /** When the capital is lost. */
  | { readonly kind: 'fall'; readonly cuts: readonly number[] }
  /** Who enters it first: sides with a place of their own for counters, by id; then somebody else, and nobody. */
  | { readonly kind: 'enters'; readonly sides: readonly string[] }
  /** When a place is lost. */
  | { readonly kind: 'place'; readonly region: string; readonly cuts: readonly number[] };

/** A question that a class votes on: one that the page knows, or an experiment of the Lab, by its link's digits. */
export type LessonVote =
  | { readonly kind: 'known'; readonly id: string }
  | { readonly kind: 'experiment'; readonly link: string };

/** Something that the teacher lets happen: a card by its id, in this turn. */
export interface LessonInject {
  readonly card: string;
  readonly turn: number;
}

export interface Lesson {
  readonly title: string;
  /** Tells classes with the same lesson apart, "maple 17"; empty if nobody named it. */
  readonly group: string;
  readonly scenario: string;
  /** Of the scenario without the injects, 16 hexadecimal digits. */
  readonly contentHash: string;
  readonly rules: number;
  readonly levers: LeverValues;
  readonly luck: LessonLuck;
  /** Ids of the actors whose desks can be chosen, one or more. */
  readonly desks: readonly string[];
  /** Half days played by hand; then the staff carries on by doctrine. */
  readonly byHand: number;
  /** Whether the notes of the first half day are shown. */
  readonly guided: boolean;
  /** Whether odds and advice are given at the desk. */
  readonly aids: boolean;
  /** Whether what really happened stays shut until the code is made. */
  readonly factsLocked: boolean;
  /** The first is always of when. */
  readonly forecasts: readonly Forecast[];
  /** Whether a line of reason is asked for. */
  readonly asksReason: boolean;
  /** The teacher's own questions, asked with the code. */
  readonly questions: readonly string[];
  readonly votes: readonly LessonVote[];
  readonly injects: readonly LessonInject[];
  /** Two pupils share a device. */
  readonly inPairs: boolean;
  /** Minutes that the plan is made for. */
  readonly minutes: 45 | 90;
}
