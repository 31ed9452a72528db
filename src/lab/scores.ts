/**
 * Scores of a probabilistic forecast of dates against dated facts. Times are days since the scenario's start day. A run
 * without a loss is censored: it counts as the end of the last turn. A fact is a span of days that sources defend; a
 * forecast is scored against the nearest point of the span.
 */
import { averageOf } from '../ensemble/statistics.ts';

/** A forecast of one date: the times of all runs, ascending; censored ones at the end time. */
export type Sample = Float64Array;

export interface Span {
  readonly early: number;
  readonly late: number;
}

/** The point of a span closest to a time. */
export function nearestIn(span: Span, time: number): number {
  return time < span.early ? span.early : time > span.late ? span.late : time;
}

/**
 * Continuous ranked probability score of a sample against an observation, days; 0 is perfect (Gneiting and Raftery
 * 2007, eq. 21): E|X - y| - E|X - X'| / 2, in the one-pass form for sorted samples.
 */
export function crps(sample: Sample, y: number): number {
  const n = sample.length;
  let toObserved = 0;
  let between = 0;
  for (let i = 0; i < n; i++) {
    const x = sample[i];
    toObserved += Math.abs(x - y);
    between += (2 * i - n + 1) * x;
  }
  return toObserved / n - between / (n * n);
}

/** Spearman's rank correlation, ties sharing their mean rank; NaN if either list is constant. */
export function rankCorrelation(a: readonly number[], b: readonly number[]): number {
  const x = ranks(a);
  const y = ranks(b);
  const mx = averageOf(x);
  const my = averageOf(y);
  let xy = 0;
  let xx = 0;
  let yy = 0;
  for (let i = 0; i < x.length; i++) {
    const dx = x[i] - mx;
    const dy = y[i] - my;
    xy += dx * dy;
    xx += dx * dx;
    yy += dy * dy;
  }
  return xx === 0 || yy === 0 ? Number.NaN : xy / Math.sqrt(xx * yy);
}

function ranks(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((i, j) => values[i] - values[j]);
  const rank = new Array<number>(values.length);
  for (let i = 0; i < order.length; ) {
    let j = i;
    while (j + 1 < order.length && values[order[j + 1]] === values[order[i]]) j++;
    for (let k = i; k <= j; k++) rank[order[k]] = (i + j) / 2;
    i = j + 1;
  }
  return rank;
}
