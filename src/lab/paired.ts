/**
 * Paired: compares two ensembles on the same luck, run by run. Times are restricted to the run's length: a run without
 * the event counts as its last turn.
 */

import { NONE, type RegionIndex } from '../core/indices.ts';
import type { Compiled } from '../engine/compiled.ts';
import { type Bounds, type PairedDifference, pairedDifference } from '../ensemble/statistics.ts';
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

/** Days until something happened, which may be never. */
export const daysWithin = (compiled: Compiled): Bounds => ({ least: 0, most: compiled.turns / 2 });

/** Variant minus base, over the runs both have. `bounds`: of the figure itself. */
export function shiftOf(base: Float64Array, variant: Float64Array, bounds: Bounds): PairedDifference {
  const pairs = Math.min(base.length, variant.length);
  return pairedDifference(base.subarray(0, pairs), variant.subarray(0, pairs), bounds);
}
