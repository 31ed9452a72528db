/** Promise the people of an own place safety, which steadies its garrison while it lasts: [ORDER-6], [ORDER-10]. */

import { say } from '../../deeds/words.ts';
import { stateOf } from '../../view/behind.ts';
import { holds } from '../questions.ts';
import type { OrderRules } from './rules.ts';

/** How long the promise lasts, turns. */
const TURNS = 3;

export const reassure: OrderRules<'reassure'> = {
  needs: [],
  desk: { weight: 34, shows: 'place', raisedBy: ['news', 'crowd'], pointless: ['steadfast'] },
  refusal(view, { region }) {
    if (!holds(view, region)) return 'notHeld';
    return stateOf(view).region.reassured[region] > 0 ? 'alreadyDone' : undefined;
  },
  said: (view, { region }) => stateOf(view).region.saidReassured[region],
  act(turn, actor, { region }) {
    const { reassured, reassurance, saidReassured } = turn.state.region;
    // Promised by two desks of a side in one turn, it is one promise.
    if (reassured[region] > 0) return;
    reassured[region] = TURNS;
    reassurance[region] = say(saidReassured, region);
    turn.causes?.set('reassured', region, turn.cause);
    turn.note('placeReassured', { actor, region, side: turn.compiled.actor.side[actor] });
  },
};
