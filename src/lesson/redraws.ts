/**
 * Redraws: the same orders on a hundred other lucks, for each run of a class, and doctrine's on the same ones. Orders
 * that are no longer possible there are skipped. What a pupil's mean differs from others' by is choice; what a pupil's
 * own redraws differ by is luck.
 */
import { NONE, type RegionIndex } from '../core/indices.ts';
import type { Branch, EnsemblePlan } from '../ensemble/plan.ts';
import { meanOf, quantile } from '../ensemble/statistics.ts';
import type { RunTable } from '../ensemble/table.ts';
import type { ClassRun } from './classRun.ts';
import type { Lesson } from './lesson.ts';

export const REDRAWS = 100;
/** Runs of a class in one plan, besides doctrine's. */
export const LINES_OF_PLAN = 63;
/** Fewer pupils than these say too little about choices. */
export const FEWEST_PUPILS = 8;

/** What one device ordered, as a line of a plan; an observer's is doctrine's. */
export const lineOf = ({ desk, orders }: Pick<ClassRun, 'desk' | 'orders'>): Branch => ({
  orders: orders.map((lines, turn) => ({ turn, actor: desk, orders: lines })),
});

/**
 * Plans for the lesson's country (its levers moved, its injects in): doctrine first, then up to 63 runs each, in order.
 * The lucks are the same in all of them.
 */
export function plansOfRedraws(lesson: Lesson, runs: readonly ClassRun[], redraws = REDRAWS): readonly EnsemblePlan[] {
  const plans: EnsemblePlan[] = [];
  for (let first = 0; first < Math.max(1, runs.length); first += LINES_OF_PLAN)
    plans.push({
      ...{ seed: lesson.luck.seed, runs: redraws, base: {}, course: 'none', termRuns: 0 },
      variants: runs.slice(first, first + LINES_OF_PLAN).map(lineOf),
    });
  return plans;
}

export interface Redraws {
  /** All by doctrine. */
  readonly doctrine: RunTable;
  /** By run of the class; their row i plays the same luck as row i of doctrine. */
  readonly runs: readonly RunTable[];
}

/** The tables of the plans, in their order, put together. */
export function redrawsOf(played: readonly { readonly tables: readonly RunTable[] }[]): Redraws {
  return { doctrine: played[0].tables[0], runs: played.flatMap(({ tables }) => tables.slice(1)) };
}

/** When a place is lost in the rows of a table, in half days from the start. */
export interface LossSpread {
  /** Half days from the start; a run in which it is held to the end counts with the last one. */
  readonly mean: number;
  readonly deviation: number;
  /** The middle half, and the middle. */
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  /** Rows in which it is held to the end. */
  readonly held: number;
  readonly rows: number;
  /** Rows in which an order was not possible, and skipped. */
  readonly skipped: number;
}

export function lossSpreadOf(table: RunTable, region: RegionIndex): LossSpread {
  const values = halfDaysOf(table, region);
  const { mean, deviation } = meanOf(values);
  const ascending = values.slice().sort();
  const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => quantile(ascending, share));
  const { regions } = table.shape;
  let [held, skipped] = [0, 0];
  for (let row = 0; row < table.runs; row++) {
    if (table.lossTurn[row * regions + region] === NONE) held++;
    skipped += table.refused[row];
  }
  return { mean, deviation, low, middle, high, held, rows: table.runs, skipped };
}

/** Half days from the start to the first loss of a place, row by row; held to the end: the last one. */
export function halfDaysOf({ runs, shape, lossTurn }: RunTable, region: RegionIndex): Float64Array {
  const { regions, turns } = shape;
  return Float64Array.from({ length: runs }, (_, row) => {
    const turn = lossTurn[row * regions + region];
    return turn === NONE ? turns : turn + 1;
  });
}

/** Half days that choices and luck move the loss of a place by: standard deviations. */
export interface ChoiceAndLuck {
  /** Who chose: observers did not. */
  readonly pupils: number;
  /** Of the pupils' means over the same lucks; undefined where pupils are too few to say. */
  readonly choices: number | undefined;
  /** The mean of the deviations of each pupil's redraws. */
  readonly luck: number;
}

/** @param pupils the spreads of those who chose. */
export function choiceAndLuckOf(pupils: readonly LossSpread[]): ChoiceAndLuck {
  const isEnough = pupils.length >= FEWEST_PUPILS;
  return {
    pupils: pupils.length,
    choices: isEnough ? meanOf(pupils.map(({ mean }) => mean)).deviation : undefined,
    luck: meanOf(pupils.map(({ deviation }) => deviation)).mean,
  };
}
