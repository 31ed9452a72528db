/** Send one's partner money for soldiers' pay: [ALLY-4]. */

import { rememberDeed } from '../../deeds/promises.ts';
import type { OrderRules } from './rules.ts';

/** What money counts behind a word, of fresh men, thousandths. */
const MONEY = 500;

export const fund: OrderRules<'fund'> = {
  needs: ['partner'],
  desk: { weight: 30, shows: 'bond', pointless: ['beaten'] },
  refusal({ compiled, actor }, { side }) {
    return compiled.actor.partner[actor] === side ? undefined : 'notPartner';
  },
  act(turn, actor, { side }) {
    const { pay } = turn.state.side;
    const before = pay[side];
    turn.sum().add('pay', 150, undefined, actor);
    pay[side] = turn.terms.applyTo(before, 0, 1500);
    turn.causes?.add('pay', side, turn.cause, pay[side] - before);
    rememberDeed(turn, actor, side, MONEY);
    turn.tell('moneySent', before, pay[side], { actor, side });
  },
};
