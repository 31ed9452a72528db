/**
 * Paired: two ensembles on the same luck held against each other, run by run. Times are restricted to the length of the
 * run: a run without the event counts as its last turn. Intervals are at 95%.
 */

import type { RegionIndex } from '../core/indices.ts';
import { NONE } from '../core/indices.ts';
import { pairedDifference } from '../ensemble/statistics.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';
import type { Runs } from './runs.ts';

export type Interval = readonly [low: number, high: number];

export interface Shift {
  /** Mean over the base's runs, and over the variant's. */
  readonly base: number;
  readonly variant: number;
  /** Variant minus base, and the interval of the paired runs. */
  readonly shift: number;
  readonly interval: Interval;
}

/** Days from the start to the first loss of a place, in each run. */
export function lossDays(compiled: CompiledScenario, runs: Runs, r: RegionIndex): Float64Array {
  const n = compiled.region.count;
  return Float64Array.from({ length: runs.runs }, (_, i) => daysOfTurn(compiled, runs.lossTurn[i * n + r]));
}

/** Days at the end of a turn; one that never came is the last. */
export function daysOfTurn(compiled: CompiledScenario, turn: number): number {
  return (turn === NONE ? compiled.turns : turn + 1) / 2;
}

export function shiftOf(base: Float64Array, variant: Float64Array): Shift {
  const { base: from, variant: to, difference, low, high } = pairedDifference(base, variant);
  return { base: from, variant: to, shift: difference, interval: [low, high] };
}

/** Whether the interval of a shift leaves out zero, and on which side of it the shift lies. */
export function directionOf({ interval: [low, high] }: Shift): -1 | 0 | 1 {
  return low > 0 ? 1 : high < 0 ? -1 : 0;
}
