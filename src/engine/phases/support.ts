/**
 * Phase 10, support of outside actors moves by named terms (M12, M13), and their people start to leave when it falls under what they stay for.
 * RULES.md, chapters SUPPORT and EVAC.
 */
import { logistic, round } from '../exact.ts';
import type { ActorIndex, PeopleIndex, SideIndex } from '../ids.ts';
import { NONE } from '../ids.ts';
import { HOSTILE, type Turn } from '../kernel.ts';
import { EXIT_KINDS, type ExitKind, STANCES } from '../vocabulary.ts';
import { beginLeaving } from './allies.ts';

const STANDS_BY = STANCES.indexOf('standBy');

export function supportPhase(turn: Turn): void {
  turn.phase = 'support';
  const { actor } = turn.compiled;
  learnBeliefs(turn);
  // First what pulls at each by itself, then what each makes of the others: the order of the list changes nothing.
  for (let a = 0 as ActorIndex; a < actor.count; a++) {
    const s = actor.partner[a] as SideIndex;
    turn.supportPulled[a] = (turn.supportMoved[a] as number) + (s === NONE ? 0 : pullOf(turn, a, s));
  }
  for (let a = 0 as ActorIndex; a < actor.count; a++) {
    if (actor.partner[a] !== NONE) moveSupport(turn, a, actor.partner[a] as SideIndex);
  }
  for (let a = 0 as ActorIndex; a < actor.count; a++) considerLeaving(turn, a);
}

/** Finds the belief that each side will last, thousandths of what it was at the start: [SUPPORT-1]. */
function learnBeliefs(turn: Turn): void {
  const { weights, side } = turn.compiled;
  const { beliefs } = turn;
  for (let s = 0 as SideIndex; s < side.count; s++) {
    if (side.hasLeader[s] !== 1) continue;
    const news = (turn.state.side.news[s] as number) / 1000;
    const start = (side.startNews[s] as number) / 1000;
    beliefs[s] = round(
      (1000 * logistic(weights.beliefBase - weights.beliefNews * news)) / logistic(weights.beliefBase - weights.beliefNews * start),
    );
  }
  // A challenger is believed in as far as the side it fights is not.
  for (let s = 0 as SideIndex; s < side.count; s++) {
    if (side.hasLeader[s] === 1) continue;
    let lowest = 1000;
    for (let o = 0 as SideIndex; o < side.count; o++)
      if (o !== s && side.hasLeader[o] === 1 && turn.relation(s, o) === HOSTILE) lowest = Math.min(lowest, beliefs[o] as number);
    beliefs[s] = 2000 - lowest;
  }
}

/** Support follows belief, some of the way each turn: [SUPPORT-1]. */
function pullOf(turn: Turn, a: ActorIndex, s: SideIndex): number {
  const { weights, actor, side } = turn.compiled;
  const start = actor.support[a * side.count + s] as number;
  const belief = turn.beliefs[s] as number;
  turn.state.actor.belief[a] = belief;
  // With its partner's leader gone there is nobody left to stand by: [SUPPORT-2].
  const before = turn.state.support.level[a * side.count + s] as number;
  if (side.hasLeader[s] === 1 && turn.state.side.leaderPresent[s] === 0) return -round(0.5 * before);
  const target = belief <= 1000 ? (start * belief) / 1000 : start + ((1000 - start) * (belief - 1000)) / 1000;
  return round(weights.beliefSpeed * (target - before));
}

function moveSupport(turn: Turn, a: ActorIndex, s: SideIndex): void {
  const { weights, actor, side } = turn.compiled;
  const { state } = turn;
  const cell = a * side.count + s;
  const before = state.support.level[cell] as number;
  const terms = turn.sum();
  const pull = pullOf(turn, a, s);
  terms.add('belief', pull, undefined, undefined, s);
  // A public word holds back a part of the fall, never more than all of it.
  if (pull < 0 && state.actor.stance[a] === STANDS_BY)
    terms.add('reputation', Math.min(-pull, round((-pull * weights.reputationHold * (actor.reputation[a] as number)) / 500)));
  let others = 0;
  for (let o = 0 as ActorIndex; o < actor.count; o++) {
    const watched = actor.watches[a * actor.count + o] as number;
    if (watched > 0) others += (watched * (turn.supportPulled[o] as number)) / 1000;
  }
  terms.add('otherAllies', round(weights.watchOthers * others));
  if (before > 0) terms.add('burden', -round((state.actor.burden[a] as number) / 250));
  if (state.actor.flying[a] !== NONE) terms.add('cost', -2);
  const after = terms.applyTo(before, 0, 1000);
  state.support.level[cell] = after;
  turn.supportMoved[a] = (turn.supportMoved[a] as number) + after - before;
  if (after !== before) turn.tell('supportChanged', 'thousandths', before, after, { actor: a, side: s });
}

/** At most one group a turn of each actor starts to leave by itself: [EVAC-1]. */
function considerLeaving(turn: Turn, a: ActorIndex): void {
  const { actor, people, side } = turn.compiled;
  const s = actor.partner[a] as SideIndex;
  if (s === NONE) return;
  const level = turn.state.support.level[a * side.count + s] as number;
  for (let p = actor.firstPeople[a] as PeopleIndex; p < (actor.endPeople[a] as number); p++) {
    const below = people.leaveBelow[p] as number;
    if (below === NONE || level >= below || turn.state.people.stage[p] !== 0 || turn.state.people.held[p] === 1) continue;
    beginLeaving(turn, p, EXIT_KINDS[people.way[p] as number] as ExitKind, false);
    return;
  }
}
