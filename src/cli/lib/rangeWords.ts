/** Intervals in words, after the figure that they belong to. */
import { FEWEST_FOR_MEANS, type IntervalOrNone } from '../../ensemble/statistics.ts';
import { text } from '../../words/text.ts';

/** " (low to high)"; empty where there is none. */
export const rangeWords = ({ low, high }: IntervalOrNone, words: (value: number) => string): string =>
  low === null ? '' : text('cli.tell.range', { low: words(low), high: words(high) });

/** Why figures of so few runs or pairs stand without intervals; empty if there are enough. */
export function tellFew(count: number, many: 'runs' | 'pairs'): string[] {
  if (count === 1) return [text(many === 'runs' ? 'cli.tell.oneRun' : 'cli.tell.onePair')];
  if (count >= FEWEST_FOR_MEANS) return [];
  return [text(many === 'runs' ? 'cli.tell.fewRuns' : 'cli.tell.fewPairs', { count, least: FEWEST_FOR_MEANS })];
}
