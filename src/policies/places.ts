/**
 * Places that a doctrine names by a property: threatened, wavering, emptied ... Each is found in what the actor sees:
 * the highest score wins, ties go to the first in scenario order.
 */

import { shortColumn } from '../core/column.ts';
import type { RegionIndex, SideIndex } from '../core/indices.ts';
import { FIRST, NONE } from '../core/indices.ts';
import type { Ground } from '../engine/knowledge/ground.ts';
import { bitOf, CAPITAL_BITS } from '../engine/tags.ts';
import type { Sight } from '../engine/view/view.ts';
import { PLACE_WORDS, type PlaceWord } from '../engine/vocabulary.ts';
import { objectiveOf } from './staff.ts';

const ARSENAL_BIT = bitOf('arsenal');
const NOWHERE: RegionIndex = NONE;

/**
 * Finds a place for a side as an actor sees the ground; NONE if there is none. An actor without its own side asks for
 * its partner's.
 */
type Finder = (sight: Sight, side: SideIndex) => RegionIndex;

/** Finds the place that a word stands for, by its index in PLACE_WORDS, as an actor sees it; NONE if there is none. */
export type PlaceFinder = (sight: Sight, word: number) => RegionIndex;

/** Finds places in the state of a ground. */
export function createPlaceFinder(ground: Ground): PlaceFinder {
  const { compiled, state } = ground;
  const { actor } = compiled;
  const { capital, residents } = compiled.side;
  const { tags, rebellion, garrison, localSide, localMen, people, count: regions } = compiled.region;
  const { distance } = compiled.road;
  const { capitals } = ground.tables;
  const { first: neighbourFirst, to: neighbourTo } = ground.tables.neighbours;
  const { holder, contester, termsFrom, rallied, firstHolder, policing, lastChangeTurn, arsenalGuarded } = state.region;
  const { side: sideOf } = state.force;
  const { sidesAt, first, next } = ground.survey();
  const finders: Record<PlaceWord, Finder> = {
    threatened,
    nextCapital,
    nextObjective,
    wavering,
    restive,
    emptied,
    capital: (_, side) => capital[side],
    anyArsenal,
    ownCapture,
  };
  const finderOf = PLACE_WORDS.map((word) => finders[word]);
  /** Results, `actors x words`, and the look of the ground of each. */
  const found = shortColumn<number, RegionIndex>(actor.count * PLACE_WORDS.length);
  const foundIn = new Float64Array(found.length).fill(-1);

  return (sight, word) => {
    const cell = sight.actor * PLACE_WORDS.length + word;
    // Several rules of a doctrine name the same place: search once.
    if (foundIn[cell] !== ground.looks) {
      const side = sight.side === NONE ? actor.partner[sight.actor] : sight.side;
      ground.survey();
      found[cell] = side === NONE ? NONE : (finderOf[word] as Finder)(sight, side);
      foundIn[cell] = ground.looks;
    }
    return found[cell];
  };

  /** The own place under most pressure for the men it has. */
  function threatened(sight: Sight, side: SideIndex): RegionIndex {
    let best = NOWHERE;
    let most = Number.NEGATIVE_INFINITY;
    for (let r: RegionIndex = FIRST; r < regions; r++) {
      if (holder[r] !== side || !ground.isThreatened(r)) continue;
      const score =
        pressureOn(sight, r, side) + ((tags[r] & CAPITAL_BITS) !== 0 ? 3 : 0) + (contester[r] !== NONE ? 2 : 0);
      if (score <= most) continue;
      most = score;
      best = r;
    }
    return best;
  }

  /** The threatened capital of a side under most pressure for the men it has; contested ones first. */
  function nextCapital(sight: Sight, side: SideIndex): RegionIndex {
    let best = NOWHERE;
    let most = Number.NEGATIVE_INFINITY;
    for (let i = 0; capitals[i] !== NONE; i++) {
      const r = capitals[i];
      if (holder[r] !== side || !ground.isThreatened(r)) continue;
      const score = pressureOn(sight, r, side) + (contester[r] !== NONE ? 3 : 0);
      if (score <= most) continue;
      most = score;
      best = r;
    }
    return best;
  }

  /** The enemy place within reach that is nearest to the next objective of the plan. */
  function nextObjective(sight: Sight, side: SideIndex): RegionIndex {
    const goal = objectiveOf(ground, side);
    if (goal === NONE) return NOWHERE;
    const enemies = ground.enemiesOf(side);
    let best = NOWHERE;
    let nearest = Number.POSITIVE_INFINITY;
    for (let r: RegionIndex = FIRST; r < regions; r++) {
      if ((enemies & (1 << holder[r])) === 0 || !ground.isAt(r, sight.side)) continue;
      const km = distance[r * regions + goal];
      if (km >= nearest) continue;
      nearest = km;
      best = r;
    }
    return best;
  }

  /**
   * The enemy place within reach, without an offer from the side yet, whose garrison has the lowest will among the
   * least loyal people.
   */
  function wavering(sight: Sight, side: SideIndex): RegionIndex {
    if (sight.side === NONE) return NOWHERE;
    const { near } = ground.held();
    const { sidesAt } = ground.survey();
    const enemies = ground.enemiesOf(side);
    const own = 1 << sight.side;
    let best = NOWHERE;
    let most = Number.NEGATIVE_INFINITY;
    for (let r: RegionIndex = FIRST; r < holder.length; r++) {
      if (((near[r] | sidesAt[r]) & own) === 0) continue;
      if ((enemies & (1 << holder[r])) === 0 || termsFrom[r] === side) continue;
      const bonus = (tags[r] & CAPITAL_BITS) !== 0 ? 200 : 0;
      const score = rebellion[r] - sight.will(garrison[r]) + bonus;
      if (score <= most) continue;
      most = score;
      best = r;
    }
    return best;
  }

  /** The enemy place, not called to rally yet, where the most rebellious armed locals who may answer the side live. */
  function restive(_: Sight, side: SideIndex): RegionIndex {
    const enemies = ground.enemiesOf(side);
    let best = NOWHERE;
    let most = Number.NEGATIVE_INFINITY;
    for (let r: RegionIndex = FIRST; r < regions; r++) {
      if ((enemies & (1 << holder[r])) === 0 || rallied[r] !== 0 || localMen[r] <= 0) continue;
      if ((localSide[r] !== side && localSide[r] !== residents) || rebellion[r] <= most) continue;
      most = rebellion[r];
      best = r;
    }
    return best;
  }

  /** The most populous place of another side within reach whose holder has no men there. */
  function emptied(sight: Sight, side: SideIndex): RegionIndex {
    let best = NOWHERE;
    let most = Number.NEGATIVE_INFINITY;
    for (let r: RegionIndex = FIRST; r < regions; r++) {
      const of = holder[r];
      if (of === side || ground.hasMen(r, of) || !ground.isAt(r, sight.side) || people[r] <= most) continue;
      most = people[r];
      best = r;
    }
    return best;
  }

  /** The most recently captured own place where nobody was left to keep order; capitals first. */
  function ownCapture(_: Sight, side: SideIndex): RegionIndex {
    if (ground.held().takenBy(side) === 0) return NOWHERE;
    let best = NOWHERE;
    let latest = Number.NEGATIVE_INFINITY;
    for (let r: RegionIndex = FIRST; r < regions; r++) {
      if (holder[r] !== side || firstHolder[r] === side || policing[r] !== 0) continue;
      const score = lastChangeTurn[r] + ((tags[r] & CAPITAL_BITS) !== 0 ? 100 : 0);
      if (score <= latest) continue;
      latest = score;
      best = r;
    }
    return best;
  }

  /** The most recently captured own place with an unguarded arsenal. */
  function anyArsenal(_: Sight, side: SideIndex): RegionIndex {
    let best = NOWHERE;
    let latest = Number.NEGATIVE_INFINITY;
    for (let r: RegionIndex = FIRST; r < regions; r++) {
      if (holder[r] !== side || (tags[r] & ARSENAL_BIT) === 0 || arsenalGuarded[r] !== 0) continue;
      if (lastChangeTurn[r] <= latest) continue;
      latest = lastChangeTurn[r];
      best = r;
    }
    return best;
  }

  /** Hostile men per own man at a place of a side. */
  function pressureOn(sight: Sight, r: RegionIndex, side: SideIndex): number {
    return menAgainst(sight, r, ground.enemiesOf(side)) / Math.max(100, sight.menAt(r, side));
  }

  /** Men of the sides whose bits are set, at a place or next to it. */
  function menAgainst(sight: Sight, r: RegionIndex, enemies: number): number {
    let men = menOf(sight, r, enemies);
    for (let k = neighbourFirst[r], end = neighbourFirst[r + 1]; k < end; k++)
      men += menOf(sight, neighbourTo[k], enemies);
    return men;
  }

  /** Men at a place of the sides whose bits are set, as the actor sees them. */
  function menOf(sight: Sight, at: RegionIndex, sides: number): number {
    let men = 0;
    if ((sidesAt[at] & sides) === 0) return men;
    for (let f = first[at]; f !== NONE; f = next[f]) if ((sides & (1 << sideOf[f])) !== 0) men += sight.men(f);
    return men;
  }
}
