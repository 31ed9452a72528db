/** Bring talks closer to an agreement, and be trusted more by who sits there: [TALK-2], [TRUST-3]. */

import { regardForMediation } from '../../deeds/regard.ts';
import { TALK_STATES } from '../../vocabulary.ts';
import type { OrderRules } from './rules.ts';

export const mediate: OrderRules<'mediate'> = {
  needs: ['mediator'],
  desk: { weight: 44, isOffer: true, shows: 'nothing' },
  refusal(view, { talk }) {
    const { compiled, actor } = view;
    const { parties, host } = compiled.talk;
    if (!parties[talk].includes(actor) && host[talk] !== actor) return 'notPartner';
    const stage = TALK_STATES[view.talkStage(talk)];
    return stage === 'open' || stage === 'closed' ? undefined : 'noTalk';
  },
  act(turn, actor, { talk }) {
    const { answer } = turn.state.talk;
    answer[talk] = answer[talk] + 1;
    turn.causes?.add('mediation', talk, turn.cause, 1);
    regardForMediation(turn, actor, talk);
  },
};
