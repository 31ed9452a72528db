/** Hold back a side that listens to the actor: [ALLY-4], [ALLY-8]. */

import { askToHalt } from '../../deeds/restraint.ts';
import { stateOf } from '../../view/behind.ts';
import type { OrderRules } from './rules.ts';

export const restrain: OrderRules<'restrain'> = {
  needs: ['hold'],
  desk: { weight: 34, shows: 'bond', pointless: ['beaten'], rivals: 'restraint', answers: 'restraint' },
  refusal(view, { side }) {
    if (stateOf(view).support.hold[view.actor * view.compiled.side.count + side] === 0) return 'noHold';
    return stateOf(view).side.restraint[side] >= 1000 ? 'alreadyDone' : undefined;
  },
  act(turn, actor, { side }) {
    askToHalt(turn, actor, side);
  },
};
