/** Take own people out of the country, openly or quietly: [EVAC-1]. */

import { NONE } from '../../../core/indices.ts';
import { beginLeaving } from '../../deeds/people.ts';
import { isWayOpen, PRESENT, peopleOf } from '../../knowledge/people.ts';
import { knowledgeOf, stateOf } from '../../view/behind.ts';
import type { OrderRules } from './rules.ts';

export const evacuate: OrderRules<'evacuate'> = {
  needs: ['people', 'way'],
  desk: { weight: 44, shows: 'people', raisedBy: ['people'] },
  refusal(view, { group, way }) {
    const { compiled, actor } = view;
    const state = stateOf(view);
    const p = peopleOf(compiled, actor, group);
    if (p === undefined || view.peopleLeft(p) === 0) return 'nothingThere';
    if (state.people.stage[p] !== PRESENT) return 'alreadyDone';
    return isWayOpen(knowledgeOf(view), p, way) ? undefined : 'noExit';
  },
  /** A desk that follows doctrine has said beforehand at which mark its people leave: its staff need not ask. */
  isRoutine(view, { group, quiet }) {
    const { compiled, actor } = view;
    const p = peopleOf(compiled, actor, group);
    if (p === undefined || quiet) return false;
    const mark = compiled.people.leaveBelow[p];
    const partner = compiled.actor.partner[actor];
    return mark !== NONE && partner !== NONE && view.support(actor, partner) < mark && !view.isHeld(p);
  },
  act(turn, actor, { group, way, quiet }) {
    const p = peopleOf(turn.compiled, actor, group);
    if (p !== undefined) beginLeaving(turn, p, way, quiet);
  },
  outstanding({ clock, people: { doneTurn, count, stage } }, compiled, actor, { group }) {
    const p = peopleOf(compiled, actor, group);
    if (p === undefined || stage[p] === PRESENT || count[p] === 0) return undefined;
    return Math.max(doneTurn[p], clock.turn[0]);
  },
};
