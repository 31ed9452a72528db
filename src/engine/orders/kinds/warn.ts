/** Warn a side in public, so that it takes a little more care: [ALLY-4]. */

import { changeRestraint } from '../../deeds/restraint.ts';
import { giveSignal } from '../../deeds/signals.ts';
import type { OrderRules } from './rules.ts';

export const warn: OrderRules<'warn'> = {
  needs: ['other'],
  desk: { weight: 26, shows: 'bond', pointless: ['partner', 'beaten'] },
  refusal(view, { side }) {
    return side === view.side ? 'heldByYou' : undefined;
  },
  act(turn, actor, { side }) {
    if (turn.state.side.restraint[side] < 1000) changeRestraint(turn, actor, side, 60);
    giveSignal(turn, 'warning', { actor, side, weight: 300 });
  },
};
