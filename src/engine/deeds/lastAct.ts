/** The last act: longer steps after the main question is settled, with decisions of their own. RULES.md: LAST. */

import type { ActorIndex, ChoiceIndex, DecisionIndex } from '../../core/indices.ts';
import { FIRST, NONE } from '../../core/indices.ts';
import type { Turn } from '../turn.ts';
import { changeCapital } from './capital.ts';
import { applyEffect } from './effects.ts';

/** Political capital that each actor has more in a step, points: [LAST-2]. */
const INCOME = 3;

/** The last act begins with the turn that follows: [LAST-1]. */
export function openLastAct(turn: Turn): void {
  const { clock } = turn.state;
  // Asked for by two desks in one turn, it opens once.
  if (clock.lastAct[0] !== 0) return;
  clock.lastAct[0] = 1;
  clock.opened[0] = turn.number;
  clock.over[0] = 0;
  payIncome(turn);
  turn.note('lastActOpened', {});
}

/** Every actor's means for a step. */
function payIncome(turn: Turn): void {
  for (let a: ActorIndex = FIRST; a < turn.compiled.actor.count; a++) changeCapital(turn, a, INCOME, 'income');
}

/** One way of a decision is taken: [LAST-3]. */
export function decideFor(turn: Turn, actor: ActorIndex, k: ChoiceIndex): void {
  const { choice } = turn.compiled;
  const d = choice.decision[k];
  turn.state.decision.choice[d] = k;
  changeCapital(turn, actor, -choice.price[k], 'order');
  turn.note('decisionTaken', { actor, about: choice.ids[k] });
  for (const effect of choice.effects[k]) applyEffect(turn, effect);
}

/** What nobody decided in a step takes its own course: [LAST-3]. */
export function leaveUndecided(turn: Turn): void {
  const { decision } = turn.compiled;
  const step = turn.state.clock.lastAct[0];
  for (let d: DecisionIndex = FIRST; d < decision.count; d++) {
    if (decision.step[d] !== step || turn.state.decision.choice[d] !== NONE) continue;
    turn.note('decisionLeft', { actor: decision.actor[d], about: decision.ids[d] });
    for (const effect of decision.otherwise[d]) applyEffect(turn, effect);
  }
}

/** A step of the last act is over: the next begins, or the end has come: [LAST-4]. */
export function endStep(turn: Turn): void {
  const { clock } = turn.state;
  if (clock.lastAct[0] >= turn.compiled.lastAct.steps) {
    clock.over[0] = 1;
    return;
  }
  clock.lastAct[0] = clock.lastAct[0] + 1;
  payIncome(turn);
}
