/**
 * Places: what a change does to each place, pair by pair, and in how many runs a place has changed hands by a date. A
 * place changes hands when whoever holds it at the start first loses it.
 */
import { indicesOf, NONE, type RegionIndex } from '../../core/indices.ts';
import type { Gathered } from '../../ensemble/gather.ts';
import type { RunTable } from '../../ensemble/table.ts';

/** Pairs by what becomes of a place. */
export interface PlaceChange {
  readonly region: RegionIndex;
  /** It changes hands in both runs, later or earlier with the change. */
  readonly later: number;
  readonly earlier: number;
  /** Only without the change, and only with it. */
  readonly noLonger: number;
  readonly newly: number;
  /** All of these together. */
  readonly moved: number;
}

export const PLACE_KINDS = ['noLonger', 'later', 'earlier', 'newly'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** Places that the change moves in some pair, those of most pairs first. */
export function placeChanges({ tables: [base, change] }: Gathered): readonly PlaceChange[] {
  const { regions } = base.shape;
  return indicesOf<RegionIndex>(regions)
    .map((region): PlaceChange => {
      const counts = { later: 0, earlier: 0, noLonger: 0, newly: 0 };
      for (let at: number = region; at < base.runs * regions; at += regions) {
        const [before, after] = [base.lossTurn[at], change.lossTurn[at]];
        if (before === after) continue;
        if (after === NONE) counts.noLonger++;
        else if (before === NONE) counts.newly++;
        else counts[after > before ? 'later' : 'earlier']++;
      }
      const { later, earlier, noLonger, newly } = counts;
      return { region, ...counts, moved: later + earlier + noLonger + newly };
    })
    .filter(({ moved }) => moved > 0)
    .sort((a, b) => b.moved - a.moved || a.region - b.region);
}

/** In how many runs each place has changed hands by the end of a turn (from 0). */
export type LostBy = (turn: number, region: RegionIndex) => number;

export function lostBy({ lossTurn, runs, shape: { regions, turns } }: RunTable): LostBy {
  const counts = new Uint32Array(turns * regions);
  for (let run = 0, at = 0; run < runs; run++)
    for (let r = 0; r < regions; r++, at++) if (lossTurn[at] !== NONE) counts[lossTurn[at] * regions + r]++;
  for (let at = regions; at < counts.length; at++) counts[at] += counts[at - regions];
  return (turn, region) => counts[turn * regions + region];
}

/** The turn after which base and change differ most, over all places; the middle one where they never do. */
export function turnOfMostDifference({ tables: [base, change] }: Gathered): number {
  const { turns, regions } = base.shape;
  const [before, after] = [lostBy(base), lostBy(change)];
  let [best, most] = [Math.floor(turns / 2), 0];
  for (let turn = 0; turn < turns; turn++) {
    const apart = indicesOf<RegionIndex>(regions).reduce(
      (sum, r) => sum + Math.abs(before(turn, r) - after(turn, r)),
      0,
    );
    if (apart > most) [best, most] = [turn, apart];
  }
  return best;
}
