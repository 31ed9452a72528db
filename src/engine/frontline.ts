/**
 * Front line: for each place the most believed enemy of its holder at hand, and whether it is cut off. Found once a turn, after the fighting and
 * before garrisons decide.
 */
import type { ForceIndex, RegionIndex, SideIndex } from './ids.ts';
import { NONE } from './ids.ts';
import { POSTURE, type Turn } from './kernel.ts';
import { REGION_TAGS } from './vocabulary.ts';

const PORT_BIT = 1 << REGION_TAGS.indexOf('port');

/** Scratch: the most credible enemy at or next to each place. */
export interface EnemyNear {
  /** NONE where there is none. */
  readonly side: Int16Array;
  /** 1 when an enemy stands in the place itself. */
  readonly contact: Uint8Array;
  /** Sides with standing forces at each place, a bit for each. */
  readonly standing: Int32Array;
}

export function createEnemyNear(regions: number): EnemyNear {
  return { side: new Int16Array(regions), contact: new Uint8Array(regions), standing: new Int32Array(regions) };
}

/** Finds, for each place, the most believed enemy of its holder at hand; of two believed alike the one whose force comes first. */
export function findEnemies(turn: Turn, near: EnemyNear): void {
  const { first, to } = turn.compiled.road;
  const { holder } = turn.state.region;
  const { posture, men, side, region } = turn.state.force;
  const { standing } = near;
  standing.fill(0);
  for (let f = 0; f < posture.length; f++) {
    if (men[f as ForceIndex] === 0 || (posture[f as ForceIndex] as number) >= POSTURE.travel) continue;
    const at = region[f as ForceIndex] as number;
    standing[at] = (standing[at] as number) | (1 << (side[f as ForceIndex] as number));
  }
  for (let r = 0; r < standing.length; r++) {
    const hostile = turn.enemies[holder[r as RegionIndex] as number] as number;
    let around = standing[r] as number;
    near.contact[r] = (around & hostile) === 0 ? 0 : 1;
    for (let k = first[r] as number, end = first[r + 1] as number; k < end; k++) around |= standing[to[k] as number] as number;
    around &= hostile;
    near.side[r] = around === 0 ? NONE : mostBelieved(turn, r as RegionIndex, around);
  }
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

/** Whether each place's holder can still reach his capital, or a port of his own, by road: [WILL-9]. */
export function findCutRoads(turn: Turn): void {
  const { region, side } = turn.compiled;
  const { connected, holder } = turn.state.region;
  const { reached } = turn;
  for (let r = 0 as RegionIndex; r < region.count; r++) connected[r] = 1;
  for (let s = 0 as SideIndex; s < side.count; s++) {
    const seat = side.capital[s] as RegionIndex;
    if (seat === NONE) continue;
    turn.flood(seat, s);
    for (let r = 0 as RegionIndex; r < region.count; r++) if (holder[r] === s) connected[r] = reached[r] as number;
    // What can reach a port of its own is supplied by sea.
    for (let port = 0 as RegionIndex; port < region.count; port++) {
      if (connected[port] === 1 || holder[port] !== s || ((region.tags[port] as number) & PORT_BIT) === 0) continue;
      turn.flood(port, s);
      for (let r = 0 as RegionIndex; r < region.count; r++) if (reached[r] === 1 && holder[r] === s) connected[r] = 1;
    }
  }
}
