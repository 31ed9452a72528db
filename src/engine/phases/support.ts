/**
 * Phase 10, support: outside actors' support moves by named terms (M12, M13); people without orders flee, and some of
 * those who are cut off are detained. RULES.md, chapters SUPPORT and EVAC.
 */

import { round } from '../../core/exact.ts';
import type { ActorIndex, SideIndex } from '../../core/indices.ts';
import { FIRST, NONE } from '../../core/indices.ts';
import { detain, fleeWithoutOrders } from '../deeds/people.ts';
import { moveSupport } from '../deeds/support.ts';
import { wearOf } from '../deeds/words.ts';
import type { Cause, Lasting, Share } from '../events/causes.ts';
import { HOSTILE } from '../knowledge/relations.ts';
import { beliefOf } from '../knowledge/tables.ts';
import type { Turn } from '../turn.ts';
import { STANCES } from '../vocabulary.ts';

const STANDS_BY = STANCES.indexOf('standBy');

export function createSupportPhase(turn: Turn): () => void {
  const { compiled, state, beliefs, supportMoved, supportPulled } = turn;
  const { weights, actor, side } = compiled;
  const { news, leaderPresent } = state.side;
  const { level, byWords } = state.support;
  const { belief, burden, stance, flying } = state.actor;
  const { partner, support: startSupport, reputation } = actor;
  const { hasLeader } = side;
  const { startBelief } = turn.tables;
  const { first: watchedFirst, to: watchedTo } = turn.tables.watched;
  /** While recording: what the pull of belief on each actor goes back to, and the pulls and orders that others see. */
  const pulledFor: (readonly Share[])[] = [];
  const othersFor: (Share & { readonly of: ActorIndex })[] = [];

  return () => {
    learnBeliefs();
    // First each actor's own pull, then the effect of the others: the order of the list has no effect.
    for (let a: ActorIndex = FIRST; a < actor.count; a++) {
      const s = partner[a];
      supportPulled[a] = supportMoved[a] + (s === NONE ? 0 : pullOf(a, s));
    }
    if (turn.recorder !== undefined) explainPulls();
    for (let a: ActorIndex = FIRST; a < actor.count; a++) {
      if (partner[a] !== NONE) weighSupport(a, partner[a]);
      wearOtherWords(a);
    }
    fleeWithoutOrders(turn);
    detain(turn);
  };

  /** Computes the belief that each side will last, thousandths of that at the start: [SUPPORT-1]. */
  function learnBeliefs(): void {
    for (let s: SideIndex = FIRST; s < side.count; s++) if (hasLeader[s] === 1) beliefs[s] = beliefAt(s, news[s]);
    // Belief in a challenger grows as belief in the side it fights falls.
    for (let s: SideIndex = FIRST; s < side.count; s++) {
      if (hasLeader[s] === 1) continue;
      let lowest = 1000;
      for (let o: SideIndex = FIRST; o < side.count; o++)
        if (hasLeader[o] === 1 && turn.relation(s, o) === HOSTILE) lowest = Math.min(lowest, beliefs[o]);
      beliefs[s] = 2000 - lowest;
    }
  }

  /** Belief in a side with a leader, given the news of its losses. */
  function beliefAt(s: SideIndex, known: number): number {
    return round((1000 * beliefOf(compiled, known)) / startBelief[s]);
  }

  /** Support without what words gave moves part of the way towards belief each turn: [SUPPORT-1]. */
  function pullOf(a: ActorIndex, s: SideIndex): number {
    belief[a] = beliefs[s];
    const cell = a * side.count + s;
    return pullFrom(a, s, beliefs[s], level[cell] - byWords[cell]);
  }

  function pullFrom(a: ActorIndex, s: SideIndex, believed: number, before: number): number {
    // With the side's leader gone there is nobody left to stand by: [SUPPORT-2].
    if (hasLeader[s] === 1 && leaderPresent[s] === 0) return -round(0.5 * before);
    const start = startSupport[a * side.count + s];
    const target = believed <= 1000 ? (start * believed) / 1000 : start + ((1000 - start) * (believed - 1000)) / 1000;
    return round(weights.beliefSpeed * (target - before));
  }

  function weighSupport(a: ActorIndex, s: SideIndex): void {
    const terms = turn.sum();
    const pull = pullOf(a, s);
    terms.add('belief', pull, undefined, undefined, s);
    if (turn.recorder !== undefined) terms.because('belief', pulledFor[a]);
    // A public word holds back part of the fall, never more than all of it.
    if (pull < 0 && stance[a] === STANDS_BY) {
      terms.add('reputation', heldBy(a, pull));
      if (turn.recorder !== undefined) explainWord(a, pull);
    }
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
    addWear(a * side.count + s);
    moveSupport(turn, a, s);
  }

  /** What words gave wears off: [ORDER-11]. */
  function addWear(cell: number): void {
    const given = byWords[cell];
    if (given === 0) return;
    const worn = wearOf(given);
    turn.terms.add('faded', -worn);
    if (turn.recorder !== undefined)
      turn.terms.because('faded', turn.recorder.causes.wear('supportWords', cell, worn, given));
    byWords[cell] = given - worn;
  }

  /** Nothing else moves support for a side that is not the actor's partner. */
  function wearOtherWords(a: ActorIndex): void {
    for (let s: SideIndex = FIRST; s < side.count; s++) {
      const cell = a * side.count + s;
      if (s === partner[a] || byWords[cell] === 0) continue;
      turn.sum();
      addWear(cell);
      moveSupport(turn, a, s);
    }
  }

  /** How much of a fall of support an actor's public word holds back. */
  function heldBy(a: ActorIndex, pull: number): number {
    return Math.min(-pull, round((-pull * weights.reputationHold * reputation[a]) / 500));
  }

  /**
   * While recording: what each pull of belief goes back to. An order for which places fell draws belief down; support
   * that an order has moved is drawn back by as much as it lies further from belief.
   */
  function explainPulls(): void {
    // What the others' pulls are made of: orders of this turn, and these.
    othersFor.length = 0;
    othersFor.push(...turn.supportFor);
    for (let a: ActorIndex = FIRST; a < actor.count; a++) {
      const s = partner[a];
      pulledFor[a] = s === NONE ? [] : sharesOfPull(a, s);
      for (const share of pulledFor[a]) othersFor.push({ ...share, of: a });
    }
  }

  function sharesOfPull(a: ActorIndex, s: SideIndex): readonly Share[] {
    const { causes } = turn;
    if (causes === undefined) return [];
    const cell = a * side.count + s;
    const moved = causes.all('support', cell);
    const known: (Lasting & { readonly of: SideIndex })[] = [];
    for (let o: SideIndex = FIRST; o < side.count; o++) {
      if (hasLeader[o] !== 1 || (o !== s && (hasLeader[s] === 1 || turn.relation(s, o) !== HOSTILE))) continue;
      for (const lasting of causes.all('news', o)) known.push({ ...lasting, of: o });
    }
    const all = new Set<Cause>([...known, ...moved].map(({ cause }) => cause));
    const moving = level[cell] - byWords[cell];
    const pull = pullFrom(a, s, beliefs[s], moving);
    return [...all].flatMap((cause) => {
      const shift = moved.find((each) => each.cause === cause)?.amount ?? 0;
      const fallen = known.filter((each) => each.cause === cause);
      const believed = fallen.length === 0 ? beliefs[s] : beliefWithout(s, fallen);
      const value = pull - pullFrom(a, s, believed, moving - shift);
      return value === 0 ? [] : [{ cause, value }];
    });
  }

  /** Belief in a side had the news of these losses not been. */
  function beliefWithout(s: SideIndex, fallen: readonly (Lasting & { readonly of: SideIndex })[]): number {
    const at = (o: SideIndex): number =>
      beliefAt(o, news[o] - fallen.reduce((sum, { of, amount }) => sum + (of === o ? amount : 0), 0));
    if (hasLeader[s] === 1) return at(s);
    let lowest = 1000;
    for (let o: SideIndex = FIRST; o < side.count; o++)
      if (hasLeader[o] === 1 && turn.relation(s, o) === HOSTILE) lowest = Math.min(lowest, at(o));
    return 2000 - lowest;
  }

  /** While recording: what is held back goes to the word, less what there would not have been to hold back. */
  function explainWord(a: ActorIndex, pull: number): void {
    const { terms, causes } = turn;
    const word = causes?.of('stance', a);
    const held = heldBy(a, pull);
    terms.because('reputation', [
      ...(word === undefined ? [] : [{ cause: word, value: held }]),
      ...pulledFor[a].flatMap(({ cause, value }) => {
        const less = held - heldBy(a, Math.min(0, pull - value));
        return less === 0 ? [] : [{ cause, value: less }];
      }),
    ]);
  }

  /** While recording: what an actor takes from the others' moves of this turn. */
  function sharesOfOthers(a: ActorIndex): readonly Share[] {
    return othersFor.flatMap(({ of, cause, value }) => {
      const share = round((weights.watchOthers * actor.watches[a * actor.count + of] * value) / 1000);
      return share === 0 ? [] : [{ cause, value: share }];
    });
  }
}
