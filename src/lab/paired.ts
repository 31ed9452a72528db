/**
 * Paired: compares two ensembles on the same luck, run by run. Times are restricted to the run's length: a run without
 * the event counts as its last turn.
 */

import { NONE, type RegionIndex } from '../core/indices.ts';
import type { Compiled } from '../engine/compiled.ts';
import { type Interval, type PairedDifference, pairedDifference } from '../ensemble/statistics.ts';
import type { RunTable } from '../ensemble/table.ts';

/** Days from the start to the first loss of a place, in each run. */
export function lossDays(compiled: Compiled, table: RunTable, r: RegionIndex): Float64Array {
  const n = compiled.region.count;
  return Float64Array.from({ length: table.runs }, (_, i) => daysOfTurn(compiled, table.lossTurn[i * n + r]));
}

/** Days at the end of a turn; NONE counts as the last turn. */
export function daysOfTurn(compiled: Compiled, turn: number): number {
  return (turn === NONE ? compiled.turns : turn + 1) / 2;
}

/** Variant minus base, over the runs both have. */
export function shiftOf(base: Float64Array, variant: Float64Array): PairedDifference {
  const pairs = Math.min(base.length, variant.length);
  return pairedDifference(base.subarray(0, pairs), variant.subarray(0, pairs));
}

/** Sign of an interval that excludes zero; 0 if it includes zero. */
export function directionOf({ low, high }: Interval): -1 | 0 | 1 {
  return low > 0 ? 1 : high < 0 ? -1 : 0;
}
