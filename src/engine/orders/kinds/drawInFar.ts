/**
 * Give up every place farther from the capital by road than a given distance, except where garrisons are at home:
 * [BREAK-4].
 */

import type { RegionIndex, SideIndex } from '../../../core/indices.ts';
import { FIRST, NONE } from '../../../core/indices.ts';
import type { Compiled } from '../../compiled.ts';
import { orderDrawIn } from '../../deeds/drawIn.ts';
import type { GameState } from '../../state/state.ts';
import { stateOf } from '../../view/behind.ts';
import type { OrderRules } from './rules.ts';

export const drawInFar: OrderRules<'drawInFar'> = {
  needs: [],
  desk: { weight: 34, shows: 'nothing' },
  refusal(view, { beyondKm }) {
    const { compiled, side } = view;
    if (compiled.side.capital[side] === NONE) return 'notHeld';
    return farPlaces(compiled, stateOf(view), side, beyondKm).length === 0 ? 'nothingThere' : undefined;
  },
  act(turn, actor, { beyondKm }) {
    const { compiled, state } = turn;
    orderDrawIn(turn, actor, farPlaces(compiled, state, compiled.actor.side[actor], beyondKm));
  },
};

/** Ties of a place's people to the state above which its garrison is at home, thousandths. */
const AT_HOME = 500;

/** Places of a side farther from its capital by road than this, except where garrisons are at home. */
function farPlaces({ side, region, road }: Compiled, state: GameState, s: SideIndex, beyondKm: number): RegionIndex[] {
  const places: RegionIndex[] = [];
  const seat = side.capital[s];
  if (seat === NONE || seat === undefined) return places;
  const { holder, drawInTurn } = state.region;
  for (let r: RegionIndex = FIRST; r < region.count; r++) {
    if (holder[r] !== s || drawInTurn[r] > 0 || region.ties[r] > AT_HOME) continue;
    if (road.distance[seat * region.count + r] > beyondKm) places.push(r);
  }
  return places;
}
