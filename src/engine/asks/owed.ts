/** What a desk has promised by its answers and still owes: [ASK-8]. */

import { NONE } from '../../core/indices.ts';
import { isOfPattern, type LoosePattern } from '../orders/patterns.ts';
import type { Order } from '../orders/shapes.ts';
import { stateOf } from '../view/behind.ts';
import type { View } from '../view/view.ts';
import { ASK_STAGES } from '../vocabulary.ts';
import { promiseOf } from './promise.ts';

interface Promises {
  /** Orders that are still owed. */
  readonly give: readonly LoosePattern[];
  /** Orders that were forsworn. */
  readonly refrain: readonly LoosePattern[];
}

const NOTHING: Promises = { give: [], refrain: [] };

/** What the desk of a view has promised and its time is not out. */
export function promisesOf(view: View): Promises {
  const { compiled, actor } = view;
  if (actor === NONE) return NOTHING;
  const { due, stage } = stateOf(view).ask;
  const { toFirst, toList } = compiled.ask;
  const promises: { readonly [Kind in keyof Promises]: LoosePattern[] } = { give: [], refrain: [] };
  for (let i = toFirst[actor], end = toFirst[actor + 1]; i < end; i++) {
    const ask = toList[i];
    const promise = due[ask] === NONE ? undefined : promiseOf(compiled, ask, ASK_STAGES[stage[ask]]);
    if (promise?.kind === 'give' || promise?.kind === 'refrain') promises[promise.kind].push(promise.order);
  }
  return promises;
}

/** Whether an order is one of these. */
export const isAmong = (view: View, patterns: readonly LoosePattern[], order: Order): boolean =>
  patterns.some((pattern) => isOfPattern(view.compiled, pattern, order));
