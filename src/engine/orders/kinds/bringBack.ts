/** Bring own people back, or keep them: a sign of confidence: [EVAC-4]. */

import { regardForSide } from '../../deeds/regard.ts';
import { giveSignal } from '../../deeds/signals.ts';
import { CUT_OFF, GONE, LEAVING, PRESENT, peopleOf } from '../../knowledge/people.ts';
import { stateOf } from '../../view/behind.ts';
import type { OrderRules } from './rules.ts';

export const bringBack: OrderRules<'bringBack'> = {
  needs: ['people'],
  desk: { weight: 24, shows: 'people', pointless: ['partnerBeaten'] },
  refusal(view, { group }) {
    const { compiled, actor } = view;
    const { people } = stateOf(view);
    const p = peopleOf(compiled, actor, group);
    if (p === undefined) return 'nothingThere';
    if (people.stage[p] === GONE) return 'gone';
    if (people.stage[p] === CUT_OFF) return 'cutOff';
    return people.held[p] === 1 ? 'alreadyDone' : undefined;
  },
  act(turn, actor, { group }) {
    const { compiled, state } = turn;
    const p = peopleOf(compiled, actor, group);
    if (p === undefined) return;
    const { stage, doneTurn, held } = state.people;
    if (stage[p] === LEAVING) {
      stage[p] = PRESENT;
      doneTurn[p] = 0;
    }
    held[p] = 1;
    regardForSide(turn, actor, compiled.actor.partner[actor], 'peopleKept');
    turn.note('peopleBroughtBack', { actor, about: group });
    giveSignal(turn, 'stoodBy', { actor, side: compiled.actor.partner[actor], weight: 400 });
  },
};
