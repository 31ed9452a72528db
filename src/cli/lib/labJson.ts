/** Experiment reports as JSON: an interval becomes a pair of numbers, or null where there is none. */
import type { IntervalOrNone, PairedDifference } from '../../ensemble/statistics.ts';

export const pairOf = ({ low, high }: IntervalOrNone): readonly [number, number] | null =>
  low === null ? null : [low, high];

export function shiftJson(paired: PairedDifference): object {
  const { base, variant, difference } = paired;
  return { base, variant, shift: difference, interval: pairOf(paired) };
}
