/**
 * Front line: the most believed enemy of a place's holder at hand, and whether the place is cut off, after the fighting and before garrisons decide.
 */
import type { ForceIndex, RegionIndex, SideIndex } from './ids.ts';
import { NONE } from './ids.ts';
import type { Turn } from './kernel.ts';

/** Whether an enemy of the holder stands in the place itself, where `sidesAt` says which sides stand where (a bit for each). */
export function isInContact(turn: Turn, sidesAt: Int32Array, r: RegionIndex): boolean {
  return ((sidesAt[r] as number) & (turn.enemies[turn.state.region.holder[r] as number] as number)) !== 0;
}

/** The most believed enemy of the holder at or next to a place, NONE where there is none; of two believed alike the one whose force comes first. */
export function enemyNear(turn: Turn, sidesAt: Int32Array, r: RegionIndex): SideIndex {
  const { first, to } = turn.compiled.road;
  let around = sidesAt[r] as number;
  for (let k = first[r] as number, end = first[r + 1] as number; k < end; k++) around |= sidesAt[to[k] as number] as number;
  around &= turn.enemies[turn.state.region.holder[r] as number] as number;
  return around === 0 ? (NONE as SideIndex) : mostBelieved(turn, r, around);
}

function mostBelieved(turn: Turn, r: RegionIndex, sides: number): SideIndex {
  const { credibility } = turn.state.side;
  let best = NONE as SideIndex;
  for (let s = 0 as SideIndex, left = sides; left !== 0; s++, left >>>= 1) {
    if ((left & 1) === 0) continue;
    if (best === NONE || (credibility[s] as number) > (credibility[best] as number)) best = s;
    else if (credibility[s] === credibility[best] && comesFirst(turn, r, s, best)) best = s;
  }
  return best;
}

/** Whether side `a` has a force at the place or beside it before any of side `b` in scenario order. */
function comesFirst(turn: Turn, r: RegionIndex, a: SideIndex, b: SideIndex): boolean {
  const { first, to } = turn.compiled.road;
  for (let f = 0 as ForceIndex; f < turn.compiled.force.count; f++) {
    const s = turn.state.force.side[f];
    if ((s !== a && s !== b) || !turn.stands(f)) continue;
    const at = turn.state.force.region[f];
    if (at === r) return s === a;
    for (let k = first[r] as number, end = first[r + 1] as number; k < end; k++) if (to[k] === at) return s === a;
  }
  return false;
}

/** Whether each place's holder can still reach his capital, or a port of his own, by road: [WILL-9]. Who has no capital has nothing to be cut off from. */
export function findCutRoads(turn: Turn): void {
  const { region, side } = turn.compiled;
  const { connected, holder } = turn.state.region;
  const { ports } = turn.tables;
  for (let r = 0 as RegionIndex; r < region.count; r++) connected[r] = side.capital[holder[r] as SideIndex] === NONE ? 1 : 0;
  for (let s = 0 as SideIndex; s < side.count; s++) connectFrom(turn, side.capital[s] as RegionIndex, s);
  // What can reach a port of its own is supplied by sea.
  for (let i = 0; i < ports.length; i++) {
    const port = ports[i] as RegionIndex;
    if (connected[port] === 0) connectFrom(turn, port, holder[port] as SideIndex);
  }
}

/** Marks as connected all places of a side that it can reach from one. */
function connectFrom(turn: Turn, from: RegionIndex, s: SideIndex): void {
  const { connected, holder } = turn.state.region;
  const { queue } = turn;
  for (let i = 0, count = turn.flood(from, s); i < count; i++)
    if (holder[queue[i] as RegionIndex] === s) connected[queue[i] as RegionIndex] = 1;
}
