/** Where a class ended, beside a hundred runs of the staff alone: sentence and table. */

import type { FigureTable } from '../../ui/charts/figureFiles.ts';
import { text } from '../../words/text.ts';
import { halfBy } from '../pairWords.ts';
import { areAllSame, type BoardResults, capitalName, captionValues, fallsOf, fallWords } from './boardResults.ts';

export function endedSentence(results: BoardResults): string {
  const { compiled, pupils, own, staff } = results;
  const ours = fallsOf(compiled, own);
  const values = {
    pupils: pupils.length,
    place: capitalName(compiled),
    ours: fallWords(compiled, halfBy(ours)),
    runs: staff.runs,
    staff: fallWords(compiled, halfBy(fallsOf(compiled, staff))),
  };
  if (!areAllSame(ours)) return text('boardEnded.sentence', values);
  return text(ours[0] >= compiled.turns ? 'boardEnded.sameHeld' : 'boardEnded.same', values);
}

export const endedCaption = (results: BoardResults): string => text('boardEnded.caption', captionValues(results));

export function endedTable({ compiled, own, staff }: BoardResults): FigureTable {
  const [ours, theirs] = [fallsOf(compiled, own), fallsOf(compiled, staff)];
  const turns = [...new Set([...ours, ...theirs])].sort((a, b) => a - b);
  const countIn = (values: Int32Array, turn: number): number =>
    values.reduce((n, one) => n + (one === turn ? 1 : 0), 0);
  return {
    columns: [text('boardEnded.columns.moment'), text('boardEnded.columns.ours'), text('boardEnded.columns.staff')],
    rows: turns.map((turn) => [fallWords(compiled, turn), countIn(ours, turn), countIn(theirs, turn)]),
  };
}
