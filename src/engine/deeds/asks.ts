/** What is put to an actor is put, answered, or left until its time is out. RULES.md, chapter ASK. */

import type { ActorIndex, AskIndex } from '../../core/indices.ts';
import { FIRST, NONE } from '../../core/indices.ts';
import { promiseOf } from '../asks/promise.ts';
import { refusalsTurnedOver, THIS_TURN_REFUSED, timesRefused } from '../asks/refusals.ts';
import {
  ANSWER_TRUST,
  CREDENCE,
  MOST_NEW,
  MOST_OPEN,
  MOST_REFUSALS,
  PROMISE_TRUST,
  STOPPED_TRUST,
} from '../asks/rules.ts';
import type { Compiled } from '../compiled.ts';
import { reasonAgainst } from '../orders/meaning.ts';
import { isOfPattern, type LoosePattern, sampleOf } from '../orders/patterns.ts';
import type { Turn } from '../turn.ts';
import type { View } from '../view/view.ts';
import { ASK_STAGES, POSTURE, REQUESTS, type Reply, type Request } from '../vocabulary.ts';
import { applyEffect } from './effects.ts';
import { changeCredence } from './publicWord.ts';
import { changeTrust } from './trust.ts';

export const OPEN_ASK = ASK_STAGES.indexOf('open');
const STAGE = {
  yes: ASK_STAGES.indexOf('yes'),
  no: ASK_STAGES.indexOf('no'),
  terms: ASK_STAGES.indexOf('terms'),
  left: ASK_STAGES.indexOf('left'),
} as const;

/** Puts an ask on the desk of the actor it is for, if there is room: [ASK-1], [ASK-2]. */
export function putAsk(turn: Turn, ask: AskIndex): void {
  const { ask: asks } = turn.compiled;
  const column = turn.state.ask;
  const to = asks.to[ask];
  let open = 0;
  let fresh = 0;
  for (let i = asks.toFirst[to], end = asks.toFirst[to + 1]; i < end; i++) {
    const other = asks.toList[i];
    if (column.stage[other] !== OPEN_ASK) continue;
    open++;
    if (column.putTurn[other] === turn.number) fresh++;
  }
  // What an ally is asked for in the open is always heard.
  if (asks.request[ask] === NONE && (open >= MOST_OPEN || fresh >= MOST_NEW)) return;
  column.stage[ask] = OPEN_ASK;
  column.putTurn[ask] = turn.number;
  column.until[ask] = turn.number + asks.stands[ask];
  turn.causes?.set('ask', ask, turn.cause);
  turn.note('askPut', {
    actor: asks.from[ask],
    other: to,
    about: asks.ids[ask],
    ...(asks.isPublic[ask] === 1 ? undefined : { isSecret: true }),
  });
}

/** What one actor may ask another for by its order to ask; NONE where it may not. */
export function requestTo({ ask }: Compiled, from: ActorIndex, to: ActorIndex, what: Request): AskIndex {
  for (let i = ask.toFirst[to], end = ask.toFirst[to + 1]; i < end; i++) {
    const k = ask.toList[i];
    if (ask.from[k] === from && REQUESTS[ask.request[k]] === what) return k;
  }
  return NONE;
}

/** An answer is given, or none has come in time: [ASK-6]. */
export function settleAsk(turn: Turn, ask: AskIndex, reply: Reply | 'left'): void {
  const { ask: asks, actor } = turn.compiled;
  const column = turn.state.ask;
  const from = asks.from[ask];
  const to = asks.to[ask];
  column.stage[ask] = STAGE[reply];
  column.settledTurn[ask] = turn.number;
  if (turn.recorder !== undefined) tellAnswer(turn, ask, reply);
  changeTrust(turn, from, to, ANSWER_TRUST[reply], reply === 'yes' ? 'order' : 'refusals');
  if (reply === 'no' || reply === 'left') {
    const { refusals } = turn.state.between;
    const cell = from * actor.count + to;
    column.refused[ask] = column.refused[ask] | THIS_TURN_REFUSED;
    const before = timesRefused(refusals[cell]);
    refusals[cell] = refusals[cell] | THIS_TURN_REFUSED;
    if (before < MOST_REFUSALS && timesRefused(refusals[cell]) >= MOST_REFUSALS)
      changeTrust(turn, from, to, STOPPED_TRUST, 'refusals');
  }
  const promise = promiseOf(turn.compiled, ask, reply);
  column.due[ask] = promise === undefined ? NONE : turn.number + promise.within;
  const effects = effectsOf(turn, ask, reply);
  for (let i = 0; i < effects.length; i++) applyEffect(turn, effects[i]);
}

function effectsOf({ compiled: { ask: asks } }: Turn, ask: AskIndex, reply: Reply | 'left') {
  if (reply === 'left') return asks.left[ask];
  return (reply === 'yes' ? asks.yes[ask] : reply === 'no' ? asks.no[ask] : asks.terms[ask])?.effects ?? [];
}

/** While recording: tells the answer, with what it was weighed by if who answered followed that. */
function tellAnswer(turn: Turn, ask: AskIndex, reply: Reply | 'left'): void {
  const { ask: asks } = turn.compiled;
  const verdict = turn.verdicts.get(ask);
  const follows = verdict !== undefined && verdict.reply === reply;
  turn.note('askAnswered', {
    actor: asks.to[ask],
    other: asks.from[ask],
    about: asks.ids[ask],
    reply,
    ...(asks.isPublic[ask] === 1 ? undefined : { isSecret: true }),
    ...(follows ? { after: verdict.sum, terms: verdict.terms } : undefined),
    ...(follows && verdict.reasons.length > 0 ? { reasons: verdict.reasons } : undefined),
  });
}

/**
 * A turn of asks ends: promises of answers are kept or broken, what was not answered in time is left, and refusals are
 * a turn older.
 */
export function endAsks(turn: Turn, views: readonly View[]): void {
  const { ask } = turn.compiled;
  const { stage, until, due } = turn.state.ask;
  for (let k: AskIndex = FIRST; k < ask.count; k++) {
    if (due[k] !== NONE) settlePromise(turn, views, k);
    if (stage[k] === OPEN_ASK && until[k] <= turn.number) settleAsk(turn, k, 'left');
  }
  passRefusals(turn);
}

/** Refusals are a turn older, of each ask and between those who ask each other. */
function passRefusals({ compiled, tables, state }: Turn): void {
  const { refused } = state.ask;
  for (let k: AskIndex = FIRST; k < refused.length; k++)
    if (refused[k] !== 0) refused[k] = refusalsTurnedOver(refused[k]);
  const { refusals } = state.between;
  const { count } = compiled.actor;
  const { first, to } = tables.asked;
  for (let a: ActorIndex = FIRST; a < count; a++)
    for (let k = first[a], end = first[a + 1]; k < end; k++) {
      const cell = a * count + to[k];
      if (refusals[cell] !== 0) refusals[cell] = refusalsTurnedOver(refusals[cell]);
    }
}

/** What an answer promised is kept, or broken: by orders, by a place that is lost, or when its time is out: [ASK-8]. */
function settlePromise(turn: Turn, views: readonly View[], k: AskIndex): void {
  const { due, stage, settledTurn } = turn.state.ask;
  const promise = promiseOf(turn.compiled, k, ASK_STAGES[stage[k]]);
  if (promise === undefined) return;
  const isDue = due[k] <= turn.number;
  switch (promise.kind) {
    case 'give':
      settleGift(turn, views, k, promise.order);
      return;
    case 'refrain':
      // It binds from the turn after the answer on.
      if (settledTurn[k] < turn.number && hasGiven(turn, k, promise.order)) endPromise(turn, k, 'brokenByDeed');
      else if (isDue) endPromise(turn, k, 'kept');
      return;
    case 'hold':
      if (!isHeld(turn, k, promise.region)) endPromise(turn, k, 'brokenByEvents');
      else if (isDue) endPromise(turn, k, 'kept');
  }
}

function settleGift(turn: Turn, views: readonly View[], k: AskIndex, pattern: LoosePattern): void {
  const { compiled } = turn;
  if (hasGiven(turn, k, pattern) || hasLeft(turn, pattern)) {
    endPromise(turn, k, 'kept');
    return;
  }
  if (turn.state.ask.due[k] > turn.number) return;
  // What could not be done any more is no deed of whoever promised it.
  const order = sampleOf(compiled, pattern);
  const isPossible = compiled.ask.request[k] === NONE && reasonAgainst(views[compiled.ask.to[k]], order) === undefined;
  endPromise(turn, k, isPossible ? 'brokenByDeed' : 'brokenByEvents');
}

/** Whether who answered has given such an order this turn. */
function hasGiven({ compiled, accepted }: Turn, k: AskIndex, pattern: LoosePattern): boolean {
  const to = compiled.ask.to[k];
  for (let i = 0; i < accepted.count; i++)
    if (accepted.actors[i] === to && isOfPattern(compiled, pattern, accepted.orders[i])) return true;
  return false;
}

/** Whether the side that who answered commands, or backs, holds the place. */
function isHeld({ compiled, state }: Turn, k: AskIndex, region: string): boolean {
  const to = compiled.ask.to[k];
  const { side, partner } = compiled.actor;
  return state.region.holder[compiled.regionOf(region)] === (side[to] === NONE ? partner[to] : side[to]);
}

/** Whether a package that was promised is on its way or has come, whoever ordered it and when. */
function hasLeft({ compiled, state }: Turn, { order, force }: LoosePattern): boolean {
  return order === 'send' && force !== undefined && state.force.posture[compiled.forceOf(force)] !== POSTURE.away;
}

function endPromise(turn: Turn, k: AskIndex, outcome: 'kept' | 'brokenByDeed' | 'brokenByEvents'): void {
  const { from, to, ids } = turn.compiled.ask;
  turn.state.ask.due[k] = NONE;
  turn.note('askPromiseEnded', { actor: to[k], other: from[k], about: ids[k], after: outcome === 'kept' ? 1 : 0 });
  changeCredence(turn, to[k], outcome, CREDENCE[outcome]);
  changeTrust(turn, from[k], to[k], PROMISE_TRUST[outcome], outcome === 'kept' ? 'order' : 'refusals');
}

/** How often an actor was refused by another in the last twelve turns. */
export function refusalsBetween(
  refusals: { readonly [cell: number]: number },
  actors: number,
  from: ActorIndex,
  to: ActorIndex,
): number {
  return from === NONE || to === NONE ? 0 : timesRefused(refusals[from * actors + to]);
}
