/** Questions that several order kinds ask of a view before they may be given. */

import type { ActorIndex, ForceIndex, RegionIndex, SideIndex, TalkIndex } from '../../core/indices.ts';
import { FIRST, NONE } from '../../core/indices.ts';
import type { Compiled } from '../compiled.ts';
import type { Turn } from '../turn.ts';
import type { View } from '../view/view.ts';
import { TALK_STATES } from '../vocabulary.ts';
import type { RefusalCode } from './refusals.ts';

const OPEN = TALK_STATES.indexOf('open');

/** Whether the actor of this view leads the force. */
export function commands(view: View, f: ForceIndex): boolean {
  return f >= 0 && f < view.compiled.force.named && view.compiled.force.actor[f] === view.actor;
}

/** Why a force takes no orders at the place where it stands; undefined if it does. */
export function refusalOfForce(view: View, f: ForceIndex): RefusalCode | undefined {
  if (!commands(view, f)) return 'notYours';
  return view.stands(f) ? undefined : 'gone';
}

/** Whether the side of this view holds a place. */
export function holds(view: View, r: RegionIndex): boolean {
  return view.holder(r) === view.side;
}

/** An actor's hold on a side at the start, thousandths; 0 if the side does not listen to it. */
export function holdOn({ actor, side }: Compiled, a: ActorIndex, s: SideIndex): number {
  return actor.restrains[a * side.count + s];
}

export function isOpenTalk(view: View, t: TalkIndex): boolean {
  return view.talkStage(t) === OPEN;
}

/** The first open talk in which a side is asked to stop or asks for it; NONE if there is none. */
export function openTalkOf({ compiled: { talk }, state }: Turn, s: SideIndex): TalkIndex {
  for (let t: TalkIndex = FIRST; t < talk.count; t++)
    if (state.talk.stage[t] === OPEN && (talk.sideA[t] === s || talk.sideB[t] === s)) return t;
  return NONE;
}
