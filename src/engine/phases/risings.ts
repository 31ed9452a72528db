/**
 * Phase 8, risings: where people once rebelled, the state is seen to be losing, and the force present is thin or
 * wavering, local groups take the place (M07, M16). RULES.md, chapter RISE.
 */

import { logistic, round } from '../../core/exact.ts';
import type { RegionIndex, SideIndex } from '../../core/indices.ts';
import { FIRST, NONE } from '../../core/indices.ts';
import { DRAW, draw, drawThousandths } from '../chance.ts';
import { harmPeople } from '../deeds/harm.ts';
import { loseMen } from '../deeds/men.ts';
import type { Cause } from '../events/causes.ts';
import type { Turn } from '../turn.ts';
import { MANNER } from '../vocabulary.ts';

/** Margin of an empty place, thousandths: there is nobody to fear. */
const EMPTY_MARGIN = -150;

export function createRisingsPhase(turn: Turn): () => void {
  const { compiled, state, leftBy, friends, deployment } = turn;
  const { region, side, weights } = compiled;
  const { holder: holders, firstHolder, rallied, reassured, reassurance } = state.region;
  const { leaderPresent, credibility, news } = state.side;
  const { will, threshold, men: menOf, side: sideOf } = state.force;
  const { localSide, localMen, rebellion } = region;
  const { hasLeader } = side;
  const { first, next } = deployment;

  return () => {
    for (let r: RegionIndex = FIRST; r < region.count; r++) {
      // Nobody need rise where the garrison has gone this half day: the place is anybody's.
      const share = leftBy[r] !== 0 && turn.defenders(r) === 0 ? weights.riseLeft : 1;
      if (share === 0) continue;
      const holder = holders[r];
      // People rise against the side they once rebelled against: the one with a leader and a seat.
      if (hasLeader[holder] !== 1) {
        if (firstHolder[r] !== holder) considerGoingOver(r, holder);
      } else if (localSide[r] !== NONE && localMen[r] !== 0 && !turn.friendly(localSide[r], holder))
        considerRising(r, holder, share);
    }
  };

  /** `share`: what is kept of the chance. */
  function considerRising(r: RegionIndex, holder: SideIndex, share: number): void {
    // A draw finer than thousandths: a place that rises once in ten thousand half days must be able to.
    const drawn = draw(turn.key, turn.number, DRAW.rising, region.who[r]);
    const sum = addReasons(r, holder);
    // Most places are far from rising, and most draws show it at once: at seven logits below even, the chance is under
    // a thousandth.
    if (drawn >= 0.001 && sum < -7000) return;
    const probability = share * logistic(sum / 1000);
    if (drawn >= probability) return;
    if (turn.recorder !== undefined && rallied[r] > 0 && drawn >= share * logistic(sum / 1000 - weights.riseRally))
      riseFor(r, turn.recorder.causes.of('rallied', r));
    turn.keepReason(r);
    turn.tell('placeRose', 0, sum, {
      region: r,
      side: localSide[r],
      chance: { probability: round(1000 * probability), draw: Math.floor(1000 * drawn) },
    });
    expel(r, holder);
    turn.because(undefined);
    leftBy[r] = MANNER.rising + 1;
  }

  /** While recording: what follows, and whatever becomes of the place this turn, goes back to this. */
  function riseFor(r: RegionIndex, cause: Cause | undefined): void {
    turn.because(cause);
    if (cause !== undefined) turn.leftFor.set(r, cause);
  }

  /** With the old state gone, a place goes over from whoever filled the gap to those who hold the capital: [RISE-4]. */
  function considerGoingOver(r: RegionIndex, holder: SideIndex): void {
    const old = firstHolder[r];
    if (hasLeader[old] !== 1 || leaderPresent[old] === 1) return;
    const seat = side.capital[old];
    // Armed locals with a side of their own, and places that nobody took, go their own way.
    if (seat === NONE || holder === side.residents || localSide[r] !== side.residents || localMen[r] === 0) return;
    const inSeat = holders[seat];
    if (inSeat === old || inSeat === side.residents || turn.friendly(inSeat, holder)) return;
    const drawn = drawThousandths(turn.key, turn.number, DRAW.rising, region.who[r]);
    const victor = largestOf(friends[inSeat]);
    if (turn.friendly(victor, holder)) return;
    const terms = turn.sum();
    const all = round(1000 * weights.goingOver);
    const rebellious = round((all * rebellion[r]) / 1000);
    const probability = round((rebellious * credibility[victor]) / 1000);
    if (drawn >= probability) return;
    terms.add('base', all);
    terms.add('rebellion', rebellious - all);
    terms.add('credibility', probability - rebellious, undefined, undefined, victor);
    turn.keepReason(r);
    turn.tell('placeRose', 0, terms.sum, {
      region: r,
      side: victor,
      chance: { probability, draw: drawn },
    });
    expel(r, holder);
    leftBy[r] = MANNER.rising + 1;
    turn.risenFor[r] = victor;
  }

  /** Among the sides whose bits are set, the one that rules the most people; ties go to the first in scenario order. */
  function largestOf(among: number): SideIndex {
    let largest: SideIndex = NONE;
    let most = -1;
    const held = turn.knowledge.holdings;
    for (let s: SideIndex = FIRST; s < side.count; s++) {
      if ((among & (1 << s)) === 0 || held.peopleUnder(s) <= most) continue;
      largest = s;
      most = held.peopleUnder(s);
    }
    return largest;
  }

  /** Collects the reasons for a place to rise or not as terms, thousandths of a logit: [RISE-2]. Returns their sum. */
  function addReasons(r: RegionIndex, holder: SideIndex): number {
    const men = turn.defenders(r);
    const terms = turn.sum();
    terms.add('base', round(1000 * weights.riseBase));
    terms.add('rebellion', round(weights.riseRebellion * rebellion[r]));
    terms.add('momentum', round(weights.riseNews * news[holder]));
    terms.add('garrison', -round(1000 * weights.riseMargin * strongestMargin(r, holder)));
    // Armed locals per man of the garrison, capped at 1: the cap counts as much as a call to rise.
    const outnumber = men === 0 ? 1 : Math.min(1, localMen[r] / men);
    terms.add('men', round(1000 * outnumber));
    if (rallied[r] > 0) {
      terms.add('rallied', round(1000 * weights.riseRally));
      if (turn.recorder !== undefined) terms.allBecause(turn.recorder.causes.of('rallied', r));
    }
    if (reassured[r] > 0) {
      terms.add('reassured', -reassurance[r]);
      if (turn.recorder !== undefined) terms.allBecause(turn.recorder.causes.of('reassured', r));
    }
    return terms.sum;
  }

  /** The largest margin of will over threshold among the forces that hold a place. */
  function strongestMargin(r: RegionIndex, holder: SideIndex): number {
    let margin = EMPTY_MARGIN;
    for (let f = first[r]; f !== NONE; f = next[f])
      if ((friends[holder] & (1 << sideOf[f])) !== 0) margin = Math.max(margin, will[f] - threshold[f]);
    return margin;
  }

  /** Removes the garrison, disarmed or gone home; the control phase puts local men in its place. */
  function expel(r: RegionIndex, holder: SideIndex): void {
    for (let f = first[r]; f !== NONE; f = next[f])
      if (turn.friendly(sideOf[f], holder)) loseMen(turn, f, 'deserted', menOf[f]);
    harmPeople(turn, r, 'rising', 1);
  }
}
