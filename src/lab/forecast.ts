/**
 * Forecasts: what an ensemble says of one day, of a place's loss or of its return. Share and date are told apart: in
 * how many runs it comes about, and by which days it has in a tenth, half and nine tenths of all runs. The end of the
 * runs is no date: a quantile that fewer runs reach is undefined.
 */
import type { RegionIndex } from '../core/indices.ts';
import type { Compiled } from '../engine/compiled.ts';
import type { RunTable } from '../ensemble/table.ts';
import { crps, nearestIn, type Sample, type Span } from './scores.ts';
import { endTime, timeOfTurn } from './times.ts';

export interface Forecast {
  /** Times over all runs, ascending; at the end time where it does not come about. */
  readonly sample: Sample;
  /** Share of the runs in which it comes about. */
  readonly share: number;
}

export interface DateScore {
  readonly id: string;
  readonly region: string;
  readonly axis: string;
  readonly actual: Span;
  /** Share of the runs in which it comes about. */
  readonly share: number;
  /** Central 80% of all runs and their middle, days since the start day; undefined: not by the end of so many runs. */
  readonly q10: number | undefined;
  readonly median: number | undefined;
  readonly q90: number | undefined;
  readonly hit: boolean;
  readonly exact: boolean;
  /** Days from the tenth to the ninetieth percentile, at most to the end of the runs; undefined without the first. */
  readonly width: number | undefined;
  /** From the median to the nearest end of the span, days; undefined without a median. */
  readonly error: number | undefined;
  readonly crps: number;
}

/** The first loss of a place. */
export const lossForecast = (compiled: Compiled, table: RunTable, region: RegionIndex): Forecast =>
  forecastOf(compiled, table.runs, (i) => table.lossTurn[i * compiled.region.count + region]);

/** The return of a place to its first holder, after it was lost. The table must keep returns. */
export const returnForecast = (compiled: Compiled, table: RunTable, region: RegionIndex): Forecast =>
  forecastOf(compiled, table.runs, (i) => table.returnTurn[i * compiled.region.count + region]);

/** Of a day given by the turn in which it comes in each run; below 0 where it does not. */
export function forecastOf(compiled: Compiled, runs: number, turnIn: (run: number) => number): Forecast {
  const end = endTime(compiled);
  const sample = new Float64Array(runs);
  let count = 0;
  for (let i = 0; i < runs; i++) {
    const turn = turnIn(i);
    if (turn >= 0) count++;
    sample[i] = turn < 0 ? end : timeOfTurn(compiled, turn);
  }
  sample.sort();
  return { sample, share: count / runs };
}

/** The day by which so many runs have reached it; undefined where too few do before the end. */
export function dayReached({ sample, share }: Forecast, part: number): number | undefined {
  const rank = Math.max(0, Math.ceil(part * sample.length) - 1);
  return rank < Math.round(share * sample.length) ? sample[rank] : undefined;
}

/** A turn is half a day wide: an interval covers half days, not their middles. */
const HALF_TURN = 0.25;

export function scoreDate(
  compiled: Compiled,
  forecast: Forecast,
  actual: Span,
): Omit<DateScore, 'id' | 'region' | 'axis'> {
  const { sample, share } = forecast;
  const [first, median, last] = [0.1, 0.5, 0.9].map((part) => dayReached(forecast, part));
  const end = endTime(compiled);
  const [low, high] = [(first ?? end) - HALF_TURN, (last ?? end) + HALF_TURN];
  const middle = (actual.early + actual.late) / 2;
  const isOpen = last === undefined;
  const isWithin = (from: number, to: number): boolean => first !== undefined && low <= to && (isOpen || high >= from);
  return {
    ...{ actual: { early: actual.early, late: actual.late }, share },
    q10: first === undefined ? undefined : low,
    median,
    q90: isOpen ? undefined : high,
    hit: isWithin(actual.early, actual.late),
    exact: isWithin(middle, middle),
    width: first === undefined ? undefined : (isOpen ? end : high) - low,
    error: median === undefined ? undefined : Math.abs(nearestIn(actual, median) - median),
    crps: crps(sample, nearestIn(actual, median ?? end)),
  };
}
