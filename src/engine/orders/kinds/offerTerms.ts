/** Offer an enemy garrison terms, with or without a corridor out: [ORDER-6]. */

import type { RegionIndex } from '../../../core/indices.ts';
import { tellUndone } from '../../deeds/causes.ts';
import { regardForTerms } from '../../deeds/regard.ts';
import { giveSignal } from '../../deeds/signals.ts';
import { stateOf } from '../../view/behind.ts';
import type { View } from '../../view/view.ts';
import type { OrderRules } from './rules.ts';

export const offerTerms: OrderRules<'offerTerms'> = {
  needs: [],
  desk: { weight: 40, isOffer: true, shows: 'place', raisedBy: ['news'] },
  refusal(view, { region, corridor }) {
    const { side } = view;
    if (!view.hostile(side, view.holder(region))) return 'noEnemy';
    if (!isBeside(view, region)) return 'notThere';
    const { region: offered } = stateOf(view);
    return offered.termsFrom[region] === side && offered.corridor[region] >= (corridor ? 1 : 0)
      ? 'alreadyDone'
      : undefined;
  },
  act(turn, actor, { region, corridor }) {
    const { state, compiled } = turn;
    const side = compiled.actor.side[actor];
    const after = corridor ? 1 : 0;
    if (state.region.termsFrom[region] !== side) regardForTerms(turn, actor, region);
    state.region.termsFrom[region] = side;
    state.region.corridor[region] = after;
    if (turn.recorder !== undefined) tellUndone(turn, turn.causes?.of('terms', region), turn.cause);
    turn.causes?.set('terms', region, turn.cause);
    turn.note('termsOffered', { actor, region, side, after });
    giveSignal(turn, 'promise', { region, side, weight: 200 });
  },
};

/** Whether the actor's side holds a neighbour of a place, or has men at it or beside it. */
function isBeside(view: View, r: RegionIndex): boolean {
  if (view.common.isAt(r, view.side)) return true;
  const { first, to } = view.compiled.road;
  for (let k = first[r], end = first[r + 1]; k < end; k++) if (view.common.hasMen(to[k], view.side)) return true;
  return false;
}
