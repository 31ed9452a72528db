/** Offer an enemy garrison terms, with or without a corridor out: [ORDER-6]. */

import type { RegionIndex } from '../../../core/indices.ts';
import { giveSignal } from '../../deeds/signals.ts';
import type { Sight } from '../../view/view.ts';
import type { OrderRules } from './rules.ts';

export const offerTerms: OrderRules<'offerTerms'> = {
  refusal(sight, { region, corridor }) {
    const { side } = sight;
    if (!sight.hostile(side, sight.holder(region))) return 'noEnemy';
    if (!isBeside(sight, region)) return 'notThere';
    const { region: offered } = sight.state;
    return offered.termsFrom[region] === side && offered.corridor[region] >= (corridor ? 1 : 0)
      ? 'alreadyDone'
      : undefined;
  },
  act(turn, actor, { region, corridor }) {
    const { state, compiled } = turn;
    const side = compiled.actor.side[actor];
    const after = corridor ? 1 : 0;
    state.region.termsFrom[region] = side;
    state.region.corridor[region] = after;
    turn.note('termsOffered', { actor, region, side, after });
    giveSignal(turn, 'promise', { region, side, weight: 200 });
  },
};

/** Whether the actor's side holds a neighbour of a place, or has men at it or beside it. */
function isBeside(sight: Sight, r: RegionIndex): boolean {
  if (sight.ground.isAt(r, sight.side)) return true;
  const { first, to } = sight.compiled.road;
  for (let k = first[r], end = first[r + 1]; k < end; k++) if (sight.ground.hasMen(to[k], sight.side)) return true;
  return false;
}
