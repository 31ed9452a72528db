/**
 * Local news: falls of places, and arrivals of help, being taken in this turn, which are felt at other places by
 * nearness. Each side's in the order in which they came.
 */

import { type Column, shortColumn } from '../../core/column.ts';
import type { RegionIndex } from '../../core/indices.ts';
import { SIGNAL_SLOTS } from '../state/columns.ts';

export interface LocalNews {
  readonly region: Column<number, RegionIndex>;
  /** The part of each that is taken in, thousandths. */
  readonly part: Int16Array;
  /** `PLACE_LOST` or `MEN_ARRIVED`. */
  readonly kind: Uint8Array;
  /** A side's news are those from `first[s]` to before `first[s + 1]`. */
  readonly first: Int16Array;
}

export const PLACE_LOST = 1;
export const MEN_ARRIVED = 2;

export function createLocalNews(sides: number): LocalNews {
  return {
    region: shortColumn(SIGNAL_SLOTS),
    part: new Int16Array(SIGNAL_SLOTS),
    kind: new Uint8Array(SIGNAL_SLOTS),
    first: new Int16Array(sides + 1),
  };
}
