/** Entrants: who enters a place first, in the base and with the change, and who instead of whom. */
import { NONE, type SideIndex } from '../../core/indices.ts';
import type { WhatIfPairs } from './pairs.ts';

/** A side, or NONE for nobody, and in how many runs it is first. */
export interface Entrant {
  readonly side: SideIndex;
  readonly base: number;
  readonly change: number;
}

/** Pairs in which another is first with the change. */
export interface Instead {
  readonly from: SideIndex;
  readonly to: SideIndex;
  readonly pairs: number;
}

export interface Entrants {
  /** All that are first in some run, in the order of the scenario; nobody last. */
  readonly all: readonly Entrant[];
  /** Those of most pairs first; between equals, in the order of the scenario. */
  readonly instead: readonly Instead[];
}

/** Undefined where something else is looked at. */
export function entrantsOf({ count, sides, base, change }: WhatIfPairs): Entrants | undefined {
  if (sides === undefined) return undefined;
  // Nobody stands behind the last side.
  const size = sides.length + 1;
  const placeOf = (value: number): number => (value === NONE ? sides.length : value);
  const sideAt = (place: number): SideIndex => (place === sides.length ? NONE : (place as SideIndex));
  const firsts = { base: new Int32Array(size), change: new Int32Array(size) };
  const moves = new Int32Array(size * size);
  for (let pair = 0; pair < count; pair++) {
    const [from, to] = [placeOf(base[pair]), placeOf(change[pair])];
    firsts.base[from]++;
    firsts.change[to]++;
    if (from !== to) moves[from * size + to]++;
  }
  const places = Array.from({ length: size }, (_, place) => place);
  return {
    all: places
      .map((place) => ({ side: sideAt(place), base: firsts.base[place], change: firsts.change[place] }))
      .filter((entrant) => entrant.base + entrant.change > 0),
    instead: Array.from(moves, (pairs, at) => ({ from: sideAt(Math.floor(at / size)), to: sideAt(at % size), pairs }))
      .filter(({ pairs }) => pairs > 0)
      .sort((a, b) => b.pairs - a.pairs),
  };
}
