/** What the kind of an order says of it: the rules in `kinds/`, by the kind's row. */

import { type ActorIndex, NONE } from '../../core/indices.ts';
import type { Compiled } from '../compiled.ts';
import type { ExpectedHarm } from '../deeds/harm.ts';
import { freshnessOf } from '../deeds/words.ts';
import type { GameState } from '../state/state.ts';
import type { Turn } from '../turn.ts';
import type { View } from '../view/view.ts';
import type { RefusalCode } from './refusals.ts';
import { type Order, shapeOf } from './shapes.ts';

/**
 * Why the actor of a view may not give an order now, even though it may give the kind and can afford it; undefined if
 * it may.
 */
export function reasonAgainst(view: View, order: Order): RefusalCode | undefined {
  const { rules, slow } = shapeOf(order.kind);
  return view.lastAct > 0 && !slow ? 'lastAct' : rules.refusal(view, order);
}

/** Whether a staff may give an order of a desk without asking: the desk has said beforehand when. */
export function isSaidBefore(view: View, order: Order): boolean {
  return shapeOf(order.kind).rules.isRoutine?.(view, order) ?? false;
}

/** Carries out an actor's order that was accepted and paid for. */
export function carryOut(turn: Turn, actor: ActorIndex, order: Order): void {
  shapeOf(order.kind).rules.act(turn, actor, order);
}

/** Expected harm to civilians from an order; undefined if it endangers nobody. */
export function harmOf(view: View, order: Order): ExpectedHarm | undefined {
  return shapeOf(order.kind).rules.harm?.(view, order);
}

/** What a word counts if it is said now, thousandths: [ORDER-10]. 1000 for whatever is no word. */
export function freshnessOfWord(view: View, order: Order): number {
  const said = shapeOf(order.kind).rules.said?.(view, order);
  return said === undefined ? 1000 : freshnessOf(said);
}

/**
 * The turn in which what an order began comes to its end, in a state after it was carried out: NONE if that is not
 * known or it goes on, undefined if nothing is to come any more.
 */
export function outstandingOf(
  state: GameState,
  compiled: Compiled,
  actor: ActorIndex,
  order: Order,
): number | undefined {
  const { rules } = shapeOf(order.kind);
  return rules.outstanding === undefined ? NONE : rules.outstanding(state, compiled, actor, order);
}
