/**
 * Phase 8, risings: where people once rebelled, the news is of a state that loses, and the force present is thin or
 * wavering, local groups take the place (M07, M16). RULES.md, chapter RISE.
 */

import { logistic, round } from '../../core/exact.ts';
import type { RegionIndex, SideIndex } from '../../core/indices.ts';
import { FIRST, NONE } from '../../core/indices.ts';
import { DRAW, draw, drawThousandths } from '../chance.ts';
import { harmPeople } from '../deeds/harm.ts';
import { loseMen } from '../deeds/men.ts';
import type { Turn } from '../turn.ts';
import { MANNER } from '../vocabulary.ts';

/** Margin that an empty place counts as, thousandths: there is nobody to fear. */
const EMPTY_MARGIN = -150;

export function createRisingsPhase(turn: Turn): () => void {
  const { compiled, state, leftBy, friends, deployment } = turn;
  const { region, side, weights } = compiled;
  const { holder: holders, firstHolder, rallied, reassured } = state.region;
  const { leaderPresent, credibility, news } = state.side;
  const { will, threshold, men: menOf, side: sideOf } = state.force;
  const { localSide, localMen, rebellion } = region;
  const { hasLeader } = side;
  const { first, next } = deployment;

  return () => {
    for (let r: RegionIndex = FIRST; r < region.count; r++) {
      const holder = holders[r];
      // People rise against the side whose past rule they rebelled against, the one with a leader and a seat.
      if (hasLeader[holder] !== 1) {
        if (firstHolder[r] !== holder) considerGoingOver(r, holder);
      } else if (localSide[r] !== NONE && localMen[r] !== 0 && !turn.friendly(localSide[r], holder))
        considerRising(r, holder);
    }
  };

  function considerRising(r: RegionIndex, holder: SideIndex): void {
    // Finer than a thousandth: a place that rises once in ten thousand half days must be able to.
    const drawn = draw(turn.key, turn.number, DRAW.rising, region.who[r]);
    const sum = addReasons(r, holder);
    // Most places are far from rising, and most draws say so at once: seven logits below even, the chance is under a
    // thousandth.
    if (drawn >= 0.001 && sum < -7000) return;
    const probability = logistic(sum / 1000);
    if (drawn >= probability) return;
    turn.keepReason(r);
    turn.tell('placeRose', 0, sum, {
      region: r,
      side: localSide[r],
      chance: { probability: round(1000 * probability), draw: Math.floor(1000 * drawn) },
    });
    expel(r, holder);
    leftBy[r] = MANNER.rising + 1;
  }

  /** The old state gone, a place turns from whoever filled the gap to those who hold the capital: [RISE-4]. */
  function considerGoingOver(r: RegionIndex, holder: SideIndex): void {
    const old = firstHolder[r];
    if (hasLeader[old] !== 1 || leaderPresent[old] === 1) return;
    const seat = side.capital[old];
    // Armed men who belong to a side of their own, and places that nobody took, go their own way.
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

  /** Of the sides whose bits are set, the one under which most people live; the first in scenario order of equals. */
  function largestOf(among: number): SideIndex {
    let largest: SideIndex = NONE;
    let most = -1;
    const held = turn.ground.held();
    for (let s: SideIndex = FIRST; s < side.count; s++) {
      if ((among & (1 << s)) === 0 || held.peopleUnder(s) <= most) continue;
      largest = s;
      most = held.peopleUnder(s);
    }
    return largest;
  }

  /** The reasons for a place to rise or not, thousandths of a logit, as terms: [RISE-2]. Returns their sum. */
  function addReasons(r: RegionIndex, holder: SideIndex): number {
    const men = turn.defenders(r);
    const terms = turn.sum();
    terms.add('base', round(1000 * weights.riseBase));
    terms.add('rebellion', round(weights.riseRebellion * rebellion[r]));
    terms.add('momentum', round(weights.riseNews * news[holder]));
    terms.add('garrison', -round(1000 * weights.riseMargin * strongestMargin(r, holder)));
    // Many armed locals to each man of the garrison: at most as much as a called-out place.
    const outnumber = men === 0 ? 1 : Math.min(1, localMen[r] / men);
    terms.add('men', round(1000 * outnumber));
    if (rallied[r] > 0) terms.add('rallied', round(1000 * weights.riseRally));
    if (reassured[r] > 0) terms.add('reassured', -1000);
    return terms.sum;
  }

  /** The best margin between will and threshold of the forces that hold a place. */
  function strongestMargin(r: RegionIndex, holder: SideIndex): number {
    let margin = EMPTY_MARGIN;
    for (let f = first[r]; f !== NONE; f = next[f])
      if ((friends[holder] & (1 << sideOf[f])) !== 0) margin = Math.max(margin, will[f] - threshold[f]);
    return margin;
  }

  /** The garrison is disarmed or goes home; the control phase puts local men in its place. */
  function expel(r: RegionIndex, holder: SideIndex): void {
    for (let f = first[r]; f !== NONE; f = next[f])
      if (turn.friendly(sideOf[f], holder)) loseMen(turn, f, 'deserted', menOf[f]);
    harmPeople(turn, r, 3);
  }
}
