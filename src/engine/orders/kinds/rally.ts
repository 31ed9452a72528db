/** Call on the local groups of a place to rise: [RISE-2]. If they do, civilians are driven out: [HARM-2]. */

import type { SideIndex } from '../../../core/indices.ts';
import { NONE } from '../../../core/indices.ts';
import { expectedHarm } from '../../deeds/harm.ts';
import { knowledgeOf, stateOf } from '../../view/behind.ts';
import type { View } from '../../view/view.ts';
import { holds } from '../questions.ts';
import type { OrderRules } from './rules.ts';

/** How long the call lasts, turns. */
const TURNS = 2;

export const rally: OrderRules<'rally'> = {
  needs: [],
  desk: { weight: 28, shows: 'place', raisedBy: ['news'] },
  refusal(view, { region }) {
    const { compiled } = view;
    if (holds(view, region)) return 'heldByYou';
    const local = compiled.region.localSide[region];
    if (local === NONE || compiled.region.localMen[region] === 0) return 'nothingThere';
    if (!answers(view, local, view.holder(region))) return 'notPartner';
    return stateOf(view).region.rallied[region] > 0 ? 'alreadyDone' : undefined;
  },
  act(turn, _, { region }) {
    turn.state.region.rallied[region] = TURNS;
    turn.causes?.set('rallied', region, turn.cause);
  },
  harm(view, { region }) {
    return expectedHarm(knowledgeOf(view), region, 'rising', 1);
  },
};

/** Residents answer anybody at war with their holder; a side's own groups answer that side and its friends. */
const answers = (view: View, local: SideIndex, holder: SideIndex): boolean =>
  local === view.compiled.side.residents ? view.hostile(view.side, holder) : view.friendly(view.side, local);
