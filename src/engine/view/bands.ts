/** Bands: how others' men, will and support are seen. */

export interface Band {
  /** 0 is the lowest band; -1 if the value is seen exactly. */
  readonly index: number;
  readonly low: number;
  readonly high: number;
}

/** Lower bounds of the bands for others' men. */
export const MEN_BANDS = [0, 100, 300, 700, 1500, 3000, 6000, 12000, 25000, 50000] as const;
/** Upper bound of the highest band of men. */
export const MOST_MEN = 100_000;
/** Lower bounds of the bands for others' will and support, thousandths. */
export const SHARE_BANDS = [0, 100, 250, 450, 650, 850] as const;

/** Index of the band a value falls in. */
export function bandIndexOf(value: number, lows: readonly number[]): number {
  // Search from below: most values are small.
  let index = 0;
  while (index + 1 < lows.length && value >= lows[index + 1]) index++;
  return index;
}

/** The band a value falls in; `top` bounds the last. */
export function bandOf(value: number, lows: readonly number[], top: number): Band {
  const index = bandIndexOf(value, lows);
  return { index, low: lows[index], high: lows[index + 1] ?? top };
}

/** The rounded middle of a band, by its index; `top` bounds the last. */
export function middleOf(index: number, lows: readonly number[], top: number): number {
  return Math.floor((lows[index] + (index + 1 < lows.length ? lows[index + 1] : top)) / 2);
}
