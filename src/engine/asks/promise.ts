/** What an answer promises: [ASK-8]. */

import type { AskIndex } from '../../core/indices.ts';
import { NONE } from '../../core/indices.ts';
import type { Compiled } from '../compiled.ts';
import type { LoosePattern } from '../orders/patterns.ts';
import { type AskStage, REQUESTS } from '../vocabulary.ts';
import { GRANTS } from './requests.ts';

/** How many turns an ally has to do what it was asked for and said yes to. */
const REQUEST_WITHIN = 3;

/** As in `WrittenPromise`, with what else an order may be. */
export type AskPromise = { readonly within: number } & (
  | { readonly kind: 'give' | 'refrain'; readonly order: LoosePattern }
  | { readonly kind: 'hold'; readonly region: string }
);

/** What who answered so promised by it; undefined if nothing. */
export function promiseOf({ ask }: Compiled, k: AskIndex, reply: AskStage): AskPromise | undefined {
  if (reply !== 'yes' && reply !== 'terms') return undefined;
  const what = ask.request[k];
  if (what === NONE) return ask[reply][k]?.promise;
  // Terms bind the one who asked as well: no place left without a fight. They promise nothing more.
  return reply === 'yes'
    ? { kind: 'give', order: { order: GRANTS[REQUESTS[what]] }, within: REQUEST_WITHIN }
    : undefined;
}
