/**
 * Leave men to keep order at a captured place, which limits looting and reprisals and makes promises believed:
 * [ORDER-8].
 */

import type { ActorIndex, RegionIndex } from '../../../core/indices.ts';
import { NONE } from '../../../core/indices.ts';
import { changeCredibility } from '../../deeds/credibility.ts';
import { gainMen, loseMen } from '../../deeds/men.ts';
import type { Turn } from '../../turn.ts';
import { stateOf } from '../../view/behind.ts';
import { holds } from '../questions.ts';
import type { OrderRules } from './rules.ts';

/** Men left: one for so many people, at least so many where the column has them, and at most one in so many of it. */
const PEOPLE_FOR_EACH_MAN = 1000;
const LEAST_WANTED = 150;
const ONE_IN = 8;

export const leaveTroops: OrderRules<'leaveTroops'> = {
  needs: [],
  desk: { weight: 26, shows: 'place', raisedBy: ['news'] },
  refusal(view, { region }) {
    const { firstHolder, policing } = stateOf(view).region;
    if (!holds(view, region) || firstHolder[region] === view.side) return 'notHeld';
    if (!view.common.hasMen(region, view.side)) return 'nothingThere';
    return policing[region] > 0 ? 'alreadyDone' : undefined;
  },
  act(turn, actor, { region }) {
    const side = turn.compiled.actor.side[actor];
    turn.state.region.policing[region] = Math.max(1, leaveMen(turn, actor, region));
    changeCredibility(turn, side, 10, 'order');
    turn.note('orderKept', { actor, region, side });
  },
};

/** The actor's first force there with enough men detaches some to the garrison. Returns how many. */
function leaveMen(turn: Turn, a: ActorIndex, r: RegionIndex): number {
  const { force, region } = turn.compiled;
  const { men: menOf, fill } = turn.state.force;
  const { first, next } = turn.deployment;
  for (let f = first[r]; f !== NONE && f < force.named; f = next[f]) {
    if (force.actor[f] !== a) continue;
    const wanted = Math.max(LEAST_WANTED, Math.floor(region.people[r] / PEOPLE_FOR_EACH_MAN));
    const men = Math.min(wanted, Math.floor(menOf[f] / ONE_IN));
    if (men === 0) continue;
    loseMen(turn, f, 'detached', men);
    gainMen(turn, region.garrison[r], 'detached', men, fill[f]);
    return men;
  }
  return 0;
}
