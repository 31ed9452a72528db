/** How much an outcome changes: days, people, or points of 100. */
import type { WhatIfOutcome } from '../../../lab/whatIf/whatIf.ts';
import { formatShift } from '../../../words/format.ts';
import { text } from '../../../words/text.ts';

/** From half days, people or thousandths. */
export const amountIn = ({ kind }: WhatIfOutcome, value: number): number =>
  kind === 'place' ? value / 2 : kind === 'aim' ? value / 10 : value;

/** "+0.4 days" */
export function amountWords({ kind }: WhatIfOutcome, amount: number): string {
  if (kind === 'cost') return text('numbers.mean.people', { value: formatShift(amount, 0) });
  return text(kind === 'place' ? 'numbers.mean.days' : 'numbers.mean.points', { value: formatShift(amount, 1) });
}
