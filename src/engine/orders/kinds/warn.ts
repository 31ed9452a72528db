/** Warn a side in public, so that it takes a little more care: [ALLY-4], [ORDER-10]. */

import { round } from '../../../core/exact.ts';
import { regardForSide } from '../../deeds/regard.ts';
import { holdForATime } from '../../deeds/restraint.ts';
import { giveSignal } from '../../deeds/signals.ts';
import { say } from '../../deeds/words.ts';
import { stateOf } from '../../view/behind.ts';
import type { OrderRules } from './rules.ts';

/** What a warning adds to a side's restraint, thousandths. */
const CARE = 60;

export const warn: OrderRules<'warn'> = {
  needs: ['other'],
  desk: { weight: 26, shows: 'bond', pointless: ['partner', 'beaten'] },
  refusal(view, { side }) {
    return side === view.side ? 'heldByYou' : undefined;
  },
  said: (view) => stateOf(view).actor.saidWarning[view.actor],
  act(turn, actor, { side }) {
    const freshness = say(turn.state.actor.saidWarning, actor);
    if (turn.state.side.restraint[side] < 1000) holdForATime(turn, actor, side, round((CARE * freshness) / 1000));
    regardForSide(turn, actor, side, 'warned', freshness);
    giveSignal(turn, 'warning', { actor, side, weight: round((300 * freshness) / 1000) });
  },
};
