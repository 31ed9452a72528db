/**
 * Deployment: who stands where, by place and side and by force. Surveyed once for all who look at a state; during a
 * turn `men.ts`, the only module that moves men, keeps it up to date.
 */

import { shortColumn, wideColumn } from '../../core/column.ts';
import type { ForceIndex, RegionIndex, SideIndex } from '../../core/indices.ts';
import { FIRST, lastOf, NONE } from '../../core/indices.ts';
import type { Compiled } from '../compiled.ts';
import type { GameState } from '../state/state.ts';
import { POSTURE } from '../vocabulary.ts';

/** Forces with this posture or a later one are on the move, away or gone. */
const TRAVEL = POSTURE.travel;

/** Men of a force at their posts. */
export function menAtPosts(state: GameState, f: ForceIndex): number {
  return Math.floor((state.force.men[f] * state.force.fill[f]) / 1000);
}

/** Whether a force stands at its place and can act there. */
export function isStanding(state: GameState, f: ForceIndex): boolean {
  return state.force.men[f] !== 0 && state.force.posture[f] < TRAVEL;
}

export type Deployment = ReturnType<typeof createDeployment>;

/** Who stands where in a state; empty until `survey` is called. */
export function createDeployment(compiled: Compiled, state: GameState) {
  const regions = compiled.region.count;
  const sides = compiled.side.count;
  const forces = compiled.force.count;
  const { named } = compiled.force;
  const { posture, men, fill, region: regionOf, side: sideOf } = state.force;
  /** Men at their posts, `regions x sides`. */
  const present = new Int32Array(regions * sides);
  /** Sides with a standing force at each place, as bits; then those with a named force, not only a garrison. */
  const sidesAt = wideColumn<RegionIndex>(regions);
  const columnsAt = wideColumn<RegionIndex>(regions);
  /**
   * Standing forces by place, in scenario order, as linked lists: the first at each place, and the next after each
   * force; NONE ends.
   */
  const first = shortColumn<RegionIndex, ForceIndex>(regions);
  const next = shortColumn<ForceIndex, ForceIndex>(forces);

  return { present, sidesAt, columnsAt, first, next, survey, menAt, strongestAt, enter, leave, count };

  function survey(): void {
    present.fill(0);
    sidesAt.fill(0);
    columnsAt.fill(0);
    first.fill(NONE);
    for (let f: ForceIndex = lastOf(forces); f >= 0; f--) {
      const number = men[f];
      if (number === 0 || posture[f] >= TRAVEL) continue;
      const at = regionOf[f];
      const s = sideOf[f];
      next[f] = first[at];
      first[at] = f;
      sidesAt[at] = sidesAt[at] | (1 << s);
      if (f < named) columnsAt[at] = columnsAt[at] | (1 << s);
      const cell = at * sides + s;
      present[cell] = present[cell] + Math.floor((number * fill[f]) / 1000);
    }
  }

  /** Men at their posts at a place, of the sides whose bits are set in `among`. */
  function menAt(r: RegionIndex, among: number): number {
    const here = sidesAt[r] & among;
    if (here === 0) return 0;
    // Usually just one side is there.
    if ((here & (here - 1)) === 0) return present[r * sides + 31 - Math.clz32(here)];
    let sum = 0;
    for (let left = here, cell = r * sides; left !== 0; left >>>= 1, cell++) if ((left & 1) !== 0) sum += present[cell];
    return sum;
  }

  /** The side with most men at a place among those whose bits are set; ties go to the first in scenario order. */
  function strongestAt(r: RegionIndex, among: number): SideIndex {
    let strongest: SideIndex = NONE;
    let most = 0;
    const here = sidesAt[r] & among;
    for (let s: SideIndex = FIRST; s < sides; s++) {
      const number = present[r * sides + s];
      if ((here & (1 << s)) === 0 || number <= most) continue;
      strongest = s;
      most = number;
    }
    return strongest;
  }

  /** Adds a force that now stands to those at its place. */
  function enter(f: ForceIndex): void {
    const r = regionOf[f];
    let before: ForceIndex = NONE;
    let after = first[r];
    while (after !== NONE && after < f) {
      before = after;
      after = next[after];
    }
    next[f] = after;
    if (before === NONE) first[r] = f;
    else next[before] = f;
    const bit = 1 << sideOf[f];
    sidesAt[r] = sidesAt[r] | bit;
    if (f < named) columnsAt[r] = columnsAt[r] | bit;
    count(f, menAtPosts(state, f));
  }

  /** Removes a force that stood from its place; `number`: its men at their posts. Safe while iterating the list. */
  function leave(f: ForceIndex, number: number): void {
    const r = regionOf[f];
    const s = sideOf[f];
    count(f, -number);
    if (first[r] === f) first[r] = next[f];
    else {
      let before = first[r];
      while (next[before] !== f) before = next[before];
      next[before] = next[f];
    }
    let others = 0;
    let columns = 0;
    for (let other = first[r]; other !== NONE; other = next[other]) {
      if (sideOf[other] !== s) continue;
      others = 1 << s;
      if (other < named) columns = 1 << s;
    }
    sidesAt[r] = (sidesAt[r] & ~(1 << s)) | others;
    columnsAt[r] = (columnsAt[r] & ~(1 << s)) | columns;
  }

  /** Adds `change` to a standing force's men at their posts. */
  function count(f: ForceIndex, change: number): void {
    const cell = regionOf[f] * sides + sideOf[f];
    present[cell] = present[cell] + change;
  }
}
