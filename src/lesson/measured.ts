/**
 * What was measured of the lessons and votes that come with the program, and stands in `lessons/measured.json`:
 * typical runs, the teacher's crib, what the pairs of every vote question say. `brink lesson --write` writes it; a test
 * plays it again and fails where a question has lost its surprise.
 */
import file from '../../lessons/measured.json' with { type: 'json' };
import type { MeasuredAsk } from './asks.ts';
import type { DeskReach } from './check.ts';

export interface MeasuredLesson {
  readonly name: string;
  /** Of its scenario. */
  readonly contentHash: string;
  /** Run of typical luck, and of unusual luck for a second lesson. */
  readonly run: number;
  readonly unusual: number;
  /** Where the counters of its two forecasts stand. */
  readonly cuts: readonly number[];
  readonly sides: readonly string[];
  /** Runs by doctrine, and into which bins of the two forecasts they go. */
  readonly runs: number;
  readonly fall: readonly number[];
  readonly enters: readonly number[];
  /** The half day in which the capital falls in the typical run; null: it is held. */
  readonly turn: number | null;
  /** Standard deviation of the half days of the fall, by luck alone, to two decimals. */
  readonly luckSpread: number;
  /** What players can do at each desk. */
  readonly reach: readonly DeskReach[];
  /** What is told in the crib, in the order of `lessons/ready.json`. */
  readonly crib: readonly MeasuredAsk[];
}

export interface MeasuredVote {
  readonly id: string;
  /** Of its scenario. */
  readonly contentHash: string;
  readonly asks: readonly MeasuredAsk[];
  /** The last of the asks with its carrying weight half as strong, and switched off, in base and change alike. */
  readonly doubt: readonly MeasuredAsk[];
  /** The last of the asks from each start of the campaign. */
  readonly starts: readonly (MeasuredAsk & { readonly scenario: string })[];
}

export interface MeasuredLessons {
  readonly rules: number;
  /** The luck of everything here. */
  readonly luck: string;
  readonly lessons: readonly MeasuredLesson[];
  readonly votes: readonly MeasuredVote[];
}

export const measured: MeasuredLessons = file as MeasuredLessons;

export const measuredLesson = (name: string): MeasuredLesson | undefined =>
  measured.lessons.find((lesson) => lesson.name === name);
export const measuredVote = (id: string): MeasuredVote | undefined => measured.votes.find((vote) => vote.id === id);
