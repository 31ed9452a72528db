/**
 * Places that a doctrine names by a property: threatened, wavering, emptied ... Each is found in what the actor sees:
 * the highest score wins, ties go to the first in scenario order.
 */

import { shortColumn } from '../core/column.ts';
import type { RegionIndex, SideIndex } from '../core/indices.ts';
import { FIRST, NONE } from '../core/indices.ts';
import { bitOf, CAPITAL_BITS } from '../engine/tags.ts';
import type { Observed, View } from '../engine/view/view.ts';
import { PLACE_WORDS, type PlaceWord } from '../engine/vocabulary.ts';
import { objectiveOf } from './staff.ts';

const ARSENAL_BIT = bitOf('arsenal');
const NOWHERE: RegionIndex = NONE;

/**
 * Finds a place for a side as an actor sees the state; NONE if there is none. An actor without its own side asks for
 * its partner's.
 */
type Finder = (view: View, side: SideIndex) => RegionIndex;

/** Finds the place that a word stands for, by its index in PLACE_WORDS, as an actor sees it; NONE if there is none. */
export type PlaceFinder = (view: View, word: number) => RegionIndex;

/** Finds places in an observed state. */
export function createPlaceFinder(observed: Observed): PlaceFinder {
  const { compiled, tables, common } = observed;
  const { actor } = compiled;
  const { capital, residents } = compiled.side;
  const { tags, rebellion, garrison, localSide, localMen, people, count: regions } = compiled.region;
  const { distance } = compiled.road;
  const { capitals } = tables;
  const { first: neighbourFirst, to: neighbourTo } = tables.neighbours;
  const { holder, contester, termsFrom, rallied, firstHolder, lastChangeTurn, near, sidesAt } = common;
  const finders: Record<PlaceWord, Finder> = {
    threatened,
    nextCapital,
    nextObjective,
    nextOnTheirWay,
    wavering,
    restive,
    emptied,
    capital: (_, side) => capital[side],
    anyArsenal,
    ownCapture,
  };
  const finderOf = PLACE_WORDS.map((word) => finders[word]);
  /** Results, `actors x words`, and the version of the state of each. */
  const found = shortColumn<number, RegionIndex>(actor.count * PLACE_WORDS.length);
  const foundIn = new Float64Array(found.length).fill(-1);
  /** The threatened places, in scenario order, and the version of the state in which they were found. */
  const endangered = shortColumn<number, RegionIndex>(regions);
  let endangeredCount = 0;
  let endangeredIn = -1;

  return (view, word) => {
    const cell = view.actor * PLACE_WORDS.length + word;
    // Several rules of a doctrine name the same place: search once.
    if (foundIn[cell] !== common.version) {
      const side = view.side === NONE ? actor.partner[view.actor] : view.side;
      found[cell] = side === NONE ? NONE : (finderOf[word] as Finder)(view, side);
      foundIn[cell] = common.version;
    }
    return found[cell];
  };

  /** Finds the threatened places: several words ask for them, for every actor. */
  function countEndangered(): number {
    if (endangeredIn === common.version) return endangeredCount;
    endangeredIn = common.version;
    endangeredCount = 0;
    for (let r: RegionIndex = FIRST; r < regions; r++) if (common.isThreatened(r)) endangered[endangeredCount++] = r;
    return endangeredCount;
  }

  /** The own place under most pressure for the men it has. */
  function threatened(view: View, side: SideIndex): RegionIndex {
    let best = NOWHERE;
    let most = Number.NEGATIVE_INFINITY;
    for (let i = 0, count = countEndangered(); i < count; i++) {
      const r = endangered[i];
      if (holder[r] !== side) continue;
      const score =
        pressureOn(view, r, side) + ((tags[r] & CAPITAL_BITS) !== 0 ? 3 : 0) + (contester[r] !== NONE ? 2 : 0);
      if (score <= most) continue;
      most = score;
      best = r;
    }
    return best;
  }

  /** The threatened capital of a side under most pressure for the men it has; contested ones first. */
  function nextCapital(view: View, side: SideIndex): RegionIndex {
    let best = NOWHERE;
    let most = Number.NEGATIVE_INFINITY;
    for (let i = 0; capitals[i] !== NONE; i++) {
      const r = capitals[i];
      if (holder[r] !== side || !common.isThreatened(r)) continue;
      const score = pressureOn(view, r, side) + (contester[r] !== NONE ? 3 : 0);
      if (score <= most) continue;
      most = score;
      best = r;
    }
    return best;
  }

  /** The enemy place within reach that is nearest to the next objective of the plan. */
  function nextObjective(view: View, side: SideIndex): RegionIndex {
    const goal = objectiveOf(observed, side);
    if (goal === NONE) return NOWHERE;
    const enemies = common.enemiesOf(side);
    let best = NOWHERE;
    let nearest = Number.POSITIVE_INFINITY;
    for (let r: RegionIndex = FIRST; r < regions; r++) {
      if ((enemies & (1 << holder[r])) === 0 || !common.isAt(r, view.side)) continue;
      const km = distance[r * regions + goal];
      if (km >= nearest) continue;
      nearest = km;
      best = r;
    }
    return best;
  }

  /**
   * The own place in which an enemy has gained most ground; else the one next to an enemy's column that is nearest to
   * the next place of his plan.
   */
  function nextOnTheirWay(view: View, side: SideIndex): RegionIndex {
    const enemies = common.enemiesOf(side);
    let best = NOWHERE;
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0, count = countEndangered(); i < count; i++) {
      const r = endangered[i];
      if (holder[r] !== side) continue;
      // A place under attack comes before all others: no way is as short as its score.
      const score = contester[r] === NONE ? kmLeftFor(view, r, enemies) : -1 - view.progress(r);
      if (score >= least) continue;
      least = score;
      best = r;
    }
    return best;
  }

  /** Road distance from a place to what is next in the plan of an enemy with men beside it, km; infinite if none. */
  function kmLeftFor(view: View, r: RegionIndex, enemies: number): number {
    let least = Number.POSITIVE_INFINITY;
    for (let s: SideIndex = FIRST, left = enemies; left !== 0; s++, left >>>= 1) {
      if ((left & 1) === 0) continue;
      const goal = objectiveOf(observed, s);
      if (goal === NONE) continue;
      const km = distance[r * regions + goal];
      if (km < least && menAgainst(view, r, 1 << s) > 0) least = km;
    }
    return least;
  }

  /**
   * The enemy place within reach, without an offer from the side yet, whose garrison has the lowest will among the
   * least loyal people.
   */
  function wavering(view: View, side: SideIndex): RegionIndex {
    if (view.side === NONE) return NOWHERE;
    const enemies = common.enemiesOf(side);
    const own = 1 << view.side;
    let best = NOWHERE;
    let most = Number.NEGATIVE_INFINITY;
    for (let r: RegionIndex = FIRST; r < holder.length; r++) {
      if (((near[r] | sidesAt[r]) & own) === 0) continue;
      if ((enemies & (1 << holder[r])) === 0 || termsFrom[r] === side) continue;
      const bonus = (tags[r] & CAPITAL_BITS) !== 0 ? 200 : 0;
      // Will is never below 0: with less than this it cannot be the one.
      if (rebellion[r] + bonus <= most) continue;
      const score = rebellion[r] - view.will(garrison[r]) + bonus;
      if (score <= most) continue;
      most = score;
      best = r;
    }
    return best;
  }

  /** The enemy place, not called to rally yet, where the most rebellious armed locals who may answer the side live. */
  function restive(_: View, side: SideIndex): RegionIndex {
    const enemies = common.enemiesOf(side);
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
  function emptied(view: View, side: SideIndex): RegionIndex {
    let best = NOWHERE;
    let most = Number.NEGATIVE_INFINITY;
    for (let r: RegionIndex = FIRST; r < regions; r++) {
      const of = holder[r];
      if (of === side || common.hasMen(r, of) || !common.isAt(r, view.side) || people[r] <= most) continue;
      most = people[r];
      best = r;
    }
    return best;
  }

  /** The most recently captured own place where nobody was left to keep order; capitals first. */
  function ownCapture(view: View, side: SideIndex): RegionIndex {
    if (common.placesTaken(side) === 0) return NOWHERE;
    let best = NOWHERE;
    let latest = Number.NEGATIVE_INFINITY;
    for (let r: RegionIndex = FIRST; r < regions; r++) {
      if (holder[r] !== side || firstHolder[r] === side || view.isPoliced(r)) continue;
      const score = lastChangeTurn[r] + ((tags[r] & CAPITAL_BITS) !== 0 ? 100 : 0);
      if (score <= latest) continue;
      latest = score;
      best = r;
    }
    return best;
  }

  /** The most recently captured own place with an unguarded arsenal. */
  function anyArsenal(view: View, side: SideIndex): RegionIndex {
    let best = NOWHERE;
    let latest = Number.NEGATIVE_INFINITY;
    for (let r: RegionIndex = FIRST; r < regions; r++) {
      if (holder[r] !== side || (tags[r] & ARSENAL_BIT) === 0 || view.isArsenalGuarded(r)) continue;
      if (lastChangeTurn[r] <= latest) continue;
      latest = lastChangeTurn[r];
      best = r;
    }
    return best;
  }

  /** Hostile men per own man at a place of a side. */
  function pressureOn(view: View, r: RegionIndex, side: SideIndex): number {
    return menAgainst(view, r, common.enemiesOf(side)) / Math.max(100, view.menAt(r, side));
  }

  /** Men of the sides whose bits are set, at a place or next to it. */
  function menAgainst(view: View, r: RegionIndex, enemies: number): number {
    let men = menIn(view, r, enemies);
    for (let k = neighbourFirst[r], end = neighbourFirst[r + 1]; k < end; k++)
      men += menIn(view, neighbourTo[k], enemies);
    return men;
  }

  function menIn(view: View, r: RegionIndex, sides: number): number {
    // Usually there are none.
    return (sidesAt[r] & sides) === 0 ? 0 : view.menInForces(r, sides);
  }
}
