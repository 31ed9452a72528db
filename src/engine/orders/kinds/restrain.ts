/** Hold back a side that listens to the actor: [ALLY-4]. */

import { round } from '../../../core/exact.ts';
import { changeRestraint } from '../../deeds/restraint.ts';
import { stateOf } from '../../view/behind.ts';
import { holdOn } from '../questions.ts';
import type { OrderRules } from './rules.ts';

export const restrain: OrderRules<'restrain'> = {
  needs: ['hold'],
  desk: { weight: 34, shows: 'bond', pointless: ['beaten'], rivals: 'restraint', answers: 'restraint' },
  refusal(view, { side }) {
    if (holdOn(view.compiled, view.actor, side) === 0) return 'noHold';
    return stateOf(view).side.restraint[side] >= 1000 ? 'alreadyDone' : undefined;
  },
  act(turn, actor, { side }) {
    changeRestraint(turn, actor, side, round(holdOn(turn.compiled, actor, side) / 2) + 150);
  },
};
