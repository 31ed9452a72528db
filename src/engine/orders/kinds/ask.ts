/** Ask an ally for help in the open: its political capital and support answer (M13): [ORDER-7]. */

import { moveSupport } from '../../deeds/support.ts';
import type { Request } from '../../vocabulary.ts';
import type { OrderRules } from './rules.ts';

/** What an ally gives easily, and the support from which being asked for more binds it, thousandths. */
const CHEAP: readonly Request[] = ['money', 'asylum'];
const WILLING = 300;

export const ask: OrderRules<'ask'> = {
  refusal({ compiled, actor, side }, { ally }) {
    return compiled.actor.partner[ally] === side && ally !== actor ? undefined : 'notPartner';
  },
  act(turn, actor, { ally, what }) {
    const { compiled, state } = turn;
    const side = compiled.actor.side[actor];
    const level = state.support.level[ally * compiled.side.count + side];
    const change = CHEAP.includes(what) ? 8 : level >= WILLING ? 15 : -10;
    turn.sum().add('order', change, undefined, actor);
    moveSupport(turn, ally, side, what);
  },
};
