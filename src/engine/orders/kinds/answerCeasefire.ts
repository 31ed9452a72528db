/** Say in talks whether one's own side would stop: [TALK-2]. */

import { ANSWER } from '../../vocabulary.ts';
import { isOpenTalk } from '../questions.ts';
import type { OrderRules } from './rules.ts';

const answerOf = (accept: boolean): number => (accept ? ANSWER.accept : ANSWER.refuse);

export const answerCeasefire: OrderRules<'answerCeasefire'> = {
  refusal(sight, { talk, accept }) {
    const { compiled, state, side } = sight;
    if (!isOpenTalk(sight, talk)) return 'noTalk';
    if (compiled.talk.sideA[talk] !== side && compiled.talk.sideB[talk] !== side) return 'noTalk';
    return state.side.ceasefireAsked[side] === answerOf(accept) ? 'alreadyDone' : undefined;
  },
  act({ compiled, state }, actor, { accept }) {
    state.side.ceasefireAsked[compiled.actor.side[actor]] = answerOf(accept);
  },
};
