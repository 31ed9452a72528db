/**
 * Series: the course of a run by turn: support, will, places held, dead. Point 0 is the start, point t + 1 the end of
 * turn t. Across runs only sums and sums of squares are kept, as exact integers, so that adding in any order gives the
 * same bits.
 */

import { round } from '../core/exact.ts';
import type { ActorIndex, ForceIndex, RegionIndex, SideIndex } from '../core/indices.ts';
import { FIRST, indicesOf, NONE } from '../core/indices.ts';
import type { Compiled } from '../engine/compiled.ts';
import type { GameState } from '../engine/state/state.ts';
import { POSTURE } from '../engine/vocabulary.ts';
import type { RunTable } from './table.ts';

export type SeriesRow =
  /** An outside actor's support for its partner, thousandths. */
  | { readonly kind: 'support'; readonly of: string }
  /** Mean will of a side's standing forces, thousandths. */
  | { readonly kind: 'will'; readonly of: string }
  /** Number of places the side holds. */
  | { readonly kind: 'places'; readonly of: string }
  /** The side's dead since the start. */
  | { readonly kind: 'dead'; readonly of: string }
  /** Civilians killed, or displaced, including those before the start. */
  | { readonly kind: 'killed' }
  | { readonly kind: 'displaced' };

export function seriesOf(compiled: Compiled): SeriesRow[] {
  const { actor, side } = compiled;
  return [
    ...indicesOf<ActorIndex>(actor.count)
      .filter((a) => actor.partner[a] !== NONE)
      .map((a) => ({ kind: 'support', of: actor.ids[a] }) as const),
    ...side.ids.map((of) => ({ kind: 'will', of }) as const),
    ...side.ids.map((of) => ({ kind: 'places', of }) as const),
    ...side.ids.map((of) => ({ kind: 'dead', of }) as const),
    { kind: 'killed' },
    { kind: 'displaced' },
  ];
}

/**
 * Reads one series from a table that keeps it: its value in a run at a point. `of`: the actor or side, if the series
 * has one.
 */
export function createCourseReader(
  compiled: Compiled,
  { series, shape }: Pick<RunTable, 'series' | 'shape'>,
  kind: SeriesRow['kind'],
  of?: string,
): (run: number, point: number) => number {
  const index = seriesOf(compiled).findIndex((row) => row.kind === kind && ('of' in row ? row.of : undefined) === of);
  const first = index * (shape.turns + 1);
  return (run, point) => series[run * shape.points + first + point];
}

/** Writes the value of every series in a state into `points`, at the given point. */
export type Measurer = (state: GameState, points: Int32Array, at: number) => void;

export function createMeasurer(compiled: Compiled): Measurer {
  const { actor, side, force, region } = compiled;
  const length = compiled.turns + 1;
  const cells: number[] = [];
  for (let a: ActorIndex = FIRST; a < actor.count; a++)
    if (actor.partner[a] !== NONE) cells.push(a * side.count + actor.partner[a]);
  const will = new Int32Array(side.count);
  const standing = new Int32Array(side.count);
  const places = new Int32Array(side.count);
  return (state, points, at) => {
    will.fill(0);
    standing.fill(0);
    places.fill(0);
    const column = state.force;
    for (let f: ForceIndex = FIRST; f < force.count; f++) {
      if (column.posture[f] >= POSTURE.travel || column.men[f] === 0) continue;
      const s = column.side[f];
      will[s] += column.will[f];
      standing[s]++;
    }
    const { holder } = state.region;
    for (let r: RegionIndex = FIRST; r < region.count; r++) places[holder[r]]++;
    let point = at;
    for (const cell of cells) {
      points[point] = state.support.level[cell];
      point += length;
    }
    for (let s = 0; s < side.count; s++, point += length)
      points[point] = standing[s] === 0 ? 0 : round(will[s] / standing[s]);
    for (let s = 0; s < side.count; s++, point += length) points[point] = places[s];
    for (let s: SideIndex = FIRST; s < side.count; s++, point += length) points[point] = state.side.dead[s];
    points[point] = state.cost.killedCivilians[0];
    points[point + length] = state.cost.displaced[0];
  };
}

/**
 * Exact sums over runs, point by point. Squares are summed in two lanes, so that no sum exceeds the integers a double
 * holds exactly.
 */
export interface SeriesSums {
  runs: number;
  readonly sum: Float64Array;
  /** Sums of the squares' quotients by 2^32, and of their remainders. */
  readonly squaresHigh: Float64Array;
  readonly squaresLow: Float64Array;
}

const LANE = 4_294_967_296;

export function createSums(points: number): SeriesSums {
  return {
    runs: 0,
    sum: new Float64Array(points),
    squaresHigh: new Float64Array(points),
    squaresLow: new Float64Array(points),
  };
}

export function addPoints(sums: SeriesSums, points: Int32Array): void {
  const { sum, squaresHigh, squaresLow } = sums;
  sums.runs++;
  for (let i = 0; i < points.length; i++) addSquare(sum, squaresHigh, squaresLow, i, points[i]);
}

/** Adds the differences variant minus base. */
export function addDifferences(sums: SeriesSums, base: Int32Array, variant: Int32Array): void {
  const { sum, squaresHigh, squaresLow } = sums;
  sums.runs++;
  for (let i = 0; i < base.length; i++) addSquare(sum, squaresHigh, squaresLow, i, variant[i] - base[i]);
}

function addSquare(sum: Float64Array, high: Float64Array, low: Float64Array, i: number, value: number): void {
  const square = value * value;
  sum[i] += value;
  if (square < LANE) {
    low[i] += square;
  } else {
    const carry = Math.floor(square / LANE);
    high[i] += carry;
    low[i] += square - carry * LANE;
  }
}

export function addSums(into: SeriesSums, from: SeriesSums): void {
  into.runs += from.runs;
  for (let i = 0; i < into.sum.length; i++) {
    into.sum[i] += from.sum[i];
    into.squaresHigh[i] += from.squaresHigh[i];
    into.squaresLow[i] += from.squaresLow[i];
  }
}

/** Mean and standard deviation over the runs at a point. */
export function momentsAt(sums: SeriesSums, i: number): { readonly mean: number; readonly deviation: number } {
  const { runs } = sums;
  const mean = sums.sum[i] / runs;
  if (runs < 2) return { mean, deviation: 0 };
  // In integers, so that nothing cancels when the mean is large compared with the spread.
  const n = BigInt(runs);
  const squares = BigInt(sums.squaresHigh[i]) * BigInt(LANE) + BigInt(sums.squaresLow[i]);
  const spread = Number(n * squares - BigInt(sums.sum[i]) * BigInt(sums.sum[i]));
  return { mean, deviation: Math.sqrt(spread / (runs * (runs - 1))) };
}
