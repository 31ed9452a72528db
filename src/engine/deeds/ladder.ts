/**
 * The ladder between a sender of packages and whoever stops them: 0 is quiet, 100 open war. RULES.md: [ALLY-6].
 */

import type { ActorIndex } from '../../core/indices.ts';
import type { Turn } from '../turn.ts';

export const TOP_OF_LADDER = 100;

/** Moves two actors up or down the ladder by `steps`, within its ends. */
export function changeLadder(
  turn: Turn,
  a: ActorIndex,
  other: ActorIndex,
  steps: number,
  why: 'order' | 'arrival',
): void {
  const { ladder } = turn.state.between;
  const { count } = turn.compiled.actor;
  const before = ladder[a * count + other];
  turn.sum().add(why, steps);
  const after = turn.terms.applyTo(before, 0, TOP_OF_LADDER);
  ladder[a * count + other] = after;
  ladder[other * count + a] = after;
  if (before !== after) turn.tell('ladderMoved', before, after, { actor: a, other });
}
