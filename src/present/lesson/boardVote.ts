/** What is said of a vote: its pairs, on a hundred lucks and on our own runs. */
import type { WhatIfPairs } from '../../lab/whatIf/pairs.ts';
import { countsOf, PAIR_KINDS } from '../../lab/whatIf/pairs.ts';
import type { WhatIf } from '../../lab/whatIf/whatIf.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import type { FigureTable } from '../../ui/charts/figureFiles.ts';
import { formatApart } from '../../words/format.ts';
import { scenarioText, text } from '../../words/text.ts';
import { countedWords } from '../pairWords.ts';
import { kindWords, outcomeWords } from '../whatIf.ts';

/** One of the experiments behind a question; `label` is empty if there is only one. */
export interface ShownExperiment {
  readonly label: string;
  readonly compiled: CompiledScenario;
  readonly whatIf: WhatIf;
  readonly pairs: WhatIfPairs;
}

const labelled = (label: string, words: string): string =>
  label === '' ? words : text('boardVote.labelled', { label, words });

const countsWords = (shown: readonly ShownExperiment[]): string =>
  formatApart(shown.map(({ label, whatIf, pairs }) => labelled(label, countedWords(whatIf.outcome, countsOf(pairs)))));

/** "Damascus, of 100 pairs: A: 6 later, 92 on the same half-day, 2 earlier; B: ..." */
export function pairsSentence(shown: readonly ShownExperiment[]): string {
  const [{ compiled, whatIf, pairs }] = shown;
  return text('boardVote.sentence', {
    what: outcomeWords(compiled, whatIf.outcome),
    pairs: pairs.count,
    counts: countsWords(shown),
  });
}

export const oursTitle = (pupils: number): string => text('boardVote.oursTitle', { pupils });

export const oursWords = (ours: readonly ShownExperiment[]): string =>
  text('boardVote.ours', { pupils: ours[0].pairs.count, counts: countsWords(ours) });

export function voteCaption(compiled: CompiledScenario, shown: readonly ShownExperiment[]): string {
  const [{ whatIf, pairs }] = shown;
  return text('pairs.caption', {
    count: pairs.count,
    title: scenarioText(compiled.scenario.title),
    ...{ luck: whatIf.luck, first: whatIf.firstRun, rules: whatIf.rules },
  });
}

export function voteTable(shown: readonly ShownExperiment[]): FigureTable {
  const [{ whatIf }] = shown;
  const kinds = kindWords(whatIf.outcome);
  return {
    columns: [text('boardVote.columns.option'), ...PAIR_KINDS.map((kind) => kinds[kind])],
    rows: shown.map(({ label, pairs }) => {
      const counts = countsOf(pairs);
      return [label, ...PAIR_KINDS.map((kind) => counts[kind])];
    }),
  };
}

/** Hands before and after the talk, answer by answer. */
export function talliesTable(
  options: readonly string[],
  [before, after]: readonly [readonly number[], readonly number[]],
): FigureTable {
  return {
    columns: (['option', 'before', 'after'] as const).map((column) => text(`boardVote.columns.${column}`)),
    rows: options.map((option, i) => [option, before[i] ?? 0, after[i] ?? 0]),
  };
}
