/** The rules of every order kind. */

import type { ActorIndex } from '../../../core/indices.ts';
import type { ExpectedHarm } from '../../deeds/harm.ts';
import type { Turn } from '../../turn.ts';
import type { View } from '../../view/view.ts';
import type { RefusalCode } from '../refusals.ts';
import type { OrderKind, OrderOf } from '../shapes.ts';
import { answerCeasefire } from './answerCeasefire.ts';
import { ask } from './ask.ts';
import { border } from './border.ts';
import { bringBack } from './bringBack.ts';
import { commitReserve } from './commitReserve.ts';
import { digIn } from './digIn.ts';
import { drawIn } from './drawIn.ts';
import { drawInFar } from './drawInFar.ts';
import { enter } from './enter.ts';
import { evacuate } from './evacuate.ts';
import { fallBack } from './fallBack.ts';
import { fly } from './fly.ts';
import { fund } from './fund.ts';
import { guarantee } from './guarantee.ts';
import { guardArsenal } from './guardArsenal.ts';
import { hold } from './hold.ts';
import { inspect } from './inspect.ts';
import { leader } from './leader.ts';
import { leaveTroops } from './leaveTroops.ts';
import { mediate } from './mediate.ts';
import { move } from './move.ts';
import { offerAsylum } from './offerAsylum.ts';
import { offerTerms } from './offerTerms.ts';
import { raisePay } from './raisePay.ts';
import { rally } from './rally.ts';
import { reassure } from './reassure.ts';
import { restrain } from './restrain.ts';
import type { OrderRules } from './rules.ts';
import { send } from './send.ts';
import { speak } from './speak.ts';
import { unleash } from './unleash.ts';
import { warn } from './warn.ts';

const RULES: { readonly [Kind in OrderKind]: OrderRules<Kind> } = {
  move,
  hold,
  digIn,
  fallBack,
  drawIn,
  drawInFar,
  commitReserve,
  inspect,
  offerTerms,
  reassure,
  leaveTroops,
  guardArsenal,
  raisePay,
  ask,
  answerCeasefire,
  rally,
  leader,
  speak,
  evacuate,
  bringBack,
  send,
  fly,
  fund,
  restrain,
  unleash,
  mediate,
  guarantee,
  border,
  warn,
  enter,
  offerAsylum,
};

/**
 * Why the actor of a view may not give an order now, even though it may give the kind and can afford it; undefined if
 * it may.
 */
export function reasonAgainst<Kind extends OrderKind>(view: View, order: OrderOf<Kind>): RefusalCode | undefined {
  return RULES[order.kind].refusal(view, order);
}

/** Carries out an actor's order that was accepted and paid for. */
export function carryOut<Kind extends OrderKind>(turn: Turn, actor: ActorIndex, order: OrderOf<Kind>): void {
  RULES[order.kind].act(turn, actor, order);
}

/** Expected harm to civilians from an order; undefined if it endangers nobody. */
export function harmOf<Kind extends OrderKind>(view: View, order: OrderOf<Kind>): ExpectedHarm | undefined {
  return RULES[order.kind].harm?.(view, order);
}
