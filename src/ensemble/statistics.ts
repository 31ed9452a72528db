/**
 * Statistics: quantiles, shares, means, paired differences. Only + - * / and square roots, so that the same input gives
 * the same bits in every JavaScript engine. Intervals are at 95%, and never reach beyond what is possible: all are
 * score intervals, which ask of every possible truth whether runs like these would be unusual under it.
 *
 * - Shares: Wilson, JASA 22 (1927).
 * - Means of figures on a scale: the same with the effective number of runs (Korn and Graubard, Survey Methodology 24,
 *   1998), and Student's t. For figures of 0 and 1 that is Wilson's interval, far from the ends it is the usual one.
 * - Means of counts: the limit of that for a scale without an upper end, where the variance grows with the mean
 *   (quasi-likelihood, McCullagh and Nelder 1989, chapter 9).
 *
 * There is none from one run, from fewer than FEWEST_FOR_MEANS, or where no run differs from another.
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

/** Nothing that could be said. */
export interface NoInterval {
  readonly low: null;
  readonly high: null;
}

export type IntervalOrNone = Interval | NoInterval;
const NO_INTERVAL: NoInterval = { low: null, high: null };

/**
 * Fewest runs from which the interval of a mean is told. With fewer, those of skewed figures hold the truth in only
 * seven to eight of ten tries: 600 tries a figure, out of 2,000 runs of "Five valleys".
 */
export const FEWEST_FOR_MEANS = 10;

/** Between which values a figure can lie; `most` may be Infinity. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

export const SCALE: Bounds = { least: 0, most: 1000 };
export const COUNT: Bounds = { least: 0, most: Number.POSITIVE_INFINITY };

export type Share = IntervalOrNone & {
  readonly count: number;
  readonly of: number;
  readonly share: number;
};

/** A share with its Wilson interval. */
export function shareOf(count: number, of: number): Share {
  const share = count / of;
  if (of < 2) return { count, of, share, ...NO_INTERVAL };
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

export type Mean = IntervalOrNone & {
  readonly mean: number;
  /** Standard deviation over runs. */
  readonly deviation: number;
};

export function intervalOf(mean: number, deviation: number, n: number, bounds?: Bounds): Mean {
  return { mean, deviation, ...intervalAround(mean, deviation / Math.sqrt(n), n, n - 1, bounds) };
}

/** Of a mean with this standard error over n runs. */
function intervalAround(mean: number, error: number, n: number, freedom: number, bounds?: Bounds): IntervalOrNone {
  if (n < FEWEST_FOR_MEANS || !(error > 0)) return NO_INTERVAL;
  const t = tQuantile(freedom);
  if (bounds === undefined) return { low: mean - t * error, high: mean + t * error };
  const { least, most } = bounds;
  const over = mean - least;
  const pull = t * t * error * error;
  if (most === Number.POSITIVE_INFINITY) {
    const shift = pull / (2 * over);
    const half = Math.sqrt(pull + shift * shift);
    return { low: Math.max(least, mean + shift - half), high: mean + shift + half };
  }
  const under = most - mean;
  // t squared over the effective number of runs.
  const weight = pull / (over * under);
  const centre = (mean + (weight * (least + most)) / 2) / (1 + weight);
  const width = most - least;
  const half = Math.sqrt(pull + (weight * weight * width * width) / 4) / (1 + weight);
  return { low: Math.max(least, centre - half), high: Math.min(most, centre + half) };
}

/** Average, summed in order; NaN if empty. */
export function averageOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum / values.length;
}

/** Mean, deviation and interval in two passes, summed in order. */
export function meanOf(values: ArrayLike<number>, bounds?: Bounds): Mean {
  const n = values.length;
  const mean = averageOf(values);
  let squares = 0;
  for (let i = 0; i < n; i++) squares += (values[i] - mean) * (values[i] - mean);
  return intervalOf(mean, n < 2 ? 0 : Math.sqrt(squares / (n - 1)), n, bounds);
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

export type PairedDifference = IntervalOrNone & {
  readonly pairs: number;
  readonly base: number;
  readonly variant: number;
  /** Variant minus base, with the interval of the paired runs. */
  readonly difference: number;
  /** Standard deviation of the differences. */
  readonly deviation: number;
  /** The interval from the same runs without pairing (Welch). */
  readonly unpaired: IntervalOrNone;
  /** Width of the unpaired interval divided by that of the paired one; null if either is missing. */
  readonly gain: number | null;
};

/** `bounds`: of the figure itself, in base and variant alike. */
export function pairedDifference(
  base: ArrayLike<number>,
  variant: ArrayLike<number>,
  bounds?: Bounds,
): PairedDifference {
  const n = base.length;
  const gaps = new Float64Array(n);
  for (let i = 0; i < n; i++) gaps[i] = variant[i] - base[i];
  const a = meanOf(base, bounds);
  const b = meanOf(variant, bounds);
  const { mean, deviation } = meanOf(gaps);
  const spread = a.deviation * a.deviation + b.deviation * b.deviation;
  const reach = bounds === undefined ? undefined : reachOf(bounds, a, b);
  const paired = within(reach, intervalAround(mean, deviation / Math.sqrt(n), n, n - 1, finite(reach)));
  const unpaired = within(reach, intervalAround(mean, Math.sqrt(spread / n), n, 2 * n - 2, finite(reach)));
  const isWider = paired.low !== null && unpaired.low !== null && paired.high > paired.low;
  return {
    pairs: n,
    base: a.mean,
    variant: b.mean,
    difference: mean,
    deviation,
    ...paired,
    unpaired,
    gain: isWider ? (unpaired.high - unpaired.low) / (paired.high - paired.low) : null,
  };
}

/** Sign of a difference that leaves out zero: by its interval, or the same in every pair; 0 if it does not. */
export function directionOf({ low, high, pairs, deviation, difference }: PairedDifference): -1 | 0 | 1 {
  const isSame = low === null && pairs >= FEWEST_FOR_MEANS && deviation === 0;
  if ((low ?? 0) > 0 || (isSame && difference > 0)) return 1;
  return (high ?? 0) < 0 || (isSame && difference < 0) ? -1 : 0;
}

/** Between which values a difference can lie. Of counts, no more can be taken away than there may have been. */
function reachOf({ least, most }: Bounds, base: Mean, variant: Mean): Bounds & { readonly isScale: boolean } {
  if (most < Number.POSITIVE_INFINITY) return { least: least - most, most: most - least, isScale: true };
  return { least: least - (base.high ?? base.mean), most: (variant.high ?? variant.mean) - least, isScale: false };
}

/** Of a difference of figures on a scale. */
const finite = (reach: (Bounds & { readonly isScale: boolean }) | undefined): Bounds | undefined =>
  reach?.isScale === true ? reach : undefined;

function within(reach: Bounds | undefined, interval: IntervalOrNone): IntervalOrNone {
  if (reach === undefined || interval.low === null) return interval;
  return { low: Math.max(reach.least, interval.low), high: Math.min(reach.most, interval.high) };
}

/** Number of pairs by whether it happened in base and variant. */
export interface PairCounts {
  both: number;
  baseOnly: number;
  variantOnly: number;
  neither: number;
}

export type ShareDifference = IntervalOrNone & {
  readonly base: Share;
  readonly variant: Share;
  /** Variant's share minus the base's. */
  readonly difference: number;
  readonly unpaired: IntervalOrNone;
  /** Pairs in which it happened in one but not the other, by direction. */
  readonly flipped: Share;
  readonly baseOnly: number;
  readonly variantOnly: number;
};

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
    ...(n < 2 ? NO_INTERVAL : { low: Math.max(-1, centre - half), high: Math.min(1, centre + half) }),
    unpaired: n < 2 ? NO_INTERVAL : { low: Math.max(-1, q - p - loose), high: Math.min(1, q - p + loose) },
    flipped: shareOf(baseOnly + variantOnly, n),
    baseOnly,
    variantOnly,
  };
}
