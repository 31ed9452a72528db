/** Tell one's partners beforehand that one's people will leave: [EVAC-9]. */

import type { PeopleIndex } from '../../../core/indices.ts';
import { NONE } from '../../../core/indices.ts';
import { leaks } from '../../deeds/leaks.ts';
import { NOTICE_HOLDS, tellPartners } from '../../deeds/people.ts';
import { giveSignal } from '../../deeds/signals.ts';
import { sideOfPeople } from '../../knowledge/people.ts';
import { stateOf } from '../../view/behind.ts';
import type { View } from '../../view/view.ts';
import type { OrderRules } from './rules.ts';

/** Trust that it gives among partners, thousandths. */
const NOTICE_TRUST = 30;
/** Chance that it leaks, thousandths, and what others then hear in it: a signal of hedging. */
const LEAK = 150;
const HEARD = 300;

export const notice: OrderRules<'notice'> = {
  needs: [],
  desk: { weight: 26, shows: 'nothing', pointless: ['partnerBeaten'] },
  refusal(view) {
    if (!hasPeopleLeft(view)) return 'nothingThere';
    const told = stateOf(view).actor.noticeTurn[view.actor];
    return told !== NONE && view.turn - told < NOTICE_HOLDS ? 'alreadyDone' : undefined;
  },
  act(turn, actor) {
    const { state, compiled } = turn;
    const isSecret = !leaks(turn, actor, LEAK);
    state.actor.noticeTurn[actor] = turn.number;
    turn.causes?.set('notice', actor, turn.cause);
    tellPartners(turn, actor, NOTICE_TRUST);
    const side = sideOfPeople(compiled, actor);
    const about = side === NONE ? undefined : { side };
    turn.note('noticeGiven', { actor, ...about, ...(isSecret ? { isSecret } : undefined) });
    if (!isSecret) giveSignal(turn, 'hedged', { actor, side: compiled.actor.partner[actor], weight: HEARD });
  },
};

/** Whether the actor of a view has people in the country yet. */
function hasPeopleLeft(view: View): boolean {
  const { firstPeople, endPeople } = view.compiled.actor;
  for (let p: PeopleIndex = firstPeople[view.actor]; p < endPeople[view.actor]; p++)
    if (view.peopleLeft(p) > 0) return true;
  return false;
}
