/** Pairs as a question's runs would give them, put together by hand. */
import { NONE } from '../../src/core/indices.ts';
import type { WhatIfPairs } from '../../src/lab/whatIf/pairs.ts';

/** @param moved values in the base and with the change, pair by pair. */
export function pairsFrom(
  moved: readonly (readonly [base: number, change: number])[],
  more: Partial<WhatIfPairs> = {},
): WhatIfPairs {
  return {
    count: moved.length,
    firstRun: 0,
    turns: 22,
    base: Int32Array.from(moved, ([base]) => base),
    change: Int32Array.from(moved, ([, change]) => change),
    ground: new Int16Array(moved.length).fill(NONE),
    refused: new Uint8Array(moved.length),
    ...more,
  };
}
