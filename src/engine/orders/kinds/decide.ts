/** Take one way of a decision of the last act: [LAST-3]. */

import { NONE } from '../../../core/indices.ts';
import { decideFor } from '../../deeds/lastAct.ts';
import { stateOf } from '../../view/behind.ts';
import type { OrderRules } from './rules.ts';

export const decide: OrderRules<'decide'> = {
  needs: [],
  desk: { weight: 0, shows: 'nothing', pointless: ['always'] },
  refusal(view, { choice }) {
    const { compiled, actor, lastAct } = view;
    const { decision, price } = compiled.choice;
    const d = decision[choice];
    if (compiled.decision.actor[d] !== actor) return 'notYours';
    if (lastAct === 0 || compiled.decision.step[d] > lastAct) return 'notYet';
    if (compiled.decision.step[d] < lastAct) return 'gone';
    if (stateOf(view).decision.choice[d] !== NONE) return 'alreadyDone';
    if (!view.mayChoose(choice)) return 'notNow';
    return price[choice] > view.capital(actor) ? 'noCapital' : undefined;
  },
  act(turn, actor, { choice }) {
    decideFor(turn, actor, choice);
  },
};
