/** What an ally is asked for in the open, as it weighs there: [ASK-5]. */

import { round } from '../../core/exact.ts';
import type { ActorIndex, ForceIndex, RegionIndex, SideIndex } from '../../core/indices.ts';
import { FIRST, NONE } from '../../core/indices.ts';
import type { Compiled } from '../compiled.ts';
import type { OrderKind } from '../orders/shapes.ts';
import type { GameState } from '../state/state.ts';
import { stateOf } from '../view/behind.ts';
import type { View } from '../view/view.ts';
import { LOSS_MANNERS, POSTURE, type Reason, type Request } from '../vocabulary.ts';

/** What granting a request is worth to an ally that believes in its partner, what it usually is, what more if cheap. */
const BELIEVED = 300;
const HALF_BELIEVED = 150;
const CHEAP = 150;
/** What speaks against it. */
const NOT_HELD = -150;
const NO_WAY = -300;
const NO_LEAVE = -250;
const STRIKES_NEAR = -200;
/** Turns in which a place that was left without a fight is still held against its side. */
const LATELY = 2;
const LITTLE_LEAVE = 100;
const HIGH_ON_LADDER = 45;

const WITHDRAWN = LOSS_MANNERS.indexOf('withdrawal');

/** Orders by which an ally grants each request. */
export const GRANTS: { readonly [What in Request]: OrderKind } = {
  fighters: 'send',
  air: 'fly',
  money: 'fund',
  restraint: 'restrain',
  asylum: 'offerAsylum',
};

/** Names what speaks for granting a request, and against it; `usual`: what it is where nothing speaks against it. */
export function considerRequest(
  view: View,
  what: Request,
  consider: (is: number, why: Reason, usual?: number) => void,
): void {
  const { compiled, actor } = view;
  const state = stateOf(view);
  consider(round((BELIEVED * Math.min(1000, state.actor.belief[actor])) / 1000), 'doesNotBelieve', HALF_BELIEVED);
  if (what === 'money' || what === 'asylum') {
    if (what === 'money' && isPaidMore(view, state)) consider(0, 'askedTooOften', CHEAP);
    else consider(CHEAP, 'priceTooHigh');
    return;
  }
  if (hasLeftPlaces(compiled, state, compiled.actor.partner[actor])) consider(NOT_HELD, 'placeNotHeld');
  if (what !== 'fighters') return;
  const force = packageOf(compiled, state, actor);
  if (force === NONE) return;
  const exit = compiled.force.awayExit[force];
  const keeper = compiled.force.awayPermit[force];
  if (exit !== NONE && state.exit.open[exit] === 0) consider(NO_WAY, 'roadClosed');
  else if (keeper !== NONE && state.actor.permit[keeper] < LITTLE_LEAVE) consider(NO_LEAVE, 'noLeave');
  if (highestStep(compiled, state, actor) > HIGH_ON_LADDER) consider(STRIKES_NEAR, 'widerWar');
}

/** Whether the partner of who is asked lives on money already, its own or an ally's. */
const isPaidMore = ({ compiled, actor, turn }: View, { side }: GameState): boolean =>
  side.paidUntil[compiled.actor.partner[actor]] > turn;

/** Whether an ally has what it is asked for. */
export function canGrant(view: View, what: Request): boolean {
  const { compiled, actor } = view;
  const state = stateOf(view);
  switch (what) {
    case 'fighters':
      return packageOf(compiled, state, actor) !== NONE;
    case 'air':
      return state.actor.sorties[actor] > 0;
    case 'money':
      return state.actor.capital[actor] > 0;
    case 'restraint':
      return holdsAnybody(compiled, actor);
    case 'asylum':
      return state.side.leaderPresent[compiled.actor.partner[actor]] === 1;
  }
}

/** The first package of an actor that waits outside the country; NONE if there is none. */
export function packageOf({ force }: Compiled, { force: { posture, men } }: GameState, a: ActorIndex): ForceIndex {
  for (let f: ForceIndex = FIRST; f < force.named; f++)
    if (force.actor[f] === a && posture[f] === POSTURE.away && men[f] > 0) return f;
  return NONE;
}

/** The highest step of an actor's ladder with anybody. */
export function highestStep({ actor }: Compiled, { between }: GameState, a: ActorIndex): number {
  let highest = 0;
  for (let cell = a * actor.count, end = cell + actor.count; cell < end; cell++)
    if (between.ladder[cell] > highest) highest = between.ladder[cell];
  return highest;
}

function holdsAnybody({ actor, side }: Compiled, a: ActorIndex): boolean {
  for (let cell = a * side.count, end = cell + side.count; cell < end; cell++)
    if (actor.restrains[cell] > 0) return true;
  return false;
}

/** Whether a side has left a place without a fight in the last turns. */
function hasLeftPlaces({ region }: Compiled, state: GameState, s: SideIndex): boolean {
  const { firstHolder, firstLostTurn, firstLostManner } = state.region;
  const since = state.clock.turn[0] - LATELY;
  for (let r: RegionIndex = FIRST; r < region.count; r++)
    if (firstHolder[r] === s && firstLostTurn[r] >= since && firstLostManner[r] === WITHDRAWN) return true;
  return false;
}
