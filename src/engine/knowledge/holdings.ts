/**
 * Holdings: what follows from who holds what. Places seldom change hands, so results are kept from one state to the
 * next and updated only around places whose holder differs. They depend only on the state read last, not on earlier
 * ones.
 */

import { shortColumn, wideColumn } from '../../core/column.ts';
import type { RegionIndex, SideIndex } from '../../core/indices.ts';
import { FIRST, NONE } from '../../core/indices.ts';
import type { Compiled } from '../compiled.ts';
import type { GameState } from '../state/state.ts';
import { REGION_TAGS } from '../vocabulary.ts';
import { wordsOf } from './tables.ts';

/** Index, in a side's row of counts, of the count of all lost places regardless of tags. */
const ALL = REGION_TAGS.length;
const ROW = ALL + 1;

export type Holdings = ReturnType<typeof createHoldings>;

/** What follows from who holds what in a state, as of the last `read`. */
export function createHoldings({ region, side, road }: Compiled, state: GameState) {
  const regions = region.count;
  const { holder: holderNow, firstHolder: firstHolderNow } = state.region;
  /** Holder of each place at the last `read`, then and at the start; NONE before the first. */
  const holder = shortColumn<RegionIndex, SideIndex>(regions, NONE);
  const firstHolder = shortColumn<RegionIndex, SideIndex>(regions, NONE);
  /** Words per set of places: place r is bit r % 32 of word floor(r / 32). */
  const words = wordsOf(regions);
  /** The places of each side as sets, `sides x words`. */
  const places = new Int32Array(side.count * words);
  /** Number of changes found in the places of each side. */
  const changes = wideColumn<SideIndex>(side.count);
  /** Sides that hold a neighbour of each place, as bits. */
  const near = wideColumn<RegionIndex>(regions);
  /**
   * Places that each side held at the start and has lost, by tag, `sides x (tags + 1)`; then those it has taken since.
   */
  const lost = new Int16Array(side.count * ROW);
  const taken = shortColumn<SideIndex>(side.count);
  /** Population under each side, persons. */
  const people = new Float64Array(side.count);

  return { words, places, changes, near, read, update, forget, lostBy, takenBy, peopleUnder };

  /** Updates everything from the state. */
  function read(): void {
    for (let r: RegionIndex = FIRST; r < regions; r++)
      if (((holderNow[r] ^ holder[r]) | (firstHolderNow[r] ^ firstHolder[r])) !== 0) update(r);
  }

  /** Updates what a place whose holder has changed adds to all. */
  function update(r: RegionIndex): void {
    if (holder[r] !== NONE) count(r, -1);
    holder[r] = holderNow[r];
    firstHolder[r] = firstHolderNow[r];
    count(r, 1);
    lookAround(r);
  }

  /** Forgets the state read last: the scenario may have changed. `changes` keeps counting. */
  function forget(): void {
    holder.fill(NONE);
    firstHolder.fill(NONE);
    places.fill(0);
    near.fill(0);
    lost.fill(0);
    taken.fill(0);
    people.fill(0);
  }

  /** Adds a place, as remembered, to the counts, or subtracts it. */
  function count(r: RegionIndex, sign: 1 | -1): void {
    const s = holder[r];
    const cell = s * words + (r >>> 5);
    places[cell] = places[cell] ^ (1 << (r & 31));
    changes[s] = (changes[s] + 1) | 0;
    people[s] = people[s] + sign * region.people[r];
    const loser = firstHolder[r];
    if (loser === s) return;
    taken[s] = taken[s] + sign;
    const row = loser * ROW;
    lost[row + ALL] = lost[row + ALL] + sign;
    for (let tags = region.tags[r], at = row; tags !== 0; tags >>>= 1, at++)
      if ((tags & 1) !== 0) lost[at] = lost[at] + sign;
  }

  /** Recomputes which sides are near the neighbours of a place. */
  function lookAround(r: RegionIndex): void {
    const { first, to } = road;
    for (let k = first[r], end = first[r + 1]; k < end; k++) {
      const n = to[k];
      let sides = 0;
      for (let j = first[n], last = first[n + 1]; j < last; j++) sides |= 1 << holderNow[to[j]];
      near[n] = sides;
    }
  }

  /** Number of places a side held at the start and has lost: all, or those with a tag (its index in REGION_TAGS). */
  function lostBy(s: SideIndex, tag: number = ALL): number {
    return lost[s * ROW + tag];
  }

  /** Number of places a side has taken since the start. */
  function takenBy(s: SideIndex): number {
    return taken[s];
  }

  /** Population under a side, persons. */
  function peopleUnder(s: SideIndex): number {
    return people[s];
  }
}
