/** Put to another actor what the scenario lets one put to it: [ASK-1]. */

import type { AskIndex } from '../../../core/indices.ts';
import { NONE } from '../../../core/indices.ts';
import { MOST_REFUSALS } from '../../asks/rules.ts';
import { OPEN_ASK, putAsk, refusalsBetween } from '../../deeds/asks.ts';
import { knowledgeOf, stateOf } from '../../view/behind.ts';
import type { View } from '../../view/view.ts';
import type { OrderRules } from './rules.ts';

export const put: OrderRules<'put'> = {
  needs: [],
  desk: { weight: 0, isOffer: true, shows: 'nothing', pointless: ['always'] },
  refusal(view, { ask }) {
    const { compiled, actor } = view;
    const { from, to, request } = compiled.ask;
    if (from[ask] !== actor || request[ask] !== NONE) return 'notAsked';
    const state = stateOf(view);
    if (state.ask.stage[ask] === OPEN_ASK || !isDue(view, ask)) return 'askedBefore';
    if (refusalsBetween(state.between.refusals, compiled.actor.count, actor, to[ask]) >= MOST_REFUSALS)
      return 'notHeard';
    return knowledgeOf(view).asks.when[ask](view) ? undefined : 'notYet';
  },
  act(turn, _, { ask }) {
    putAsk(turn, ask);
  },
};

/** Whether it was never put, or long enough ago. */
function isDue(view: View, ask: AskIndex): boolean {
  const settled = stateOf(view).ask.settledTurn[ask];
  return settled === NONE || view.turn - settled >= view.compiled.ask.again[ask];
}
