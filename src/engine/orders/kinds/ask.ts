/** Ask an ally openly for help, which costs it political capital and support (M13): [ORDER-7], [ORDER-10]. */

import { round } from '../../../core/exact.ts';

import { NONE } from '../../../core/indices.ts';
import { OPEN_ASK, putAsk, requestTo } from '../../deeds/asks.ts';
import { moveSupportByWords } from '../../deeds/support.ts';
import { say } from '../../deeds/words.ts';
import { stateOf } from '../../view/behind.ts';
import type { Request } from '../../vocabulary.ts';
import type { OrderRules } from './rules.ts';

/** Requests an ally grants easily, and the support at which being asked for more binds it, thousandths. */
const CHEAP: readonly Request[] = ['money', 'asylum'];
const WILLING = 300;

export const ask: OrderRules<'ask'> = {
  needs: ['ally'],
  desk: { weight: 34, shows: 'nothing', pointless: ['ownBeaten'] },
  refusal(view, { ally, what }) {
    const { compiled, actor, side } = view;
    if (compiled.actor.partner[ally] !== side || ally === actor) return 'notPartner';
    const request = requestTo(compiled, actor, ally, what);
    return request !== NONE && stateOf(view).ask.stage[request] === OPEN_ASK ? 'askedBefore' : undefined;
  },
  said: (view, { ally }) => stateOf(view).actor.wasAsked[ally],
  act(turn, actor, { ally, what }) {
    const { compiled, state } = turn;
    const side = compiled.actor.side[actor];
    const level = state.support.level[ally * compiled.side.count + side];
    const change = CHEAP.includes(what) ? 8 : level >= WILLING ? 15 : -10;
    const freshness = say(state.actor.wasAsked, ally);
    turn.sum().add('order', round((change * freshness) / 1000), undefined, actor);
    moveSupportByWords(turn, ally, side, { about: what });
    turn.causes?.add('request', ally, turn.cause);
    const request = requestTo(compiled, actor, ally, what);
    if (request !== NONE) putAsk(turn, request);
  },
};
