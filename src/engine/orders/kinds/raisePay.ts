/** Raise soldiers' pay by half, as far as it has fallen behind: [ORDER-7]. */

import { round } from '../../../core/exact.ts';
import { stateOf } from '../../view/behind.ts';
import type { OrderRules } from './rules.ts';

export const raisePay: OrderRules<'raisePay'> = {
  needs: [],
  desk: { weight: 30, shows: 'nothing', pointless: ['ownBeaten'] },
  refusal(view) {
    return stateOf(view).side.pay[view.side] >= 1000 ? 'alreadyDone' : undefined;
  },
  act(turn, actor) {
    const side = turn.compiled.actor.side[actor];
    const { pay } = turn.state.side;
    const before = pay[side];
    turn.sum().add('pay', round(before * 0.5));
    pay[side] = turn.terms.applyTo(before, 0, 1000);
    turn.causes?.add('pay', side, turn.cause, pay[side] - before);
    turn.state.side.helped[side] = turn.number;
    turn.tell('payRaised', before, pay[side], { actor, side });
  },
};
