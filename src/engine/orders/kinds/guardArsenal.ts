/** Guard an own arsenal or air base against looters and against strikes by neighbours: [ORDER-8]. */

import { changeCredibility } from '../../deeds/credibility.ts';
import { stateOf } from '../../view/behind.ts';
import { holds } from '../questions.ts';
import type { OrderRules } from './rules.ts';

export const guardArsenal: OrderRules<'guardArsenal'> = {
  needs: [],
  desk: { weight: 24, shows: 'place', raisedBy: ['news'] },
  refusal(view, { region }) {
    const { compiled } = view;
    if (!holds(view, region)) return 'notHeld';
    if (!compiled.hasTag(region, 'arsenal') && !compiled.hasTag(region, 'airbase')) return 'nothingThere';
    return stateOf(view).region.arsenalGuarded[region] === 1 ? 'alreadyDone' : undefined;
  },
  act(turn, actor, { region }) {
    turn.state.region.arsenalGuarded[region] = 1;
    changeCredibility(turn, turn.compiled.actor.side[actor], 6, 'order');
    turn.note('arsenalGuarded', { actor, region });
  },
};
