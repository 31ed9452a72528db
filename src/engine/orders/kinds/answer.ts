/** Answer what another actor has put to one's own desk: [ASK-3], [ASK-6]. */

import { OPEN_ASK, settleAsk } from '../../deeds/asks.ts';
import { stateOf } from '../../view/behind.ts';
import type { OrderRules } from './rules.ts';

export const answer: OrderRules<'answer'> = {
  needs: [],
  desk: { weight: 0, shows: 'nothing', pointless: ['always'] },
  refusal(view, { ask, reply }) {
    const { compiled, actor } = view;
    if (compiled.ask.to[ask] !== actor || stateOf(view).ask.stage[ask] !== OPEN_ASK) return 'notAsked';
    const said = compiled.ask[reply][ask];
    if (said === undefined) return 'noTerms';
    return said.price > view.capital(actor) ? 'noCapital' : undefined;
  },
  act(turn, _, { ask, reply }) {
    settleAsk(turn, ask, reply);
  },
};
