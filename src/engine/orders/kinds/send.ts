/** Send a package waiting outside the country: it arrives after its delay unless stopped: [ALLY-5]. */

import { rememberDeed } from '../../deeds/publicWord.ts';
import { stateOf } from '../../view/behind.ts';
import { POSTURE } from '../../vocabulary.ts';
import { commands } from '../questions.ts';
import type { OrderRules } from './rules.ts';

export const send: OrderRules<'send'> = {
  needs: ['away'],
  desk: { weight: 42, shows: 'sent', raisedBy: ['news'] },
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
    rememberDeed(turn, actor, turn.state.force.side[force], 1000);
    turn.note('packageSent', { actor, force, region });
  },
  outstanding({ clock, force: { arrivalTurn } }, _, __, { force }) {
    return arrivalTurn[force] >= clock.turn[0] ? arrivalTurn[force] : undefined;
  },
};
