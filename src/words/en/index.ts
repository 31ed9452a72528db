// The English catalogue: one file per area of the page, every key with its area in front. A message is a text with
// blanks, 'Day {day}', or a set of forms told apart by the number in {count}: { one: '{count} run', other: '{count}
// runs' }.
import { events } from './events.ts';
import { orders } from './orders.ts';
import { page } from './page.ts';
import { screens } from './screens.ts';
import { words } from './words.ts';

export const en = {
  ...page,
  ...words,
  ...orders,
  ...events,
  ...screens,
} as const;
