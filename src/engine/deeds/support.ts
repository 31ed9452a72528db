/**
 * Support: how firmly an outside actor stands by a side; changes are sums of named terms. RULES.md, chapter SUPPORT.
 */

import type { ActorIndex, SideIndex } from '../../core/indices.ts';
import type { Turn } from '../turn.ts';
import type { Request } from '../vocabulary.ts';

/** Changes an actor's support for a side by `change` thousandths, because of an order or a trigger. */
export function changeSupport(turn: Turn, a: ActorIndex, s: SideIndex, change: number, why: 'order' | 'trigger'): void {
  turn.sum().add(why, change);
  moveSupport(turn, a, s);
}

/**
 * Changes an actor's support for a side by the terms collected since `sum()`, within 0 to 1000. A request in `asked` is
 * recorded even if support did not change.
 */
export function moveSupport(turn: Turn, a: ActorIndex, s: SideIndex, asked?: Request): void {
  const { supportMoved } = turn;
  const { level } = turn.state.support;
  const cell = a * turn.compiled.side.count + s;
  const before = level[cell];
  const after = turn.terms.applyTo(before, 0, 1000);
  level[cell] = after;
  supportMoved[a] = supportMoved[a] + after - before;
  if (turn.recorder === undefined) return;
  const terms = turn.terms.take();
  // What the ends of the scale cut off is not remembered: nobody feels it later.
  const isCut = terms.some(({ kind }) => kind === 'limit');
  for (const { shares = [] } of terms) {
    for (const share of shares) {
      turn.supportFor.push({ ...share, of: a });
      if (!isCut) turn.causes?.add('support', cell, share.cause, share.value);
    }
  }
  if (after === before && asked === undefined) return;
  turn.tell('supportChanged', before, after, {
    actor: a,
    side: s,
    ...(asked === undefined ? undefined : { about: asked }),
  });
}
