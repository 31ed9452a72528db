/** The marks of pairs by what is looked at: another side that enters first is neither later nor earlier. */
import type { WhatIfOutcome } from '../../../lab/whatIf/whatIf.ts';
import { PAIR_MARKS, type PairMarks, UNORDERED_MARKS } from '../../../ui/charts/pairMarks.ts';

export const marksOf = ({ kind }: WhatIfOutcome): PairMarks => (kind === 'firstToEnter' ? UNORDERED_MARKS : PAIR_MARKS);
