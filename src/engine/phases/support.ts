/**
 * Phase 10, support: outside actors' support moves by named terms (M12, M13), and their people start to leave when it
 * drops below what they stay for. RULES.md, chapters SUPPORT and EVAC.
 */

import { round } from '../../core/exact.ts';
import type { ActorIndex, SideIndex } from '../../core/indices.ts';
import { FIRST, NONE } from '../../core/indices.ts';
import { beginLeaving } from '../deeds/people.ts';
import { moveSupport } from '../deeds/support.ts';
import type { Share } from '../events/causes.ts';
import { HOSTILE } from '../knowledge/relations.ts';
import { beliefOf } from '../knowledge/tables.ts';
import type { Turn } from '../turn.ts';
import { EXIT_KINDS, type ExitKind, STANCES } from '../vocabulary.ts';

const STANDS_BY = STANCES.indexOf('standBy');

export function createSupportPhase(turn: Turn): () => void {
  const { compiled, state, beliefs, supportMoved, supportPulled } = turn;
  const { weights, actor, side, people } = compiled;
  const { news, leaderPresent } = state.side;
  const { level } = state.support;
  const { stage, held } = state.people;
  const { belief, burden, stance, flying } = state.actor;
  const { partner, support: startSupport, reputation, firstPeople, endPeople } = actor;
  const { hasLeader } = side;
  const { startBelief } = turn.tables;
  const { first: watchedFirst, to: watchedTo } = turn.tables.watched;

  return () => {
    learnBeliefs();
    // First each actor's own pull, then the effect of the others: the order of the list has no effect.
    for (let a: ActorIndex = FIRST; a < actor.count; a++) {
      const s = partner[a];
      supportPulled[a] = supportMoved[a] + (s === NONE ? 0 : pullOf(a, s));
    }
    for (let a: ActorIndex = FIRST; a < actor.count; a++) if (partner[a] !== NONE) weighSupport(a, partner[a]);
    for (let a: ActorIndex = FIRST; a < actor.count; a++) if (partner[a] !== NONE) considerLeaving(a, partner[a]);
  };

  /** Computes the belief that each side will last, thousandths of that at the start: [SUPPORT-1]. */
  function learnBeliefs(): void {
    for (let s: SideIndex = FIRST; s < side.count; s++)
      if (hasLeader[s] === 1) beliefs[s] = round((1000 * beliefOf(compiled, news[s])) / startBelief[s]);
    // Belief in a challenger grows as belief in the side it fights falls.
    for (let s: SideIndex = FIRST; s < side.count; s++) {
      if (hasLeader[s] === 1) continue;
      let lowest = 1000;
      for (let o: SideIndex = FIRST; o < side.count; o++)
        if (hasLeader[o] === 1 && turn.relation(s, o) === HOSTILE) lowest = Math.min(lowest, beliefs[o]);
      beliefs[s] = 2000 - lowest;
    }
  }

  /** Support moves part of the way towards belief each turn: [SUPPORT-1]. */
  function pullOf(a: ActorIndex, s: SideIndex): number {
    const start = startSupport[a * side.count + s];
    const believed = beliefs[s];
    belief[a] = believed;
    // With the side's leader gone there is nobody left to stand by: [SUPPORT-2].
    const before = level[a * side.count + s];
    if (hasLeader[s] === 1 && leaderPresent[s] === 0) return -round(0.5 * before);
    const target = believed <= 1000 ? (start * believed) / 1000 : start + ((1000 - start) * (believed - 1000)) / 1000;
    return round(weights.beliefSpeed * (target - before));
  }

  function weighSupport(a: ActorIndex, s: SideIndex): void {
    const terms = turn.sum();
    const pull = pullOf(a, s);
    terms.add('belief', pull, undefined, undefined, s);
    // A public word holds back part of the fall, never more than all of it.
    if (pull < 0 && stance[a] === STANDS_BY)
      terms.add('reputation', Math.min(-pull, round((-pull * weights.reputationHold * reputation[a]) / 500)));
    if (pull < 0 && turn.recorder !== undefined && stance[a] === STANDS_BY)
      terms.allBecause(turn.recorder.causes.of('stance', a));
    let others = 0;
    for (let k = watchedFirst[a], end = watchedFirst[a + 1]; k < end; k++) {
      const o = watchedTo[k];
      others += (actor.watches[a * actor.count + o] * supportPulled[o]) / 1000;
    }
    terms.add('otherAllies', round(weights.watchOthers * others));
    if (turn.recorder !== undefined) terms.because('otherAllies', sharesOfOthers(a));
    if (level[a * side.count + s] > 0) terms.add('burden', -round(burden[a] / 250));
    if (flying[a] !== NONE) {
      terms.add('cost', -2);
      if (turn.recorder !== undefined) terms.allBecause(turn.recorder.causes.of('flying', a));
    }
    moveSupport(turn, a, s);
  }

  /** While recording: what an actor takes from the others' orders of this turn. */
  function sharesOfOthers(a: ActorIndex): readonly Share[] {
    return turn.supportFor.flatMap(({ of, cause, value }) => {
      const share = round((weights.watchOthers * actor.watches[a * actor.count + of] * value) / 1000);
      return share === 0 ? [] : [{ cause, value: share }];
    });
  }

  /** At most one group per actor and turn starts to leave by itself: [EVAC-1]. */
  function considerLeaving(a: ActorIndex, s: SideIndex): void {
    const support = level[a * side.count + s];
    for (let p = firstPeople[a]; p < endPeople[a]; p++) {
      const below = people.leaveBelow[p];
      if (below === NONE || support >= below || stage[p] !== 0 || held[p] === 1) continue;
      if (turn.recorder !== undefined) turn.because({ kind: 'unordered', turn: turn.number, actor: a, people: p });
      beginLeaving(turn, p, EXIT_KINDS[people.way[p]] as ExitKind, false);
      turn.because(undefined);
      return;
    }
  }
}
