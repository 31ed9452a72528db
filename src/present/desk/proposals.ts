/** What a staff proposes, in words: why, how many seats there are for it, and what it tells others. */
import type { Proposal } from '../../policies/proposals.ts';
import { formatPoints } from '../../words/format.ts';
import { text } from '../../words/text.ts';

export const whyProposed = ({ reason }: Proposal): string => text(`proposal.why.${reason}`);

/** "1,900 people, 600 seats a half day: home in 4 half days. Seen as 60 of 100 of a usual departure, 19 at once." */
export function needsOf({ heads, seats, turns, signal, atOnce }: Proposal): string {
  return text('proposal.needs', {
    people: text('people.count', { count: heads }),
    seats,
    turns: text('proposal.turns', { count: turns }),
    signal: formatPoints(signal),
    atOnce: formatPoints(atOnce),
  });
}
