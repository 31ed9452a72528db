/**
 * The places that a doctrine names by what they are: threatened, wavering, emptied ... Each is found in what the actor sees: the one with the highest
 * score, ties go to the first in scenario order.
 */
import type { ForceIndex, RegionIndex, SideIndex } from '../engine/ids.ts';
import { NONE } from '../engine/ids.ts';
import type { Sight } from '../engine/sight.ts';
import { tablesOf } from '../engine/tables.ts';
import { PLACE_WORDS, type PlaceWord, REGION_TAGS } from '../engine/vocabulary.ts';
import { objectiveOf } from './staff.ts';

const CAPITAL_BITS = (1 << REGION_TAGS.indexOf('provincialCapital')) | (1 << REGION_TAGS.indexOf('nationalCapital'));
const ARSENAL_BIT = 1 << REGION_TAGS.indexOf('arsenal');
const NOWHERE = NONE as RegionIndex;

/** Finds a place for a side as an actor sees the ground; NONE where there is none. An actor without a side of its own asks for its partner's. */
type Finder = (sight: Sight, side: SideIndex) => RegionIndex;

const FINDERS: Record<PlaceWord, Finder> = {
  threatened,
  nextCapital,
  nextObjective,
  wavering,
  restive,
  emptied,
  capital: (sight, side) => sight.compiled.side.capital[side] as RegionIndex,
  anyArsenal,
  ownCapture,
};
const FINDER_LIST = PLACE_WORDS.map((word) => FINDERS[word]);

/** The place that a word stands for, by its position in PLACE_WORDS, in the eyes of an actor; NONE where there is no such place. */
export function placeOf(sight: Sight, word: number): RegionIndex {
  const { places, placesFound, ground } = sight;
  // Several rules of a doctrine name the same place: it is looked for once.
  if (placesFound[word] !== ground.looks) {
    const side = (sight.side === NONE ? sight.compiled.actor.partner[sight.actor] : sight.side) as SideIndex;
    places[word] = side === NONE ? NOWHERE : (FINDER_LIST[word] as Finder)(sight, side);
    placesFound[word] = ground.looks;
  }
  return places[word] as RegionIndex;
}

/** The own place that is pressed most for the men it has. */
function threatened(sight: Sight, side: SideIndex): RegionIndex {
  const { tags } = sight.compiled.region;
  const { holder, contester } = sight.state.region;
  let best = NOWHERE;
  let most = Number.NEGATIVE_INFINITY;
  for (let r = 0 as RegionIndex; r < tags.length; r++) {
    if (holder[r] !== side || !sight.ground.isThreatened(r)) continue;
    const score = pressureOn(sight, r, side) + (((tags[r] as number) & CAPITAL_BITS) !== 0 ? 3 : 0) + (contester[r] !== NONE ? 2 : 0);
    if (score <= most) continue;
    most = score;
    best = r;
  }
  return best;
}

/** The threatened capital of a side that is pressed most for the men it has; first one that is fought over. */
function nextCapital(sight: Sight, side: SideIndex): RegionIndex {
  const { capitals } = tablesOf(sight.compiled);
  const { holder, contester } = sight.state.region;
  let best = NOWHERE;
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < capitals.length; i++) {
    const r = capitals[i] as RegionIndex;
    if (holder[r] !== side || !sight.ground.isThreatened(r)) continue;
    const score = pressureOn(sight, r, side) + (contester[r] !== NONE ? 3 : 0);
    if (score <= most) continue;
    most = score;
    best = r;
  }
  return best;
}

/** The enemy's place within reach that is nearest to the next one of the plan. */
function nextObjective(sight: Sight, side: SideIndex): RegionIndex {
  const goal = objectiveOf(sight, side);
  if (goal === NONE) return NOWHERE;
  const { region, road } = sight.compiled;
  const { holder } = sight.state.region;
  const enemies = sight.ground.enemiesOf(side);
  let best = NOWHERE;
  let nearest = Number.POSITIVE_INFINITY;
  for (let r = 0 as RegionIndex; r < region.count; r++) {
    if ((enemies & (1 << (holder[r] as number))) === 0 || !sight.ground.isAt(r, sight.side)) continue;
    const km = road.distance[r * region.count + goal] as number;
    if (km >= nearest) continue;
    nearest = km;
    best = r;
  }
  return best;
}

/** The enemy's place within reach, without an offer of the side yet, whose garrison has the least heart among the least willing people. */
function wavering(sight: Sight, side: SideIndex): RegionIndex {
  if (sight.side === NONE) return NOWHERE;
  const { rebellion, garrison, tags } = sight.compiled.region;
  const { holder, termsFrom } = sight.state.region;
  const { near } = sight.ground.held();
  const { sidesAt } = sight.ground.survey();
  const enemies = sight.ground.enemiesOf(side);
  const own = 1 << sight.side;
  let best = NOWHERE;
  let most = Number.NEGATIVE_INFINITY;
  for (let r = 0 as RegionIndex; r < holder.length; r++) {
    if ((((near[r] as number) | (sidesAt[r] as number)) & own) === 0) continue;
    if ((enemies & (1 << (holder[r] as number))) === 0 || termsFrom[r] === side) continue;
    const bonus = ((tags[r] as number) & CAPITAL_BITS) !== 0 ? 200 : 0;
    const score = (rebellion[r] as number) - sight.will(garrison[r] as ForceIndex) + bonus;
    if (score <= most) continue;
    most = score;
    best = r;
  }
  return best;
}

/** The enemy's place, not called to rally yet, where armed locals who may answer the side are the most rebellious. */
function restive(sight: Sight, side: SideIndex): RegionIndex {
  const { residents } = sight.compiled.side;
  const { rebellion, localSide, localMen } = sight.compiled.region;
  const { holder, rallied } = sight.state.region;
  const enemies = sight.ground.enemiesOf(side);
  let best = NOWHERE;
  let most = Number.NEGATIVE_INFINITY;
  for (let r = 0 as RegionIndex; r < localSide.length; r++) {
    if ((enemies & (1 << (holder[r] as number))) === 0 || rallied[r] !== 0 || (localMen[r] as number) <= 0) continue;
    if ((localSide[r] !== side && localSide[r] !== residents) || (rebellion[r] as number) <= most) continue;
    most = rebellion[r] as number;
    best = r;
  }
  return best;
}

/** The most populous place of others within reach whose holder has no men there. */
function emptied(sight: Sight, side: SideIndex): RegionIndex {
  const { people } = sight.compiled.region;
  const { holder } = sight.state.region;
  let best = NOWHERE;
  let most = Number.NEGATIVE_INFINITY;
  for (let r = 0 as RegionIndex; r < people.length; r++) {
    const of = holder[r] as SideIndex;
    if (of === side || sight.ground.hasMen(r, of) || !sight.ground.isAt(r, sight.side) || (people[r] as number) <= most) continue;
    most = people[r] as number;
    best = r;
  }
  return best;
}

/** The own place taken last, where nobody has stayed to keep order; capitals first. */
function ownCapture(sight: Sight, side: SideIndex): RegionIndex {
  if (sight.ground.held().takenBy(side) === 0) return NOWHERE;
  const { tags } = sight.compiled.region;
  const { holder, firstHolder, policing, lastChangeTurn } = sight.state.region;
  let best = NOWHERE;
  let latest = Number.NEGATIVE_INFINITY;
  for (let r = 0 as RegionIndex; r < tags.length; r++) {
    if (holder[r] !== side || firstHolder[r] === side || policing[r] !== 0) continue;
    const score = (lastChangeTurn[r] as number) + (((tags[r] as number) & CAPITAL_BITS) !== 0 ? 100 : 0);
    if (score <= latest) continue;
    latest = score;
    best = r;
  }
  return best;
}

/** The own place with an unguarded arsenal that was taken last. */
function anyArsenal(sight: Sight, side: SideIndex): RegionIndex {
  const { tags } = sight.compiled.region;
  const { holder, arsenalGuarded, lastChangeTurn } = sight.state.region;
  let best = NOWHERE;
  let latest = Number.NEGATIVE_INFINITY;
  for (let r = 0 as RegionIndex; r < tags.length; r++) {
    if (holder[r] !== side || ((tags[r] as number) & ARSENAL_BIT) === 0 || arsenalGuarded[r] !== 0) continue;
    if ((lastChangeTurn[r] as number) <= latest) continue;
    latest = lastChangeTurn[r] as number;
    best = r;
  }
  return best;
}

/** Men against a place of a side, for each of those it has there. */
function pressureOn(sight: Sight, r: RegionIndex, side: SideIndex): number {
  return menAgainst(sight, r, sight.ground.enemiesOf(side)) / Math.max(100, sight.menAt(r, side));
}

/** Men of the sides whose bits are set who stand at a place or beside it. */
function menAgainst(sight: Sight, r: RegionIndex, enemies: number): number {
  const { first, to } = sight.compiled.road;
  const { sidesAt } = sight.ground.survey();
  const from = first[r] as number;
  let men = menOf(sight, r, enemies);
  for (let k = from, end = first[r + 1] as number; k < end; k++) {
    const n = to[k] as RegionIndex;
    if (((sidesAt[n] as number) & enemies) === 0) continue;
    // Two roads between the same places make one neighbour.
    let again = false;
    for (let j = from; j < k; j++) again ||= to[j] === n;
    if (!again) men += menOf(sight, n, enemies);
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
