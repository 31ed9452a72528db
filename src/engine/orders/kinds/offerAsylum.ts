/** Offer a side's leader a way out; it may leak: [BREAK-7]. */

import { leaks } from '../../deeds/leaks.ts';
import { regardForSide } from '../../deeds/regard.ts';
import { giveSignal } from '../../deeds/signals.ts';
import { stateOf } from '../../view/behind.ts';
import type { OrderRules } from './rules.ts';

export const offerAsylum: OrderRules<'offerAsylum'> = {
  needs: ['theirLeader'],
  desk: { weight: 26, isOffer: true, shows: 'nothing' },
  refusal(view, { side }) {
    if (!view.leaderPresent(side)) return 'noLeader';
    return stateOf(view).side.asylum[side] === 1 ? 'alreadyDone' : undefined;
  },
  act(turn, actor, { side }) {
    turn.state.side.asylum[side] = 1;
    turn.causes?.set('asylum', side, turn.cause);
    const isSecret = !leaks(turn, actor);
    turn.note('asylumOffered', { actor, side, ...(isSecret ? { isSecret } : undefined) });
    if (isSecret) return;
    regardForSide(turn, actor, side, 'asylumLeaked');
    giveSignal(turn, 'leak', { actor, side, weight: 500 });
  },
};
