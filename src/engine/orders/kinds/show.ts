/** Open guarded stores of arms to inspectors, so that a neighbour who fears them need not strike: [BEHIND-8]. */

import { regardForStores } from '../../deeds/regard.ts';
import { stateOf } from '../../view/behind.ts';
import { DEPOT } from '../../vocabulary.ts';
import { holds } from '../questions.ts';
import type { OrderRules } from './rules.ts';

export const show: OrderRules<'show'> = {
  needs: [],
  desk: { weight: 20, shows: 'place', raisedBy: ['news'] },
  refusal(view, { region }) {
    const { depot, shown, arsenalGuarded } = stateOf(view).region;
    if (!holds(view, region)) return 'notHeld';
    if (depot[region] !== DEPOT.held || arsenalGuarded[region] === 0) return 'nothingThere';
    return shown[region] === 1 ? 'alreadyDone' : undefined;
  },
  act(turn, actor, { region }) {
    turn.state.region.shown[region] = 1;
    regardForStores(turn, actor, 'shown');
    turn.note('depotShown', { actor, region });
  },
};
