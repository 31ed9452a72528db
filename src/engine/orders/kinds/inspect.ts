/** Find out the true state of an own garrison: [ORDER-6]. */

import { stateOf } from '../../view/behind.ts';
import { holds } from '../questions.ts';
import type { OrderRules } from './rules.ts';

/** How long the finding stays accurate enough, turns. */
const TURNS = 4;

export const inspect: OrderRules<'inspect'> = {
  needs: [],
  desk: { weight: 26, shows: 'place', raisedBy: ['news', 'crowd'], pointless: ['steadfast'] },
  refusal(view, { region }) {
    if (!holds(view, region)) return 'notHeld';
    return stateOf(view).region.inspected[region] > 0 ? 'alreadyDone' : undefined;
  },
  act(turn, actor, { region }) {
    turn.state.region.inspected[region] = TURNS;
    turn.note('garrisonInspected', { actor, region });
  },
};
