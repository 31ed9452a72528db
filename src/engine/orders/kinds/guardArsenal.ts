/** Guard an own arsenal, air base or prison: against looters, strikes by neighbours, crowds: [ORDER-8], [BEHIND-7]. */

import { changeCredibility } from '../../deeds/credibility.ts';
import { regardForStores } from '../../deeds/regard.ts';
import { bitOf } from '../../tags.ts';
import { stateOf } from '../../view/behind.ts';
import { DEPOT } from '../../vocabulary.ts';
import { holds } from '../questions.ts';
import type { OrderRules } from './rules.ts';

const GUARDED_BITS = bitOf('arsenal') | bitOf('airbase') | bitOf('prison');

export const guardArsenal: OrderRules<'guardArsenal'> = {
  needs: [],
  desk: { weight: 24, shows: 'place', raisedBy: ['news'] },
  refusal(view, { region }) {
    const { compiled } = view;
    if (!holds(view, region)) return 'notHeld';
    if ((compiled.region.tags[region] & GUARDED_BITS) === 0) return 'nothingThere';
    return stateOf(view).region.arsenalGuarded[region] === 1 ? 'alreadyDone' : undefined;
  },
  act(turn, actor, { region }) {
    turn.state.region.arsenalGuarded[region] = 1;
    changeCredibility(turn, turn.compiled.actor.side[actor], 6, 'order');
    if (turn.state.region.depot[region] === DEPOT.held) regardForStores(turn, actor, 'guarded');
    turn.note('arsenalGuarded', { actor, region });
  },
};
