/** Trust of one actor in another: [ASK-7]. */

import type { ActorIndex } from '../../core/indices.ts';
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
  why: 'order' | 'refusals' | 'credence',
): void {
  if (a === other || a === NONE || other === NONE) return;
  const { trust } = turn.state.between;
  const cell = a * turn.compiled.actor.count + other;
  const before = trust[cell];
  turn.sum().add(why, change);
  const after = turn.terms.applyTo(before, 0, 1000);
  trust[cell] = after;
  if (before !== after) turn.tell('trustChanged', before, after, { actor: a, other });
}
