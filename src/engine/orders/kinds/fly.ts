/** Fly sorties over a place with fighting, or against an enemy depot: [FIGHT-5]. */

import type { RegionIndex } from '../../../core/indices.ts';
import { NONE } from '../../../core/indices.ts';
import { expectedHarm, REACH, SORTIE_WEIGHT } from '../../deeds/harm.ts';
import { bitOf } from '../../tags.ts';
import type { Sight } from '../../view/view.ts';
import type { OrderRules } from './rules.ts';

const DEPOT_BITS = bitOf('arsenal') | bitOf('airbase') | bitOf('port');

export const fly: OrderRules<'fly'> = {
  refusal(sight, { region }) {
    if (sight.state.actor.sorties[sight.actor] === 0) return 'noSorties';
    return isContested(sight, region) || isDepot(sight, region) ? undefined : 'noEnemy';
  },
  act({ state }, actor, { region }) {
    state.actor.flying[actor] = region;
  },
  harm(sight, { region }) {
    return expectedHarm(sight, region, sight.state.actor.sorties[sight.actor] * SORTIE_WEIGHT, REACH.sorties);
  },
};

function isContested(sight: Sight, r: RegionIndex): boolean {
  return sight.contester(r) !== NONE || sight.ground.isThreatened(r);
}

/** Whether the place is a depot, air base or port of a holder who is no friend of the actor's. */
function isDepot(sight: Sight, r: RegionIndex): boolean {
  const { compiled, actor, side } = sight;
  const holder = sight.holder(r);
  if (holder === compiled.actor.partner[actor] || (holder === side && side !== NONE)) return false;
  return (compiled.region.tags[r] & DEPOT_BITS) !== 0;
}
