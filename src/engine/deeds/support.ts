/**
 * Support: how firmly an outside actor stands by a side; changes are sums of named terms. RULES.md, chapter SUPPORT.
 */

import type { ActorIndex, SideIndex } from '../../core/indices.ts';
import type { Turn } from '../turn.ts';
import type { Request } from '../vocabulary.ts';

/** What is told of a change of support beside the change. */
interface SupportTold {
  /** What was asked for, if a request moved it: then it is told even if support did not change. */
  readonly about?: Request;
  /** By a quiet word that has not leaked. */
  readonly isSecret?: true;
}

/** Changes an actor's support for a side by `change` thousandths, because of an order or a trigger. */
export function changeSupport(
  turn: Turn,
  a: ActorIndex,
  s: SideIndex,
  change: number,
  why: 'order' | 'trigger',
  told?: SupportTold,
): void {
  turn.sum().add(why, change);
  moveSupport(turn, a, s, told);
}

/** Changes it because of a word: what that gives wears off, and belief does not draw it back: [ORDER-11]. */
export function giveSupportByWords(turn: Turn, a: ActorIndex, s: SideIndex, change: number, told?: SupportTold): void {
  turn.sum().add('order', change);
  moveSupportByWords(turn, a, s, told);
}

/** The same, by the terms collected since `sum()`. What a word takes is like any other loss of support. */
export function moveSupportByWords(turn: Turn, a: ActorIndex, s: SideIndex, told?: SupportTold): void {
  const { level, byWords } = turn.state.support;
  const cell = a * turn.compiled.side.count + s;
  const before = level[cell];
  const isGiven = turn.terms.sum > 0;
  moveSupport(turn, a, s, told, isGiven ? 'supportWords' : 'support');
  if (isGiven) byWords[cell] = byWords[cell] + level[cell] - before;
}

/**
 * Changes an actor's support for a side by the terms collected since `sum()`, within 0 to 1000.
 *
 * @param slot where it is remembered what moved it.
 */
export function moveSupport(
  turn: Turn,
  a: ActorIndex,
  s: SideIndex,
  told?: SupportTold,
  slot: 'support' | 'supportWords' = 'support',
): void {
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
  for (const { kind, shares = [] } of terms) {
    // What wears off was taken from memory as it wore.
    if (kind === 'faded') continue;
    for (const share of shares) {
      turn.supportFor.push({ ...share, of: a });
      if (!isCut) turn.causes?.add(slot, cell, share.cause, share.value);
    }
  }
  if (after === before && told?.about === undefined) return;
  turn.tell('supportChanged', before, after, { actor: a, side: s, ...told });
}
