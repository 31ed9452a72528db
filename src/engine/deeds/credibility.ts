/** Credibility: how far a side's promises are believed. */

import type { SideIndex } from '../../core/indices.ts';
import type { Turn } from '../turn.ts';

/**
 * Belief in a side's promises moves by so many thousandths: by order kept, by a garrison let go unharmed, by what a
 * trigger says: [BREAK-8].
 */
export function changeCredibility(
  turn: Turn,
  s: SideIndex,
  change: number,
  why: 'order' | 'garrison' | 'trigger',
): void {
  const { credibility } = turn.state.side;
  const before = credibility[s];
  turn.sum().add(why, change);
  const after = turn.terms.applyTo(before, 0, 1000);
  credibility[s] = after;
  if (before !== after) turn.tell('credibilityChanged', before, after, { side: s });
}
