/**
 * Local news: lost places and arriving help, absorbed this turn and felt at other places by nearness. Grouped by side,
 * each in order of arrival.
 */

import { type Column, shortColumn } from '../../core/column.ts';
import type { RegionIndex } from '../../core/indices.ts';
import type { Cause } from '../events/causes.ts';
import { SIGNAL_SLOTS } from '../state/columns.ts';

export interface LocalNews {
  readonly region: Column<number, RegionIndex>;
  /** The part of each that is absorbed, thousandths. */
  readonly part: Int16Array;
  /** `PLACE_LOST` or `MEN_ARRIVED`. */
  readonly kind: Uint8Array;
  /** While recording: what each goes back to. */
  readonly cause: (Cause | undefined)[];
  /** A side's news is at `first[s]` up to, not including, `first[s + 1]`. */
  readonly first: Int16Array;
}

export const PLACE_LOST = 1;
export const MEN_ARRIVED = 2;

export function createLocalNews(sides: number): LocalNews {
  return {
    region: shortColumn(SIGNAL_SLOTS),
    part: new Int16Array(SIGNAL_SLOTS),
    kind: new Uint8Array(SIGNAL_SLOTS),
    cause: [],
    first: new Int16Array(sides + 1),
  };
}
