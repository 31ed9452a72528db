/** Fly sorties over a place with fighting, or against an enemy depot: [FIGHT-5]. */

import type { RegionIndex } from '../../../core/indices.ts';
import { NONE } from '../../../core/indices.ts';
import { expectedHarm } from '../../deeds/harm.ts';
import { bitOf } from '../../tags.ts';
import { knowledgeOf, stateOf } from '../../view/behind.ts';
import type { View } from '../../view/view.ts';
import type { OrderRules } from './rules.ts';

const DEPOT_BITS = bitOf('arsenal') | bitOf('airbase') | bitOf('port');

export const fly: OrderRules<'fly'> = {
  needs: ['sorties'],
  desk: { weight: 40, shows: 'place', raisedBy: ['news'], pointless: ['partnerBeaten'] },
  refusal(view, { region }) {
    if (stateOf(view).actor.sorties[view.actor] === 0) return 'noSorties';
    return isContested(view, region) || isDepot(view, region) ? undefined : 'noEnemy';
  },
  act(turn, actor, { region }) {
    turn.state.actor.flying[actor] = region;
    turn.causes?.set('flying', actor, turn.cause);
  },
  harm(view, { region }) {
    return expectedHarm(knowledgeOf(view), region, 'sortie', stateOf(view).actor.sorties[view.actor]);
  },
};

function isContested(view: View, r: RegionIndex): boolean {
  return view.contester(r) !== NONE || view.common.isThreatened(r);
}

/** Whether the place is a depot, air base or port of a holder who is no friend of the actor's. */
function isDepot(view: View, r: RegionIndex): boolean {
  const { compiled, actor, side } = view;
  const holder = view.holder(r);
  if (holder === compiled.actor.partner[actor] || (holder === side && side !== NONE)) return false;
  return (compiled.region.tags[r] & DEPOT_BITS) !== 0;
}
