/**
 * Front line: the most believed enemy within reach of a place's holder, how far a side's ground extends, and which
 * places are cut off, after the fighting and before garrisons decide.
 */

import { type Column, wideColumn } from '../../core/column.ts';
import type { ForceIndex, RegionIndex, SideIndex } from '../../core/indices.ts';
import { FIRST, NONE } from '../../core/indices.ts';
import type { Turn } from '../turn.ts';

/** With this much of its ground lost, no aircraft lands at a place any more, thousandths. */
const GROUND_TO_LAND = 400;

export type FrontLine = ReturnType<typeof createFrontLine>;

/** Queries on the front line during the turns of one simulation. */
export function createFrontLine(turn: Turn) {
  const { compiled, enemies, friends } = turn;
  const { capital, airlift } = compiled.side;
  const { first, to } = compiled.road;
  const { ports, airbases, neighbourSets } = turn.tables;
  const { holder, connected, progress } = turn.state.region;
  const { credibility } = turn.state.side;
  const { side: sideOf, region: regionOf } = turn.state.force;
  const regions = compiled.region.count;
  const sides = compiled.side.count;
  // Sets of places are in the format of `holdings.ts`.
  const { words, places, changes } = turn.knowledge.holdings;
  /** By side: the change count of its places, and its friends, as of the last call. */
  const knownChanges = wideColumn<SideIndex>(sides, -1);
  const knownFriends = wideColumn<SideIndex>(sides);
  /** Places connected to their holder's capital, or to a port of its own. */
  const joined = new Int32Array(words);
  /** Scratch space of a flood fill: where it may go, what it has reached, and what it has yet to expand. */
  const allowed = new Int32Array(words);
  const reached = new Int32Array(words);
  const ahead = new Int32Array(words);

  return { isInContact, enemyNear, flood, isReached, findCutRoads };

  /** Whether an enemy of the holder stands in the place itself, by `sidesAt` (sides at each place, as bits). */
  function isInContact(sidesAt: Column<RegionIndex>, r: RegionIndex): boolean {
    return (sidesAt[r] & enemies[holder[r]]) !== 0;
  }

  /**
   * The most believed enemy of the holder in or next to a place; NONE if there is none. Ties go to the side whose force
   * comes first.
   */
  function enemyNear(sidesAt: Column<RegionIndex>, r: RegionIndex): SideIndex {
    let around = sidesAt[r];
    for (let k = first[r], end = first[r + 1]; k < end; k++) around |= sidesAt[to[k]];
    around &= enemies[holder[r]];
    return around === 0 ? NONE : mostBelieved(r, around);
  }

  function mostBelieved(r: RegionIndex, among: number): SideIndex {
    let best: SideIndex = NONE;
    for (let s: SideIndex = FIRST, left = among; left !== 0; s++, left >>>= 1) {
      if ((left & 1) === 0) continue;
      if (best === NONE || credibility[s] > credibility[best]) best = s;
      else if (credibility[s] === credibility[best] && comesFirst(r, s, best)) best = s;
    }
    return best;
  }

  /** Whether side `a` has a force at or next to the place before any of side `b` in scenario order. */
  function comesFirst(r: RegionIndex, a: SideIndex, b: SideIndex): boolean {
    for (let f: ForceIndex = FIRST; f < compiled.force.count; f++) {
      const s = sideOf[f];
      if ((s !== a && s !== b) || !turn.stands(f)) continue;
      const at = regionOf[f];
      if (at === r) return s === a;
      for (let k = first[r], end = first[r + 1]; k < end; k++) if (to[k] === at) return s === a;
    }
    return false;
  }

  /**
   * Finds every place a side can reach from a place, through places held by itself or its friends at the last
   * `findCutRoads`. Read the result with `isReached`.
   */
  function flood(from: RegionIndex, s: SideIndex): void {
    for (let w = 0; w < words; w++) {
      allowed[w] = 0;
      reached[w] = 0;
    }
    for (let other = 0, left = friends[s]; left !== 0; other++, left >>>= 1) {
      if ((left & 1) === 0) continue;
      for (let w = 0; w < words; w++) allowed[w] = allowed[w] | places[other * words + w];
    }
    if (from === NONE || (allowed[from >>> 5] & (1 << (from & 31))) === 0) return;
    let r: number = from;
    reached[r >>> 5] = 1 << (r & 31);
    while (r !== NONE) {
      let next: RegionIndex = NONE;
      let missing = 0;
      for (let w = 0; w < words; w++) {
        const fresh = neighbourSets[r * words + w] & allowed[w] & ~reached[w];
        reached[w] = reached[w] | fresh;
        missing |= allowed[w] & ~reached[w];
        const left = ahead[w] | fresh;
        const lowest = left & -left;
        if (lowest !== 0 && next === NONE) {
          next = ((w << 5) + 31 - Math.clz32(lowest)) as RegionIndex;
          ahead[w] = left ^ lowest;
        } else ahead[w] = left;
      }
      // Often all is reached before every place has been looked around.
      r = missing === 0 ? NONE : next;
    }
    for (let w = 0; w < words; w++) ahead[w] = 0;
  }

  /** Whether the last flood reached a place. */
  function isReached(r: RegionIndex): boolean {
    return (reached[r >>> 5] & (1 << (r & 31))) !== 0;
  }

  /**
   * Updates whether each place's holder can still reach its capital, or a port of its own, by road: [WILL-9]. A side
   * without a capital is never cut off.
   */
  function findCutRoads(): void {
    // In most turns few places or none have changed hands since the last call: only sides whose roads may be affected
    // are checked again.
    const changed = learnChanges();
    let again = 0;
    for (let s: SideIndex = FIRST; s < sides; s++) if ((friends[s] & changed) !== 0) again |= 1 << s;
    for (let s: SideIndex = FIRST; s < sides; s++) {
      if ((again & (1 << s)) === 0) continue;
      if (capital[s] === NONE) join(s, places, s * words);
      else {
        flood(capital[s], s);
        part(s);
        join(s, reached, 0);
      }
    }
    // Places that can reach a port of their own are supplied by sea.
    for (let i = 0; ports[i] !== NONE; i++) {
      const port = ports[i];
      const s = holder[port];
      if ((again & (1 << s)) === 0 || isJoined(port)) continue;
      flood(port, s);
      join(s, reached, 0);
    }
    for (let r: RegionIndex = FIRST; r < regions; r++) connected[r] = (joined[r >>> 5] >>> (r & 31)) & 1;
    // A place with an air base is supplied by air while most of its ground is held.
    for (let i = 0; airbases[i] !== NONE; i++) {
      const base = airbases[i];
      if (airlift[holder[base]] === 1 && progress[base] < GROUND_TO_LAND) connected[base] = 1;
    }
  }

  /** Sides that have lost or won a place since the last call, or whose friends have changed, as bits. */
  function learnChanges(): number {
    let changed = 0;
    for (let s: SideIndex = FIRST; s < sides; s++) {
      if (knownChanges[s] === changes[s] && knownFriends[s] === friends[s]) continue;
      changed |= 1 << s;
      knownChanges[s] = changes[s];
      knownFriends[s] = friends[s];
    }
    return changed;
  }

  function isJoined(r: RegionIndex): boolean {
    return (joined[r >>> 5] & (1 << (r & 31))) !== 0;
  }

  /** Disconnects all of a side's places. */
  function part(s: SideIndex): void {
    for (let w = 0; w < words; w++) joined[w] = joined[w] & ~places[s * words + w];
  }

  /** Connects those of a side's places that are in a set. */
  function join(s: SideIndex, set: Int32Array, from: number): void {
    for (let w = 0; w < words; w++) joined[w] = joined[w] | (set[from + w] & places[s * words + w]);
  }
}
