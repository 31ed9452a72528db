/** Questions that several order kinds ask of a view before they may be given. */

import type { ActorIndex, ForceIndex, RegionIndex, SideIndex, TalkIndex } from '../../core/indices.ts';
import type { Compiled } from '../compiled.ts';
import { isStanding } from '../knowledge/deployment.ts';
import { FRIENDLY } from '../knowledge/relations.ts';
import type { Sight } from '../view/view.ts';
import { TALK_STATES } from '../vocabulary.ts';
import type { RefusalCode } from './refusals.ts';

const OPEN = TALK_STATES.indexOf('open');

/** Whether the actor of this view leads the force. */
export function commands(sight: Sight, f: ForceIndex): boolean {
  return f >= 0 && f < sight.compiled.force.named && sight.compiled.force.actor[f] === sight.actor;
}

/** Why a force takes no orders at the place where it stands; undefined if it does. */
export function refusalOfForce(sight: Sight, f: ForceIndex): RefusalCode | undefined {
  if (!commands(sight, f)) return 'notYours';
  return isStanding(sight.state, f) ? undefined : 'gone';
}

/** Whether two sides are the same or friends. */
export function areFriends(sight: Sight, a: SideIndex, b: SideIndex): boolean {
  return a === b || sight.state.relation.kind[a * sight.compiled.side.count + b] === FRIENDLY;
}

/** Whether the side of this view holds a place. */
export function holds(sight: Sight, r: RegionIndex): boolean {
  return sight.holder(r) === sight.side;
}

/** An actor's hold on a side at the start, thousandths; 0 if the side does not listen to it. */
export function holdOn({ actor, side }: Compiled, a: ActorIndex, s: SideIndex): number {
  return actor.restrains[a * side.count + s];
}

export function isOpenTalk(sight: Sight, t: TalkIndex): boolean {
  return sight.state.talk.stage[t] === OPEN;
}
