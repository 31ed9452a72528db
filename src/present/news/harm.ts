/** What the half day cost people who live there. */

import type { EventOf } from '../../engine/events/events.ts';
import { formatNumber } from '../../words/format.ts';
import { text } from '../../words/text.ts';
import { regionName } from '../names.ts';
import type { HalfDay } from './halfDay.ts';
import { type Ranked, WEIGHTS } from './headline.ts';

export function harmOf({ reader, events }: HalfDay): readonly Ranked[] {
  const harmed = events
    .filter((event): event is EventOf<'civiliansHarmed'> => event.kind === 'civiliansHarmed')
    .sort((a, b) => b.after - a.after);
  const [worst] = harmed;
  if (worst === undefined) return [];
  const sum = (kind: 'killed' | 'displaced'): number =>
    harmed.flatMap(({ terms }) => terms).reduce((total, term) => (term.kind === kind ? total + term.value : total), 0);
  const killed = sum('killed');
  const place = regionName(reader.compiled, worst.region);
  return [
    {
      key: 'harm',
      sign: 'harm',
      weight: WEIGHTS.harm + Math.min(240, killed * 2),
      fact:
        killed === 0
          ? text('headline.displaced', { displaced: roundly(sum('displaced')) })
          : text('headline.harm', { count: roundFigures(killed), displaced: roundly(sum('displaced')) }),
      detail: text(harmed.length === 1 ? 'headline.harmAt' : 'headline.harmMost', { place }),
      places: harmed.map(({ region }) => region),
      events: harmed,
    },
  ];
}

/** To two figures: more than that nobody counts. */
function roundFigures(value: number): number {
  let unit = 1;
  while (value / unit >= 100) unit *= 10;
  return Math.round(value / unit) * unit;
}
const roundly = (value: number): string => formatNumber(roundFigures(value));
