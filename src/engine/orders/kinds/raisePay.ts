/** Raise soldiers' pay by half for some turns, where it has fallen behind: [ORDER-7], [WILL-18]. */

import { round } from '../../../core/exact.ts';
import { PAY_ENDS, payMore } from '../../deeds/pay.ts';
import { stateOf } from '../../view/behind.ts';
import type { OrderRules } from './rules.ts';

export const raisePay: OrderRules<'raisePay'> = {
  needs: [],
  desk: { weight: 30, shows: 'nothing', pointless: ['ownBeaten'] },
  refusal(view) {
    const { pay, paidUntil } = stateOf(view).side;
    const isPaid = paidUntil[view.side] - view.turn > PAY_ENDS;
    return isPaid || pay[view.side] >= 1000 ? 'alreadyDone' : undefined;
  },
  act(turn, actor) {
    const side = turn.compiled.actor.side[actor];
    const { pay } = turn.state.side;
    const before = payMore(turn, side, round(pay[side] * 0.5), 1000);
    turn.state.side.helped[side] = turn.number;
    turn.tell('payRaised', before, pay[side], { actor, side });
  },
};
