/** Bands: how others' men, will and support are seen. */

export interface Band {
  /** 0 is the lowest band; -1 where a value is seen exactly. */
  readonly index: number;
  readonly low: number;
  readonly high: number;
}

/** Lower bounds of the bands for others' men. */
export const MEN_BANDS = [0, 100, 300, 700, 1500, 3000, 6000, 12000, 25000, 50000] as const;
/** Upper end of the highest band of men. */
export const MOST_MEN = 100_000;
/** Lower ends of the bands in which others' will and support are seen, thousandths. */
export const SHARE_BANDS = [0, 100, 250, 450, 650, 850] as const;

/** Position of the band that a value lies in. */
export function bandIndexOf(value: number, lows: readonly number[]): number {
  // From below: most of what is asked about is small.
  let index = 0;
  while (index + 1 < lows.length && value >= lows[index + 1]) index++;
  return index;
}

/** The band that a value lies in; `top` ends the last. */
export function bandOf(value: number, lows: readonly number[], top: number): Band {
  const index = bandIndexOf(value, lows);
  return { index, low: lows[index], high: lows[index + 1] ?? top };
}

/** The whole number in the middle of a band, by its position; `top` ends the last. */
export function middleOf(index: number, lows: readonly number[], top: number): number {
  return Math.floor((lows[index] + (index + 1 < lows.length ? lows[index + 1] : top)) / 2);
}
