/**
 * The places that a doctrine names by what they are: threatened, wavering, emptied ... Each is found in what the actor sees; ties go to the first
 * in scenario order.
 */
import { isThreatened } from '../engine/conditions.ts';
import type { Ground } from '../engine/ground.ts';
import type { ForceIndex, RegionIndex, SideIndex } from '../engine/ids.ts';
import { NONE } from '../engine/ids.ts';
import type { Sight } from '../engine/sight.ts';
import { isProvincialCapital } from '../engine/start.ts';
import { objectiveOf } from './staff.ts';

type Score = (r: RegionIndex) => number | undefined;

/** The place with the highest score; places without one do not count. */
function bestPlace(sight: Sight, score: Score): RegionIndex | undefined {
  let best: RegionIndex | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (let r = 0 as RegionIndex; r < sight.compiled.region.count; r++) {
    const value = score(r);
    if (value !== undefined && value > most) {
      most = value;
      best = r;
    }
  }
  return best;
}

/** Men of the sides at war with the holder who stand at a place or beside it. */
function menAgainst(sight: Sight, r: RegionIndex): number {
  const { force, road } = sight.compiled;
  const holder = sight.holder(r);
  if (sight.ground !== undefined) {
    let near = menHostile(sight, sight.ground, r, holder);
    const from = road.first[r] as number;
    for (let k = from, end = road.first[r + 1] as number; k < end; k++) {
      // Two roads between the same places make one neighbour.
      let again = false;
      for (let j = from; j < k; j++) again ||= road.to[j] === road.to[k];
      if (!again) near += menHostile(sight, sight.ground, road.to[k] as RegionIndex, holder);
    }
    return near;
  }
  let men = 0;
  for (let f = 0 as ForceIndex; f < force.count; f++) {
    if (!sight.hostile(sight.forceSide(f), holder)) continue;
    const at = sight.forceRegion(f);
    if (at === r || isNeighbour(road, at, r)) men += sight.men(f);
  }
  return men;
}

function menHostile(sight: Sight, ground: Ground, at: RegionIndex, holder: SideIndex): number {
  let men = 0;
  for (let f = ground.first[at] as ForceIndex; f !== NONE; f = ground.next[f] as ForceIndex)
    if (sight.hostile(sight.forceSide(f), holder)) men += sight.men(f);
  return men;
}

function isNeighbour(road: Sight['compiled']['road'], a: RegionIndex, b: RegionIndex): boolean {
  for (let k = road.first[a] as number, end = road.first[a + 1] as number; k < end; k++) if (road.to[k] === b) return true;
  return false;
}

function touches(sight: Sight, r: RegionIndex): boolean {
  const { road } = sight.compiled;
  for (let k = road.first[r] as number, end = road.first[r + 1] as number; k < end; k++) {
    if (sight.holder(road.to[k] as RegionIndex) === sight.side) return true;
  }
  return sight.menAt(r, sight.side) > 0;
}

/** The place a word stands for, in the eyes of an actor; its partner's places where it has no side of its own. */
export function placeOf(sight: Sight, word: string): RegionIndex | undefined {
  if (sight.ground === undefined) return findPlace(sight, word);
  // Several rules of a doctrine name the same place; on a surveyed ground it is looked for once.
  if (!sight.places.has(word)) sight.places.set(word, findPlace(sight, word));
  return sight.places.get(word);
}

function findPlace(sight: Sight, word: string): RegionIndex | undefined {
  const { compiled, state, actor } = sight;
  const side = (sight.side === NONE ? compiled.actor.partner[actor] : sight.side) as typeof sight.side;
  const { region, road } = compiled;
  switch (word) {
    case 'threatened':
      return bestPlace(sight, (r) =>
        sight.holder(r) === side && isThreatened(sight, r)
          ? menAgainst(sight, r) / Math.max(100, sight.menAt(r, side)) +
            (isProvincialCapital(compiled, r) ? 3 : 0) +
            (sight.contester(r) !== NONE ? 2 : 0)
          : undefined,
      );
    case 'nextCapital':
      return bestPlace(sight, (r) =>
        sight.holder(r) === side && isProvincialCapital(compiled, r) && isThreatened(sight, r)
          ? menAgainst(sight, r) / Math.max(100, sight.menAt(r, side)) + (sight.contester(r) !== NONE ? 3 : 0)
          : undefined,
      );
    case 'nextObjective': {
      const goal = objectiveOf(sight, side);
      if (goal === NONE) return undefined;
      return bestPlace(sight, (r) =>
        sight.hostile(side, sight.holder(r)) && touches(sight, r) ? -(road.distance[r * region.count + goal] as number) : undefined,
      );
    }
    case 'wavering':
      return bestPlace(sight, (r) => {
        if (!sight.hostile(side, sight.holder(r)) || state.region.termsFrom[r] === side || !touches(sight, r)) return undefined;
        return (
          (region.rebellion[r] as number) - sight.will(region.garrison[r] as ForceIndex) + (isProvincialCapital(compiled, r) ? 200 : 0)
        );
      });
    case 'restive':
      return bestPlace(sight, (r) =>
        sight.hostile(side, sight.holder(r)) &&
        (region.localSide[r] === side || region.localSide[r] === compiled.side.residents) &&
        (state.region.rallied[r] as number) === 0 &&
        (region.localMen[r] as number) > 0
          ? (region.rebellion[r] as number)
          : undefined,
      );
    case 'emptied':
      return bestPlace(sight, (r) =>
        sight.holder(r) !== side && sight.menAt(r, sight.holder(r)) === 0 && touches(sight, r) ? (region.people[r] as number) : undefined,
      );
    case 'ownCapture':
      return bestPlace(sight, (r) =>
        sight.holder(r) === side && state.region.firstHolder[r] !== side && state.region.policing[r] === 0
          ? (state.region.lastChangeTurn[r] as number) + (isProvincialCapital(compiled, r) ? 100 : 0)
          : undefined,
      );
    case 'anyArsenal':
      return bestPlace(sight, (r) =>
        sight.holder(r) === side && compiled.hasTag(r, 'arsenal') && state.region.arsenalGuarded[r] === 0
          ? (state.region.lastChangeTurn[r] as number)
          : undefined,
      );
    case 'capital': {
      const seat = compiled.side.capital[side] as RegionIndex;
      return seat === NONE ? undefined : seat;
    }
    default:
      return namedPlace(compiled.regionOf(word));
  }
}

function namedPlace(r: RegionIndex): RegionIndex | undefined {
  return r === NONE ? undefined : r;
}
