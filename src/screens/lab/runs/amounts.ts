/** An answer as pictures of amounts and dates tell it: who enters a place first is looked at as when it is lost. */
import { findingOf } from '../../../lab/whatIf/finding.ts';
import { pairsOf } from '../../../lab/whatIf/pairs.ts';
import { inAmounts } from '../../../lab/whatIf/whatIf.ts';
import type { Answer } from './running.ts';

/** One for each answer, since pictures keep what they have played for it. */
const kept = new WeakMap<Answer, Answer>();

export function amountsOf(answer: Answer): Answer {
  const { compiled, gathered, whatIf } = answer;
  const outcome = inAmounts(whatIf.outcome);
  if (outcome === whatIf.outcome) return answer;
  const known = kept.get(answer);
  if (known !== undefined) return known;
  // What was expected was no guess about this.
  const { prediction: _, ...asked } = whatIf;
  const pairs = pairsOf(compiled, outcome, gathered);
  const finding = findingOf(compiled, outcome, pairs, gathered);
  const told = { ...answer, whatIf: { ...asked, outcome }, pairs, finding };
  kept.set(answer, told);
  return told;
}
