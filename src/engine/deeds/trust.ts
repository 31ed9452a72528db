/** Trust of one actor in another: [ASK-7]. */

import type { ActorIndex, TalkIndex } from '../../core/indices.ts';
import { NONE } from '../../core/indices.ts';
import type { Turn } from '../turn.ts';

/** Trust between actors of whom a scenario says nothing, thousandths. */
export const USUAL_TRUST = 500;

/** Changes how far an actor trusts another by `change` thousandths, within 0 to 1000. No actor trusts itself. */
export function changeTrust(
  turn: Turn,
  a: ActorIndex,
  other: ActorIndex,
  change: number,
  why: 'order' | 'refusals' | 'credence' | 'deed',
): void {
  if (a === other || a === NONE || other === NONE || change === 0) return;
  const { trust } = turn.state.between;
  const cell = a * turn.compiled.actor.count + other;
  const before = trust[cell];
  turn.sum().add(why, change);
  const after = turn.terms.applyTo(before, 0, 1000);
  trust[cell] = after;
  if (before !== after) turn.tell('trustChanged', before, after, { actor: a, other });
}

/** What who hosts talks thinks of who takes part, thousandths: [TALK-6]. */
const HOST_TRUST = { accepts: 40, refuses: -20, handsOver: 60, stays: -30 } as const;

/** Who hosts talks hears what an actor that takes part in them means to do. */
export function toldHost(turn: Turn, t: TalkIndex, a: ActorIndex, what: keyof typeof HOST_TRUST): void {
  const change = HOST_TRUST[what];
  changeTrust(turn, turn.compiled.talk.host[t], a, change, change > 0 ? 'order' : 'refusals');
}
