/** Enter, with a force from outside, a place that its holder has left empty or has taken from another: [ALLY-7]. */

import type { ActorIndex, ForceIndex } from '../../../core/indices.ts';
import { FIRST, NONE } from '../../../core/indices.ts';
import type { Compiled } from '../../compiled.ts';
import { standUp } from '../../deeds/men.ts';
import type { GameState } from '../../state/state.ts';
import { stateOf } from '../../view/behind.ts';
import { POSTURE } from '../../vocabulary.ts';
import { holds } from '../questions.ts';
import type { OrderRules } from './rules.ts';

export const enter: OrderRules<'enter'> = {
  needs: ['outside'],
  desk: { weight: 32, shows: 'place', raisedBy: ['news'] },
  refusal(view, { region }) {
    const { compiled, actor, side, common } = view;
    if (side === NONE || holds(view, region)) return 'heldByYou';
    if (forceOutside(compiled, stateOf(view), actor) === NONE) return 'noReserve';
    const holder = view.holder(region);
    return !common.hasMen(region, holder) || common.firstHolder[region] !== holder ? undefined : 'notEmpty';
  },
  act(turn, actor, { region }) {
    const { compiled, state } = turn;
    const force = forceOutside(compiled, state, actor);
    if (force === NONE) return;
    const { region: regionOf, side: sideOf, men } = state.force;
    const side = sideOf[force];
    regionOf[force] = region;
    standUp(turn, force);
    turn.entries.push({ region, side });
    turn.sum().add('arrival', men[force]);
    turn.tell('forceArrived', 0, men[force], { actor, force, region, side });
  },
};

/** The actor's first force waiting outside the country; NONE if there is none. */
function forceOutside({ force }: Compiled, state: GameState, a: ActorIndex): ForceIndex {
  for (let f: ForceIndex = FIRST; f < force.named; f++)
    if (force.actor[f] === a && state.force.posture[f] === POSTURE.away) return f;
  return NONE;
}
