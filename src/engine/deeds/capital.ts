/** Political capital: what comes back, and what others' deeds give or take. RULES.md: [ORDER-12], [LAST-2]. */

import type { ActorIndex } from '../../core/indices.ts';
import type { Turn } from '../turn.ts';

/** An actor's political capital changes by so many points; there is never less than none. */
export function changeCapital(turn: Turn, a: ActorIndex, points: number, why: 'income' | 'order'): void {
  const { capital } = turn.state.actor;
  const before = capital[a];
  const after = Math.max(0, before + points);
  capital[a] = after;
  if (turn.recorder === undefined || before === after) return;
  turn.sum().add(why, after - before);
  turn.tell('capitalChanged', before, after, { actor: a });
}
