/** Move stores of arms out of a place, or spoil them: half of what there was a turn: [BEHIND-9]. */

import type { ActorIndex, ForceIndex, RegionIndex } from '../../../core/indices.ts';
import { FIRST } from '../../../core/indices.ts';
import { emptyDepot } from '../../deeds/depots.ts';
import { stateOf } from '../../view/behind.ts';
import type { View } from '../../view/view.ts';
import { DEPOT } from '../../vocabulary.ts';
import { holds } from '../questions.ts';
import type { OrderRules } from './rules.ts';

/** What a turn's work takes away, thousandths of what there was at the start. */
const SHARE = 500;

export const clear: OrderRules<'clear'> = {
  needs: [],
  desk: { weight: 22, shows: 'place', raisedBy: ['news'] },
  refusal(view, { region }) {
    if (stateOf(view).region.depot[region] !== DEPOT.held) return 'nothingThere';
    return holds(view, region) || hasOwnMen(view, view.actor, region) ? undefined : 'notHeld';
  },
  act(turn, actor, { region }) {
    const { stock } = turn.state.region;
    const before = stock[region];
    const after = Math.max(0, before - SHARE);
    stock[region] = after;
    if (after === 0) emptyDepot(turn, region, 'cleared');
    turn.sum().add('departure', after - before);
    turn.tell('depotCleared', before, after, { actor, region, side: turn.state.region.holder[region] });
  },
};

/** Whether men of the actor's own stand at a place of its partner. */
function hasOwnMen(view: View, a: ActorIndex, r: RegionIndex): boolean {
  const { force, actor } = view.compiled;
  if (!view.friendly(actor.partner[a], view.holder(r))) return false;
  for (let f: ForceIndex = FIRST; f < force.named; f++)
    if (force.actor[f] === a && view.stands(f) && view.forceRegion(f) === r) return true;
  return false;
}
