/**
 * Sums as they are printed: parts are rounded so that the printed parts make the printed whole, and parts left out are
 * counted with what they come to.
 */

/**
 * Rounds parts to whole numbers that add up to the rounded whole: each is rounded down, and what is then missing goes,
 * one each, to the largest remainders; of equal ones the larger part has it first, then the earlier. A whole number
 * stays as it is. For decimals, scale before and after.
 *
 * @param whole the whole if it is known apart from its parts, in their unit; it may differ from their sum by rounding
 *   only.
 * @returns one number for each part, in the same order, less than one away from it.
 */
export function roundToSum(parts: readonly number[], whole: number = sumOf(parts)): readonly number[] {
  const down = parts.map(Math.floor);
  const missing = Math.round(whole) - sumOf(down);
  const byRemainder = parts
    .map((part, i) => ({ i, remainder: part - down[i], size: Math.abs(part) }))
    .filter(({ remainder }) => remainder > 0)
    .sort((a, b) => b.remainder - a.remainder || b.size - a.size || a.i - b.i);
  const raised = new Set(byRemainder.slice(0, missing).map(({ i }) => i));
  return down.map((part, i) => (raised.has(i) ? part + 1 : part) + 0);
}

/** One part of a sum, in the unit of the sum. */
export interface Part {
  readonly value: number;
}

/** Parts left out of a sum: how many, and what they come to together. */
export interface Rest {
  readonly count: number;
  readonly value: number;
}

export interface LargestParts<One extends Part> {
  /** Largest first, whatever the sign; equal ones in their order. */
  readonly shown: readonly One[];
  /** `undefined` if every part is shown. */
  readonly rest?: Rest;
}

/**
 * The largest parts, at most `most` (from 1), and the rest as one. A single part is never left out: the line that said
 * so would take its place. Parts of 0 are dropped.
 */
export function largestParts<One extends Part>(parts: readonly One[], most: number): LargestParts<One> {
  const sorted = parts.filter(({ value }) => value !== 0).sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  if (sorted.length <= most + 1) return { shown: sorted };
  const left = sorted.slice(most);
  return { shown: sorted.slice(0, most), rest: { count: left.length, value: sumOf(left.map(({ value }) => value)) } };
}

export function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
