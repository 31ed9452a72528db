/** Say in talks whether one's own side would stop: [TALK-2]. */

import { toldHost } from '../../deeds/trust.ts';
import { stateOf } from '../../view/behind.ts';
import { ANSWER } from '../../vocabulary.ts';
import { isOpenTalk } from '../questions.ts';
import type { OrderRules } from './rules.ts';

const answerOf = (accept: boolean): number => (accept ? ANSWER.accept : ANSWER.refuse);

export const answerCeasefire: OrderRules<'answerCeasefire'> = {
  needs: ['party'],
  desk: { weight: 60, shows: 'nothing', answers: 'ceasefire' },
  refusal(view, { talk, accept }) {
    const { compiled, side } = view;
    if (!isOpenTalk(view, talk)) return 'noTalk';
    if (compiled.talk.sideA[talk] !== side && compiled.talk.sideB[talk] !== side) return 'noTalk';
    return stateOf(view).side.ceasefireAsked[side] === answerOf(accept) ? 'alreadyDone' : undefined;
  },
  act(turn, actor, { talk, accept }) {
    const side = turn.compiled.actor.side[actor];
    turn.state.side.ceasefireAsked[side] = answerOf(accept);
    turn.causes?.set('answer', side, turn.cause);
    toldHost(turn, talk, actor, accept ? 'accepts' : 'refuses');
  },
};
