/** Pay: more is paid for some turns, and then no more. RULES.md, WILL-18. */

import type { ActorIndex, SideIndex } from '../../core/indices.ts';
import { FIRST } from '../../core/indices.ts';
import type { Turn } from '../turn.ts';

/** Turns for which an order or an ally's money pays more, and the most turns ahead that can be paid for. */
const PAY_TURNS = 6;
const MOST_TURNS = 18;
/** Turns left from which on a side may pay on. */
export const PAY_ENDS = 2;

/**
 * A side pays more from the next turn on, or for longer: `more` thousandths of a living up to `most`, for `PAY_TURNS`
 * turns after those already paid for. Its terms are summed up for the event that tells it; returns pay before that.
 */
export function payMore(turn: Turn, s: SideIndex, more: number, most: number, by?: ActorIndex): number {
  const { pay, paidFrom, paidUntil, paidMore } = turn.state.side;
  const left = Math.max(0, paidUntil[s] - turn.number);
  if (left === 0) paidFrom[s] = turn.number;
  paidUntil[s] = turn.number + Math.min(MOST_TURNS, left + PAY_TURNS + (left === 0 ? 1 : 0));
  const before = pay[s];
  turn.sum().add('pay', more, undefined, by);
  pay[s] = turn.terms.applyTo(before, 0, most);
  paidMore[s] = paidMore[s] + pay[s] - before;
  turn.causes?.add('pay', s, turn.cause, pay[s] - before);
  turn.causes?.set('paid', s, turn.cause);
  return before;
}

/** Where what was to be paid more has been paid, pay is what it was. */
export function endPay(turn: Turn): void {
  const { pay, paidFrom, paidUntil, paidMore } = turn.state.side;
  for (let s: SideIndex = FIRST; s < turn.compiled.side.count; s++) {
    if (paidUntil[s] === 0 || turn.number < paidUntil[s]) continue;
    pay[s] = pay[s] - paidMore[s];
    paidMore[s] = 0;
    paidFrom[s] = 0;
    paidUntil[s] = 0;
    for (const { cause, amount } of turn.causes?.all('pay', s) ?? []) turn.causes?.add('pay', s, cause, -amount);
    turn.note('payEnded', { side: s });
  }
}
