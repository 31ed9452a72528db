/** How much an outcome changes: days, people, or points of 100. */
import type { WhatIfOutcome } from '../../../lab/whatIf/whatIf.ts';
import { formatShift } from '../../../words/format.ts';
import { text } from '../../../words/text.ts';

/** From half days, people or thousandths. */
export const amountIn = ({ kind }: WhatIfOutcome, value: number): number =>
  kind === 'place' ? value / 2 : kind === 'aim' ? value / 10 : value;

/** "+0.4"; people are whole. `isFine`: a decimal more, where two amounts would else read the same. */
export const bareAmount = ({ kind }: WhatIfOutcome, amount: number, isFine = false): string =>
  formatShift(amount, (kind === 'cost' ? 0 : 1) + (isFine ? 1 : 0));

/** "+0.4 days" */
export function amountWords(outcome: WhatIfOutcome, amount: number, isFine = false): string {
  const value = bareAmount(outcome, amount, isFine);
  switch (outcome.kind) {
    case 'cost':
      return text('numbers.mean.people', { value });
    case 'aim':
      return text('numbers.mean.points', { value });
    default:
      return text('numbers.mean.days', { value });
  }
}
