/** Experiment reports as JSON: an interval becomes a pair of numbers. */
import type { Interval, PairedDifference } from '../../ensemble/statistics.ts';

export const pairOf = ({ low, high }: Interval): readonly [number, number] => [low, high];

export function shiftJson(paired: PairedDifference): object {
  const { base, variant, difference } = paired;
  return { base, variant, shift: difference, interval: pairOf(paired) };
}
