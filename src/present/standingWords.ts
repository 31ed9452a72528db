/** A side's men, will and trend in words: in short for counters and columns, in full everywhere else. */
import { MEN_BANDS } from '../engine/view/bands.ts';
import { formatNumber, formatPoints, formatRange, formatShort, formatShortRange } from '../words/format.ts';
import { text } from '../words/text.ts';
import type { Men, Standing, Trend, Will } from './standing.ts';

/** "2.8k", "1.5–3k", "<700", "50k+" */
export function menShort({ exact, low, high }: Men): string {
  if (exact) return formatShort(low);
  if (isTop(low)) return text('men.overShort', { low: formatShort(low) });
  return low === 0 ? text('men.underShort', { high: formatShort(high) }) : formatShortRange(low, high);
}

/** "2,849 men", "1,500–3,000 men" */
export function menInFull({ exact, low, high }: Men): string {
  if (exact) return text('men.count', { count: low });
  return isTop(low) ? text('men.more', { low }) : text('men.range', { range: formatRange(low, high) });
}

/** The same without the unit, for a column whose heading names it. */
export function menColumn({ exact, low, high }: Men): string {
  if (exact) return formatNumber(low);
  return isTop(low) ? text('men.moreShort', { low }) : formatRange(low, high);
}

const isTop = (low: number): boolean => low === MEN_BANDS[MEN_BANDS.length - 1];

const WILL_BANDS = ['lowest', 'lower', 'low', 'high', 'higher', 'highest'] as const;

/** "wavering" */
export const willBandWord = ({ band }: Will): string => text(`band.will.${WILL_BANDS[band] ?? 'lowest'}`);

/** "will 52 of 100, wavering"; "will wavering (45–65 of 100)" where only the band is known. */
export function willInFull(will: Will): string {
  const word = willBandWord(will);
  if (will.exact !== undefined) return text('standing.willExact', { n: formatPoints(will.exact), word });
  return text('standing.will', { word, range: formatRange(will.share.low / 10, will.share.high / 10) });
}

const TRENDS = ['fallingFast', 'falling', 'steady', 'rising', 'risingFast'] as const;

/** "falling fast" */
export const trendWord = (trend: Trend): string => text(`standing.trend.${TRENDS[trend + 2] ?? 'steady'}`);

/** "own count"; "reported, one source" */
export const knowingWords = ({ knowing }: Standing): string => text(`standing.knowing.${knowing}`);

/** "2,849 men, will 52 of 100, wavering" */
export const standingWords = ({ men, will }: Standing): string =>
  text('standing.line', { men: menInFull(men), will: willInFull(will) });
