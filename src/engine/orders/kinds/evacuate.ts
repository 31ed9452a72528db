/** Take own people out of the country, openly or quietly: [EVAC-1]. */

import { beginLeaving, PRESENT } from '../../deeds/people.ts';
import { isWayOpen, peopleOf } from '../../knowledge/people.ts';
import { stateOf } from '../../view/behind.ts';
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
    return isWayOpen(compiled, state, way) ? undefined : 'noExit';
  },
  act(turn, actor, { group, way, quiet }) {
    const p = peopleOf(turn.compiled, actor, group);
    if (p !== undefined) beginLeaving(turn, p, way, quiet);
  },
  outstanding({ clock, people: { doneTurn } }, compiled, actor, { group }) {
    const p = peopleOf(compiled, actor, group);
    return p !== undefined && doneTurn[p] >= clock.turn[0] ? doneTurn[p] : undefined;
  },
};
