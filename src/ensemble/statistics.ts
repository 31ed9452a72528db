/**
 * Statistics: quantiles, shares with Wilson intervals, means, paired differences. Only + - * / and square roots, so
 * that the same input gives the same bits in every JavaScript engine. Intervals are at 95%.
 */

/** 97.5th percentile of the standard normal distribution. */
const Z = 1.959963984540054;
/** 97.5th percentile of Student's t for 1 to 10 degrees of freedom. */
const T = [12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.306, 2.2622, 2.2281];

/**
 * 97.5th percentile of Student's t: a table up to 10, then the Cornish-Fisher expansion about the normal (within
 * 0.0005).
 */
export function tQuantile(freedom: number): number {
  if (freedom <= T.length) return T[freedom - 1];
  const z2 = Z * Z;
  const first = (Z * (z2 + 1)) / 4;
  const second = (Z * (5 * z2 * z2 + 16 * z2 + 3)) / 96;
  const third = (Z * (3 * z2 * z2 * z2 + 19 * z2 * z2 + 17 * z2 - 15)) / 384;
  return Z + (first + (second + third / freedom) / freedom) / freedom;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

export interface Share extends Interval {
  readonly count: number;
  readonly of: number;
  readonly share: number;
}

/** A share with its Wilson score interval, which behaves well near 0 and 1. */
export function shareOf(count: number, of: number): Share {
  const share = count / of;
  const z2 = Z * Z;
  const centre = (share + z2 / (2 * of)) / (1 + z2 / of);
  const half = (Z * Math.sqrt((share * (1 - share)) / of + z2 / (4 * of * of))) / (1 + z2 / of);
  return {
    count,
    of,
    share,
    low: count === 0 ? 0 : Math.max(0, centre - half),
    high: count === of ? 1 : Math.min(1, centre + half),
  };
}

export interface Mean extends Interval {
  readonly mean: number;
  /** Standard deviation over runs. */
  readonly deviation: number;
}

export function intervalOf(mean: number, deviation: number, n: number): Mean {
  const half = n < 2 ? 0 : (tQuantile(n - 1) * deviation) / Math.sqrt(n);
  return { mean, deviation, low: mean - half, high: mean + half };
}

/** Average, summed in order; NaN if empty. */
export function averageOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum / values.length;
}

/** Mean, deviation and interval in two passes, summed in order. */
export function meanOf(values: ArrayLike<number>): Mean {
  const n = values.length;
  const mean = averageOf(values);
  let squares = 0;
  for (let i = 0; i < n; i++) squares += (values[i] - mean) * (values[i] - mean);
  return intervalOf(mean, n < 2 ? 0 : Math.sqrt(squares / (n - 1)), n);
}

/** Value at a position (from 0, possibly fractional) in ascending values, interpolated linearly. */
function interpolate(valueAt: (place: number) => number, place: number, last: number): number {
  const below = Math.floor(place);
  const low = valueAt(below);
  return low + (place - below) * (valueAt(Math.min(last, below + 1)) - low);
}

/** Quantile of ascending values, interpolated (type 7 of Hyndman and Fan 1996); `share` from 0 to 1. */
export function quantile(ascending: ArrayLike<number>, share: number): number {
  const last = ascending.length - 1;
  return interpolate((place) => ascending[place], last * share, last);
}

/** Median of values in any order; NaN if empty. */
export function medianOf(values: readonly number[]): number {
  return values.length === 0 ? Number.NaN : quantile(Float64Array.from(values).sort(), 0.5);
}

/** The percentiles given in summaries. */
export const PERCENTILES = [5, 10, 25, 50, 75, 90, 95] as const;
export type Percentiles<T> = { readonly [P in (typeof PERCENTILES)[number]]: T };

/** What `of` gives at each of them. */
export function percentilesBy<T>(of: (percent: keyof Percentiles<T>) => T): Percentiles<T> {
  return { 5: of(5), 10: of(10), 25: of(25), 50: of(50), 75: of(75), 90: of(90), 95: of(95) };
}

/** Interpolated percentiles, as `quantile` gives them. May sort `values` in place. */
export function percentilesOf(values: Float64Array): Percentiles<number> {
  const last = values.length - 1;
  const valueAt = orderOf(values);
  return percentilesBy((percent) => interpolate(valueAt, (last * percent) / 100, last));
}

/**
 * Access to the values by ascending rank. Integers that lie close together, as most figures of runs do, are counted in
 * one pass; others are sorted in place.
 */
function orderOf(values: Float64Array): (place: number) => number {
  let [least, most, isWhole] = [values[0], values[0], true];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
    if (value !== Math.floor(value)) isWhole = false;
  }
  if (!isWhole || !(most - least <= SPREAD_COUNTED * values.length)) {
    values.sort();
    return (place) => values[place];
  }
  const upTo = new Uint32Array(most - least + 1);
  for (const value of values) upTo[value - least]++;
  for (let i = 1; i < upTo.length; i++) upTo[i] += upTo[i - 1];
  return (place) => {
    let [low, high] = [0, upTo.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (upTo[middle] > place) high = middle;
      else low = middle + 1;
    }
    return least + low;
  };
}

/** Counting takes a cell for each integer from least to greatest: at most this many per value. */
const SPREAD_COUNTED = 8;

/**
 * Percentiles of a time that some runs never reach: the first turn by which at least that share of all runs, censored
 * ones included, has reached it; null if too few do. `counts[t]`: runs that reached it at turn t.
 */
export function timePercentiles(counts: ArrayLike<number>, runs: number): Percentiles<number | null> {
  const at = (percent: number): number | null => {
    let seen = 0;
    for (let t = 0; t < counts.length; t++) {
      seen += counts[t];
      if (seen > 0 && 100 * seen >= percent * runs) return t;
    }
    return null;
  };
  return percentilesBy(at);
}

export interface PairedDifference extends Interval {
  readonly base: number;
  readonly variant: number;
  /** Variant minus base, with the interval of the paired runs. */
  readonly difference: number;
  /** Standard deviation of the differences. */
  readonly deviation: number;
  /** The interval from the same runs without pairing (Welch). */
  readonly unpaired: Interval;
  /** Width of the unpaired interval divided by that of the paired one; null if neither varies. */
  readonly gain: number | null;
}

export function pairedDifference(base: ArrayLike<number>, variant: ArrayLike<number>): PairedDifference {
  const n = base.length;
  const gaps = new Float64Array(n);
  for (let i = 0; i < n; i++) gaps[i] = variant[i] - base[i];
  const a = meanOf(base);
  const b = meanOf(variant);
  const gap = meanOf(gaps);
  const half =
    n < 2 ? 0 : tQuantile(2 * n - 2) * Math.sqrt((a.deviation * a.deviation + b.deviation * b.deviation) / n);
  const width = gap.high - gap.low;
  return {
    base: a.mean,
    variant: b.mean,
    difference: gap.mean,
    low: gap.low,
    high: gap.high,
    deviation: gap.deviation,
    unpaired: { low: gap.mean - half, high: gap.mean + half },
    gain: width > 0 ? (2 * half) / width : null,
  };
}

/** Number of pairs by whether it happened in base and variant. */
export interface PairCounts {
  both: number;
  baseOnly: number;
  variantOnly: number;
  neither: number;
}

export interface ShareDifference extends Interval {
  readonly base: Share;
  readonly variant: Share;
  /** Variant's share minus the base's. */
  readonly difference: number;
  readonly unpaired: Interval;
  /** Pairs in which it happened in one but not the other, by direction. */
  readonly flipped: Share;
  readonly baseOnly: number;
  readonly variantOnly: number;
}

/** Difference of paired shares, with the Agresti-Min interval (half a pair added to each of the four cells). */
export function shareDifference({ both, baseOnly, variantOnly, neither }: PairCounts): ShareDifference {
  const n = both + baseOnly + variantOnly + neither;
  const m = n + 2;
  const [out, into] = [baseOnly + 0.5, variantOnly + 0.5];
  const centre = (into - out) / m;
  const half = (Z * Math.sqrt(Math.max(0, out + into - ((into - out) * (into - out)) / m))) / m;
  const base = shareOf(both + baseOnly, n);
  const variant = shareOf(both + variantOnly, n);
  const [p, q] = [(base.count + 1) / m, (variant.count + 1) / m];
  const loose = Z * Math.sqrt((p * (1 - p) + q * (1 - q)) / m);
  return {
    base,
    variant,
    difference: (variantOnly - baseOnly) / n,
    low: Math.max(-1, centre - half),
    high: Math.min(1, centre + half),
    unpaired: { low: Math.max(-1, q - p - loose), high: Math.min(1, q - p + loose) },
    flipped: shareOf(baseOnly + variantOnly, n),
    baseOnly,
    variantOnly,
  };
}
