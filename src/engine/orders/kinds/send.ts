/** Send a package waiting outside the country: it arrives after its delay unless stopped: [ALLY-5]. */

import { stateOf } from '../../view/behind.ts';
import { POSTURE } from '../../vocabulary.ts';
import { commands } from '../questions.ts';
import type { OrderRules } from './rules.ts';

export const send: OrderRules<'send'> = {
  refusal(view, { force, region }) {
    if (!commands(view, force)) return 'notYours';
    if (view.posture(force) !== POSTURE.away || stateOf(view).force.men[force] === 0) return 'gone';
    return view.holder(region) === view.forceSide(force) ? undefined : 'notHeld';
  },
  act(turn, actor, { force, region }) {
    const { posture, destination, arrivalTurn } = turn.state.force;
    posture[force] = POSTURE.travel;
    destination[force] = region;
    arrivalTurn[force] = turn.number + Math.max(1, turn.compiled.force.awayTurns[force]);
    turn.note('packageSent', { actor, force, region });
  },
};
