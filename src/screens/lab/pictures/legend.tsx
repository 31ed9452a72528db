/** What the marks of a picture of pairs stand for where this is looked at. */
import type { WhatIfOutcome } from '../../../lab/whatIf/whatIf.ts';
import { kindWords } from '../../../present/whatIf.ts';
import { PairLegend } from '../../../ui/charts/pairLegend.tsx';
import { text } from '../../../words/text.ts';
import { marksOf } from './marks.ts';

interface LegendProps {
  readonly outcome: WhatIfOutcome;
  /** Whether some pair moves by at least what is seen. */
  readonly hasRings: boolean;
}

export const Legend = ({ outcome, hasRings }: LegendProps) => (
  <PairLegend marks={marksOf(outcome)} words={kindWords(outcome)} ring={hasRings ? text('pair.atLeast') : undefined} />
);
