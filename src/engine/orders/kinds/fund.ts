/** Send a side that one backs money for soldiers' pay: [ALLY-4], [WILL-18]. */

import { round } from '../../../core/exact.ts';
import { payMore } from '../../deeds/pay.ts';
import { rememberDeed } from '../../deeds/publicWord.ts';
import { regardForSide } from '../../deeds/regard.ts';
import type { OrderRules } from './rules.ts';

/** What money counts behind a word, of fresh men, thousandths, where nothing has been sent yet. */
const MONEY = 500;
/** What the first adds to pay, and the most that pay can be, thousandths of a living. */
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
    const more = added(turn.state.side.paidMore[side]);
    const before = payMore(turn, side, more, MOST_PAY, actor);
    turn.tell('moneySent', before, turn.state.side.pay[side], { actor, side });
    // Who lives on it already thanks nobody twice.
    const part = round((1000 * more) / FUNDED);
    regardForSide(turn, actor, side, 'paid', part);
    rememberDeed(turn, actor, side, round((MONEY * part) / 1000));
  },
};

/** What money adds where so much more is paid already, thousandths of a living: less by half of it. */
const added = (already: number): number => Math.max(0, FUNDED - round(already / 2));
