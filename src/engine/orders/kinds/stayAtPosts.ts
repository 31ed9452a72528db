/**
 * Ask the officials of a place to stay at their posts, whoever holds it, and pay them: [BEHIND-4]. Needs a word
 * that is believed, the side's or one's own.
 */

import { changeOffices } from '../../deeds/order.ts';
import { stateOf } from '../../view/behind.ts';
import { holds } from '../questions.ts';
import type { OrderRules } from './rules.ts';

/** How long they are paid, turns. */
const TURNS = 8;
/** How many come back at once, thousandths. */
const COME_BACK = 150;
/** Nobody stays for the word of a side, or of who asks for it, that is believed less, thousandths. */
const BELIEVED = 300;

export const stayAtPosts: OrderRules<'stayAtPosts'> = {
  needs: [],
  desk: { weight: 25, shows: 'place', raisedBy: ['news', 'crowd'] },
  refusal(view, { region }) {
    const state = stateOf(view);
    const { actor, side } = view;
    if (!holds(view, region)) return 'notHeld';
    if (view.compiled.region.people[region] === 0) return 'nothingThere';
    if (Math.max(view.credibility(side), state.actor.credence[actor]) < BELIEVED) return 'notBelieved';
    return state.region.stayed[region] > 0 ? 'alreadyDone' : undefined;
  },
  act(turn, actor, { region }) {
    // One more, since the turn in which they are asked counts down too.
    turn.state.region.stayed[region] = TURNS + 1;
    turn.note('officialsAsked', { actor, region, side: turn.compiled.actor.side[actor] });
    turn.sum().add('stayed', COME_BACK);
    changeOffices(turn, region);
  },
};
