/** Move stores of arms out of a place, or spoil them: half of what there was a turn: [BEHIND-9]. */

import type { ActorIndex, ForceIndex, RegionIndex } from '../../../core/indices.ts';
import { FIRST } from '../../../core/indices.ts';
import { emptyDepot } from '../../deeds/depots.ts';
import { moveLadders } from '../../deeds/ladder.ts';
import { stateOf } from '../../view/behind.ts';
import type { View } from '../../view/view.ts';
import { DEPOT } from '../../vocabulary.ts';
import { holds } from '../questions.ts';
import type { OrderRules } from './rules.ts';

/** What a turn's work takes away, thousandths of what there was at the start. */
const SHARE = 500;
/** How far its men go for it, km by road. */
const REACH_KM = 60;
/** Steps that it takes off the ladder to war with whoever stops the actor's packages. */
const SPOILT = -4;

export const clear: OrderRules<'clear'> = {
  needs: [],
  desk: { weight: 22, shows: 'place', raisedBy: ['news'] },
  refusal(view, { region }) {
    if (stateOf(view).region.depot[region] !== DEPOT.held) return 'nothingThere';
    return holds(view, region) || hasOwnMen(view, view.actor, region) ? undefined : 'notHeld';
  },
  act(turn, actor, { region }) {
    const { stock } = turn.state.region;
    turn.clearing[actor] = 1;
    moveLadders(turn, actor, SPOILT, 'departure');
    const before = stock[region];
    const after = Math.max(0, before - SHARE);
    stock[region] = after;
    if (after === 0) emptyDepot(turn, region, 'cleared');
    turn.sum().add('departure', after - before);
    turn.tell('depotCleared', before, after, { actor, region, side: turn.state.region.holder[region] });
  },
};

/** Whether men of the actor's own stand at a place of its partner, or within reach of it by road. */
function hasOwnMen(view: View, a: ActorIndex, r: RegionIndex): boolean {
  const { force, actor, road, region } = view.compiled;
  if (!view.friendly(actor.partner[a], view.holder(r))) return false;
  for (let f: ForceIndex = FIRST; f < force.named; f++)
    if (force.actor[f] === a && view.stands(f) && road.distance[view.forceRegion(f) * region.count + r] <= REACH_KM)
      return true;
  return false;
}
