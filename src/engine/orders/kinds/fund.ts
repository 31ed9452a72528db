/** Send a side that one backs money for soldiers' pay: [ALLY-4], [WILL-18]. */

import { payMore } from '../../deeds/pay.ts';
import { rememberDeed } from '../../deeds/publicWord.ts';
import { regardForSide } from '../../deeds/regard.ts';
import type { OrderRules } from './rules.ts';

/** What money counts behind a word, of fresh men, thousandths. */
const MONEY = 500;
/** What it adds to pay, and the most that pay can be, thousandths of a living. */
const FUNDED = 150;
const MOST_PAY = 1500;

export const fund: OrderRules<'fund'> = {
  needs: ['bond'],
  desk: { weight: 30, shows: 'bond', pointless: ['beaten'] },
  refusal({ compiled, actor }, { side }) {
    const isBacked = compiled.actor.support[actor * compiled.side.count + side] > 0;
    return isBacked || compiled.actor.partner[actor] === side ? undefined : 'notPartner';
  },
  act(turn, actor, { side }) {
    const before = payMore(turn, side, FUNDED, MOST_PAY, actor);
    turn.tell('moneySent', before, turn.state.side.pay[side], { actor, side });
    regardForSide(turn, actor, side, 'paid');
    rememberDeed(turn, actor, side, MONEY);
  },
};
