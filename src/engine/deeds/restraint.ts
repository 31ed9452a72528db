/** Restraint: how far outside actors hold a side back. */

import type { ActorIndex, SideIndex } from '../../core/indices.ts';
import type { Turn } from '../turn.ts';

/** An actor's hold on a side changes its restraint by `change` thousandths; the result stays within 0 to 1000. */
export function changeRestraint(turn: Turn, a: ActorIndex, s: SideIndex, change: number): void {
  const { restraint } = turn.state.side;
  const before = restraint[s];
  turn.sum().add('restraint', change, undefined, a);
  const after = turn.terms.applyTo(before, 0, 1000);
  restraint[s] = after;
  turn.tell('restraintChanged', before, after, { actor: a, side: s });
}
