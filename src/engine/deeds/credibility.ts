/** Credibility: how far a side's promises are believed. */

import type { SideIndex } from '../../core/indices.ts';
import type { Turn } from '../turn.ts';

/**
 * Changes belief in a side's promises by `change` thousandths: for order kept, for a garrison let go unharmed, for
 * civilians killed, or by a trigger: [BREAK-8], [HARM-4].
 */
export function changeCredibility(
  turn: Turn,
  s: SideIndex,
  change: number,
  why: 'order' | 'garrison' | 'killed' | 'trigger',
): void {
  const { credibility } = turn.state.side;
  const before = credibility[s];
  turn.sum().add(why, change);
  const after = turn.terms.applyTo(before, 0, 1000);
  credibility[s] = after;
  if (before !== after) turn.tell('credibilityChanged', before, after, { side: s });
}
