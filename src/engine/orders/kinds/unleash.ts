/** Release a side that one has held back: [ALLY-4]. */

import { letLoose } from '../../deeds/restraint.ts';
import { stateOf } from '../../view/behind.ts';
import { holdOn } from '../questions.ts';
import type { OrderRules } from './rules.ts';

export const unleash: OrderRules<'unleash'> = {
  needs: ['hold'],
  desk: { weight: 30, shows: 'bond', pointless: ['beaten'], rivals: 'restraint', answers: 'restraint' },
  refusal(view, { side }) {
    const { compiled, actor } = view;
    if (holdOn(compiled, actor, side) === 0) return 'noHold';
    return stateOf(view).side.restraint[side] === 0 ? 'alreadyDone' : undefined;
  },
  act(turn, actor, { side }) {
    letLoose(turn, actor, side);
  },
};
