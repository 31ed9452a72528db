/** The pairs behind a picture as a table: each pair's two runs and how they differ; of many, only how many of each. */
import { countsOf, PAIR_KINDS, type WhatIfPairs } from '../../../lab/whatIf/pairs.ts';
import { differenceWords, pairNumber, valueWords } from '../../../present/pairWords.ts';
import { kindWords } from '../../../present/whatIf.ts';
import type { FigureTable } from '../../../ui/charts/figureFiles.ts';
import { text } from '../../../words/text.ts';
import type { Answer } from '../store.ts';

/** More rows than a page shows at once without a wait. */
const MOST_ROWS = 2000;

/** @param others further pairs of the same question. */
export function pairTable({ compiled, whatIf: { outcome }, pairs }: Answer, others?: WhatIfPairs): FigureTable {
  const groups = others === undefined ? [pairs] : [pairs, others];
  if (groups.some(({ count }) => count > MOST_ROWS))
    return {
      columns: [text('pair.difference'), text('lab.pairs')],
      rows: groups.flatMap((group) =>
        PAIR_KINDS.map((kind) => [kindWords(outcome)[kind], countsOf(group)[kind]] as const),
      ),
    };
  return {
    columns: [text('pair.number'), text('pair.base'), text('pair.change'), text('pair.difference')],
    rows: groups.flatMap((group) =>
      Array.from({ length: group.count }, (_, pair) => [
        pairNumber(group, pair),
        valueWords(compiled, outcome, group, group.base[pair]),
        valueWords(compiled, outcome, group, group.change[pair]),
        differenceWords(outcome, group, pair),
      ]),
    ),
  };
}
