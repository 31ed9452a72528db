/**
 * Front line: the most believed enemy of a place's holder at hand, how far a side's ground reaches, and which places are cut off, after the fighting
 * and before garrisons decide.
 */
import type { ForceIndex, RegionIndex, SideIndex } from './ids.ts';
import { NONE } from './ids.ts';
import type { Turn } from './kernel.ts';

export type FrontLine = ReturnType<typeof createFrontLine>;

/** Floods are told apart by a number that fits a byte. */
const LAST_FLOOD = 255;

/** What is asked of the front line during the turns of one kernel. */
export function createFrontLine(turn: Turn) {
  const { compiled, enemies, friends } = turn;
  const { capital } = compiled.side;
  const { first, to } = compiled.road;
  const { ports } = turn.tables;
  const { holder, connected } = turn.state.region;
  const { credibility } = turn.state.side;
  const { side: sideOf, region: regionOf } = turn.state.force;
  const regions = compiled.region.count;
  const sides = compiled.side.count;
  /** The flood that reached each place last, and the places that the last flood reached. */
  const reached = new Uint8Array(regions);
  const queue = new Int16Array(regions);
  let lastFlood = 0;
  /** The holders and friends for which `answer` says who is connected. */
  const knownHolder = new Int16Array(regions).fill(NONE);
  const knownFriends = new Int32Array(sides);
  const answer = new Int16Array(regions);

  return { isInContact, enemyNear, flood, isReached, findCutRoads };

  /** Whether an enemy of the holder stands in the place itself, where `sidesAt` says which sides stand where (a bit for each). */
  function isInContact(sidesAt: Int32Array, r: RegionIndex): boolean {
    return ((sidesAt[r] as number) & (enemies[holder[r] as number] as number)) !== 0;
  }

  /** The most believed enemy of the holder at or next to a place, NONE where there is none; of two believed alike the one whose force comes first. */
  function enemyNear(sidesAt: Int32Array, r: RegionIndex): SideIndex {
    let around = sidesAt[r] as number;
    for (let k = first[r] as number, end = first[r + 1] as number; k < end; k++) around |= sidesAt[to[k] as number] as number;
    around &= enemies[holder[r] as number] as number;
    return around === 0 ? (NONE as SideIndex) : mostBelieved(r, around);
  }

  function mostBelieved(r: RegionIndex, among: number): SideIndex {
    let best = NONE as SideIndex;
    for (let s = 0 as SideIndex, left = among; left !== 0; s++, left >>>= 1) {
      if ((left & 1) === 0) continue;
      if (best === NONE || (credibility[s] as number) > (credibility[best] as number)) best = s;
      else if (credibility[s] === credibility[best] && comesFirst(r, s, best)) best = s;
    }
    return best;
  }

  /** Whether side `a` has a force at the place or beside it before any of side `b` in scenario order. */
  function comesFirst(r: RegionIndex, a: SideIndex, b: SideIndex): boolean {
    for (let f = 0 as ForceIndex; f < compiled.force.count; f++) {
      const s = sideOf[f];
      if ((s !== a && s !== b) || !turn.stands(f)) continue;
      const at = regionOf[f];
      if (at === r) return s === a;
      for (let k = first[r] as number, end = first[r + 1] as number; k < end; k++) if (to[k] === at) return s === a;
    }
    return false;
  }

  /** Finds every place that a side can reach from a place over places held by it or its friends; returns how many. `isReached` tells them. */
  function flood(from: RegionIndex, s: SideIndex): number {
    if (lastFlood === LAST_FLOOD) {
      reached.fill(0);
      lastFlood = 0;
    }
    lastFlood++;
    const friendly = friends[s] as number;
    if (from === NONE || (friendly & (1 << (holder[from] as number))) === 0) return 0;
    let tail = 0;
    queue[tail++] = from;
    reached[from] = lastFlood;
    for (let head = 0; head < tail; head++) {
      const r = queue[head] as number;
      for (let k = first[r] as number, end = first[r + 1] as number; k < end; k++) {
        const n = to[k] as RegionIndex;
        if (reached[n] === lastFlood || (friendly & (1 << (holder[n] as number))) === 0) continue;
        reached[n] = lastFlood;
        queue[tail++] = n;
      }
    }
    return tail;
  }

  /** Whether the last flood reached a place. */
  function isReached(r: RegionIndex): boolean {
    return reached[r] === lastFlood;
  }

  /** Whether each place's holder can still reach his capital, or a port of his own, by road: [WILL-9]. Who has no capital has nothing to be cut off from. */
  function findCutRoads(): void {
    // In most turns nothing has changed hands since it was last asked.
    if (!isKnown()) {
      for (let r = 0 as RegionIndex; r < regions; r++) answer[r] = capital[holder[r] as SideIndex] === NONE ? 1 : 0;
      for (let s = 0 as SideIndex; s < sides; s++) connectFrom(capital[s] as RegionIndex, s);
      // What can reach a port of its own is supplied by sea.
      for (let i = 0; i < ports.length; i++) {
        const port = ports[i] as RegionIndex;
        if (answer[port] === 0) connectFrom(port, holder[port] as SideIndex);
      }
    }
    for (let r = 0 as RegionIndex; r < regions; r++) connected[r] = answer[r] as number;
  }

  /** Whether holders and friends are those for which `answer` was found; they are remembered. */
  function isKnown(): boolean {
    let known = true;
    for (let r = 0 as RegionIndex; r < regions; r++) {
      if (knownHolder[r] === holder[r]) continue;
      knownHolder[r] = holder[r] as number;
      known = false;
    }
    for (let s = 0; s < sides; s++) {
      if (knownFriends[s] === friends[s]) continue;
      knownFriends[s] = friends[s] as number;
      known = false;
    }
    return known;
  }

  /** Marks as connected all places of a side that it can reach from one. */
  function connectFrom(from: RegionIndex, s: SideIndex): void {
    for (let i = 0, count = flood(from, s); i < count; i++) {
      const r = queue[i] as RegionIndex;
      if (holder[r] === s) answer[r] = 1;
    }
  }
}
