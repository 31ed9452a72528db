/** What is left of an answer when one of its rules is weaker or off, in words. */
import type { WeightName } from '../engine/weights.ts';
import type { DoubtFactor } from '../lab/whatIf/doubt.ts';
import { countsOf, PAIR_KINDS, type WhatIfPairs } from '../lab/whatIf/pairs.ts';
import type { WhatIf, WhatIfOutcome } from '../lab/whatIf/whatIf.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';
import type { FigureTable } from '../ui/charts/figureFiles.ts';
import { formatNumber, formatShift } from '../words/format.ts';
import { scenarioText, text } from '../words/text.ts';
import { kindWords, outcomeWords } from './whatIf.ts';

/** The pairs of one rule as it is, at half strength and off; those not yet played are missing. */
export type Doubted = { readonly [Factor in DoubtFactor]?: WhatIfPairs };

const FACTOR_NAMES = { 1: 'asItIs', 0.5: 'half', 0: 'off' } as const;

export const factorWords = (factor: DoubtFactor): string => text(`doubt.factor.${FACTOR_NAMES[factor]}`);

/** What a weight does, and how it was come by. */
export const strengthWords = (weight: WeightName): string =>
  text('doubt.unmeasured', { text: text(`weight.${weight}.text`) });

/** "As it is: ▸ 81  = 19  ◂ 0" */
export const factorTitle = ({ kind }: WhatIfOutcome, factor: DoubtFactor, pairs: WhatIfPairs): string =>
  text(kind === 'firstToEnter' ? 'doubt.entrantTitle' : 'doubt.title', {
    factor: factorWords(factor),
    ...countsOf(pairs),
  });

/** "If this rule is wrong, how wrong is the answer?", answered in counts. */
export function doubtSentence(outcome: WhatIfOutcome, weight: WeightName, doubted: Doubted): string {
  const told = (pairs: WhatIfPairs): string => {
    if ('region' in outcome) return formatNumber(pairs.count - countsOf(pairs).same);
    const sum = pairs.base.reduce((total, value, pair) => total + pairs.change[pair] - value, 0);
    return formatShift(sum / pairs.count, 0);
  };
  const { 1: asItIs, 0.5: half, 0: off } = doubted;
  const rule = text(`weight.${weight}.name`);
  if (asItIs === undefined || half === undefined || off === undefined) return text('doubt.sentenceRunning', { rule });
  const values = { rule, asItIs: told(asItIs), half: told(half), off: told(off) };
  return 'region' in outcome
    ? text('doubt.sentence', { ...values, pairs: Math.max(asItIs.count, half.count, off.count) })
    : text('doubt.number', values);
}

/** Where a place is no longer lost at all, there is nothing left to move: the base is told beside. */
export function doubtLost(compiled: CompiledScenario, outcome: WhatIfOutcome, doubted: Doubted): string {
  const { 1: asItIs, 0.5: half, 0: off } = doubted;
  if (outcome.kind !== 'place' || asItIs === undefined || half === undefined || off === undefined) return '';
  const lost = ({ base, turns }: WhatIfPairs): number =>
    base.reduce((count, turn) => count + (turn < turns ? 1 : 0), 0);
  return text('doubt.lost', {
    place: outcomeWords(compiled, outcome),
    ...{ asItIs: lost(asItIs), half: lost(half), off: lost(off) },
  });
}

export const doubtCaption = (compiled: CompiledScenario, { luck, firstRun }: WhatIf, doubted: Doubted): string =>
  text('doubt.caption', {
    title: scenarioText(compiled.scenario.title),
    runs: 2 * ((doubted[0.5]?.count ?? 0) + (doubted[0]?.count ?? 0)),
    ...{ luck, first: firstRun },
  });

export function doubtTable(
  outcome: WhatIfOutcome,
  doubted: readonly (readonly [DoubtFactor, WhatIfPairs])[],
): FigureTable {
  return {
    columns: [text('doubt.columns.factor'), ...PAIR_KINDS.map((kind) => kindWords(outcome)[kind])],
    rows: doubted.map(([factor, pairs]) => {
      const counts = countsOf(pairs);
      return [factorWords(factor), ...PAIR_KINDS.map((kind) => counts[kind])];
    }),
  };
}
