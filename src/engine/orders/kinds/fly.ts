/** Fly sorties over a place that is or may be attacked, or against an enemy depot: [FIGHT-5]. */

import { NONE, type RegionIndex } from '../../../core/indices.ts';
import { expectedHarm } from '../../deeds/harm.ts';
import { rememberDeed } from '../../deeds/publicWord.ts';
import { regardForSide } from '../../deeds/regard.ts';
import { bitOf } from '../../tags.ts';
import { knowledgeOf, stateOf } from '../../view/behind.ts';
import type { View } from '../../view/view.ts';
import type { OrderRules } from './rules.ts';

const DEPOT_BITS = bitOf('arsenal') | bitOf('airbase') | bitOf('port');

/** What sorties count behind a word, of fresh men, thousandths. */
const SORTIES = 700;

export const fly: OrderRules<'fly'> = {
  needs: ['sorties'],
  desk: { weight: 40, shows: 'place', raisedBy: ['news'], pointless: ['partnerBeaten'] },
  refusal(view, { region }) {
    if (stateOf(view).actor.sorties[view.actor] === 0) return 'noSorties';
    return view.common.mayBeAttacked(region) || isDepot(view, region) ? undefined : 'nobodyAttacks';
  },
  act(turn, actor, { region }) {
    turn.state.actor.flying[actor] = region;
    const { holder } = turn.state.region;
    const { partner } = turn.compiled.actor;
    if (partner[actor] !== NONE && turn.friendly(partner[actor], holder[region])) {
      regardForSide(turn, actor, partner[actor], 'flownFor');
      rememberDeed(turn, actor, partner[actor], SORTIES);
    } else regardForSide(turn, actor, holder[region], 'flownAgainst');
    turn.causes?.set('flying', actor, turn.cause);
  },
  harm(view, { region }) {
    return expectedHarm(knowledgeOf(view), region, 'sortie', stateOf(view).actor.sorties[view.actor]);
  },
};

/** Whether the place is a depot, air base or port of a holder who is no friend of the actor's. */
function isDepot(view: View, r: RegionIndex): boolean {
  const { compiled, actor, side } = view;
  const holder = view.holder(r);
  if (holder === compiled.actor.partner[actor] || (holder === side && side !== NONE)) return false;
  return (compiled.region.tags[r] & DEPOT_BITS) !== 0;
}
