/** Numbers of men on a counter, in the current language. */
import { formatShort } from '../../words/format.ts';
import { text } from '../../words/text.ts';
import type { CounterWords } from '../counters.ts';

export const COUNTER_WORDS: CounterWords = {
  men: formatShort,
  menBand(from, to) {
    const low = formatShort(from);
    if (to === undefined) return text('map.over', { low });
    const high = formatShort(to);
    return from === 0 ? text('map.under', { high }) : text('map.band', { low, high });
  },
};
