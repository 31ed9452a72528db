/**
 * The places that a doctrine names by what they are: threatened, wavering, emptied ... Each is found in what the actor sees; ties go to the first
 * in scenario order.
 */
import type { ForceIndex, RegionIndex, SideIndex } from '../engine/ids.ts';
import { NONE } from '../engine/ids.ts';
import { kernelOf } from '../engine/kernel.ts';
import { unreachable } from '../engine/result.ts';
import type { Sight } from '../engine/sight.ts';
import { isProvincialCapital } from '../engine/start.ts';
import type { PlaceWord } from '../engine/vocabulary.ts';
import { objectiveOf } from './staff.ts';

type Score = (r: RegionIndex) => number | undefined;

/** The place with the highest score among those held by the sides whose bits are set; places without a score do not count. */
function bestPlace(sight: Sight, holders: number, score: Score): RegionIndex | undefined {
  const { holder } = sight.state.region;
  let best: RegionIndex | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (let r = 0 as RegionIndex; r < sight.compiled.region.count; r++) {
    if ((holders & (1 << (holder[r] as number))) === 0) continue;
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
  const { first, to } = sight.compiled.road;
  const enemies = sight.ground.enemiesOf(sight.holder(r));
  const from = first[r] as number;
  let men = menOf(sight, r, enemies);
  for (let k = from, end = first[r + 1] as number; k < end; k++) {
    // Two roads between the same places make one neighbour.
    let again = false;
    for (let j = from; j < k; j++) again ||= to[j] === to[k];
    if (!again) men += menOf(sight, to[k] as RegionIndex, enemies);
  }
  return men;
}

/** Men at a place of the sides whose bits are set, as the actor sees them. */
function menOf(sight: Sight, at: RegionIndex, sides: number): number {
  const { first, next } = sight.ground.survey();
  let men = 0;
  for (let f = first[at] as ForceIndex; f !== NONE; f = next[f] as ForceIndex)
    if ((sides & (1 << (sight.forceSide(f) as number))) !== 0) men += sight.men(f);
  return men;
}

/** The place a word stands for, in the eyes of an actor; its partner's places where it has no side of its own. */
export function placeOf(sight: Sight, word: PlaceWord): RegionIndex | undefined {
  // Several rules of a doctrine name the same place: it is looked for once.
  if (!sight.places.has(word)) sight.places.set(word, findPlace(sight, word));
  return sight.places.get(word);
}

function findPlace(sight: Sight, word: PlaceWord): RegionIndex | undefined {
  const { compiled, state, actor, ground } = sight;
  const side = (sight.side === NONE ? compiled.actor.partner[actor] : sight.side) as SideIndex;
  const own = side === NONE ? 0 : 1 << side;
  const enemies = ground.enemiesOf(side);
  const { region, road } = compiled;
  const column = state.region;
  switch (word) {
    case 'threatened':
      return bestPlace(sight, own, (r) =>
        ground.isThreatened(r)
          ? menAgainst(sight, r) / Math.max(100, sight.menAt(r, side)) +
            (isProvincialCapital(compiled, r) ? 3 : 0) +
            (column.contester[r] !== NONE ? 2 : 0)
          : undefined,
      );
    case 'nextCapital':
      return nextCapital(sight, side);
    case 'nextObjective': {
      const goal = objectiveOf(sight, side);
      if (goal === NONE) return undefined;
      return bestPlace(sight, enemies, (r) =>
        ground.isAt(r, sight.side) ? -(road.distance[r * region.count + goal] as number) : undefined,
      );
    }
    case 'wavering':
      return bestPlace(sight, enemies, (r) =>
        column.termsFrom[r] !== side && ground.isAt(r, sight.side)
          ? (region.rebellion[r] as number) - sight.will(region.garrison[r] as ForceIndex) + (isProvincialCapital(compiled, r) ? 200 : 0)
          : undefined,
      );
    case 'restive':
      return bestPlace(sight, enemies, (r) =>
        (region.localSide[r] === side || region.localSide[r] === compiled.side.residents) &&
        column.rallied[r] === 0 &&
        (region.localMen[r] as number) > 0
          ? (region.rebellion[r] as number)
          : undefined,
      );
    case 'emptied':
      return bestPlace(sight, ~own, (r) =>
        !ground.hasMen(r, sight.holder(r)) && ground.isAt(r, sight.side) ? (region.people[r] as number) : undefined,
      );
    case 'ownCapture':
      return bestPlace(sight, own, (r) =>
        column.firstHolder[r] !== side && column.policing[r] === 0
          ? (column.lastChangeTurn[r] as number) + (isProvincialCapital(compiled, r) ? 100 : 0)
          : undefined,
      );
    case 'anyArsenal':
      return bestPlace(sight, own, (r) =>
        compiled.hasTag(r, 'arsenal') && column.arsenalGuarded[r] === 0 ? (column.lastChangeTurn[r] as number) : undefined,
      );
    case 'capital': {
      const seat = compiled.side.capital[side] as RegionIndex;
      return seat === NONE ? undefined : seat;
    }
    default:
      return unreachable(word);
  }
}

/** The threatened capital of a side that is pressed most for the men it has; first one that is fought over. */
function nextCapital(sight: Sight, side: SideIndex): RegionIndex | undefined {
  const { capitals } = kernelOf(sight.compiled).tables;
  let best: RegionIndex | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < capitals.length; i++) {
    const r = capitals[i] as RegionIndex;
    if (sight.holder(r) !== side || !sight.ground.isThreatened(r)) continue;
    const pressed = menAgainst(sight, r) / Math.max(100, sight.menAt(r, side)) + (sight.contester(r) !== NONE ? 3 : 0);
    if (pressed > most) {
      most = pressed;
      best = r;
    }
  }
  return best;
}
