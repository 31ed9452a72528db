/** Call on the local groups of a place to rise: [RISE-2]. */

import type { SideIndex } from '../../../core/indices.ts';
import { NONE } from '../../../core/indices.ts';
import type { Sight } from '../../view/view.ts';
import { areFriends, holds } from '../questions.ts';
import type { OrderRules } from './rules.ts';

/** How long the call lasts, turns. */
const TURNS = 2;

export const rally: OrderRules<'rally'> = {
  refusal(sight, { region }) {
    const { compiled, state } = sight;
    if (holds(sight, region)) return 'heldByYou';
    const local = compiled.region.localSide[region];
    if (local === NONE || compiled.region.localMen[region] === 0) return 'nothingThere';
    if (!answers(sight, local, sight.holder(region))) return 'notPartner';
    return state.region.rallied[region] > 0 ? 'alreadyDone' : undefined;
  },
  act({ state }, _, { region }) {
    state.region.rallied[region] = TURNS;
  },
};

/** Residents answer any side at war with their holder; a side's own groups answer that side and its friends. */
const answers = (sight: Sight, local: SideIndex, holder: SideIndex): boolean =>
  local === sight.compiled.side.residents ? sight.hostile(sight.side, holder) : areFriends(sight, sight.side, local);
