/** Every fuzz target. */
import type { FuzzTarget } from './target.ts';
import { forgedLinks, links, pasted } from './targets/links.ts';
import { orders } from './targets/orders.ts';
import { records } from './targets/records.ts';
import { scenarioParts, scenarioText } from './targets/scenarios.ts';

export const FUZZ_TARGETS: readonly FuzzTarget[] = [
  scenarioParts,
  scenarioText,
  orders,
  records,
  links,
  forgedLinks,
  pasted,
];
