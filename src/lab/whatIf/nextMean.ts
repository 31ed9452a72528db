/** What the mean of further pairs would be: how well a mean is known, in a form that can be tried. */
import type { PairedDifference } from '../../ensemble/statistics.ts';

/** Pairs that are thought of beside those that were played. */
const NEXT = 1000;

/**
 * Between which values the mean of another thousand pairs would lie, nineteen times in twenty: farther apart than the
 * interval of the mean itself, since theirs is uncertain too. Undefined where no pair differs from another.
 */
export function nextMean({
  difference,
  low,
  high,
  pairs,
}: PairedDifference): { readonly low: number; readonly high: number } | undefined {
  if (low === null) return undefined;
  const half = ((high - low) / 2) * Math.sqrt(1 + pairs / NEXT);
  return { low: difference - half, high: difference + half };
}
