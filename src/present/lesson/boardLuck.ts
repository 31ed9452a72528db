/** Choice or luck: each of our runs beside the same orders on a hundred other lucks. */
import { capitalOf } from '../../lab/parties.ts';
import { choiceAndLuckOf, lossSpreadOf } from '../../lesson/redraws.ts';
import type { FigureTable } from '../../ui/charts/figureFiles.ts';
import { text } from '../../words/text.ts';
import { pupilName } from './boardNames.ts';
import { areAllSame, type BoardResults, captionValues, daysWords, fallsOf, fallWords } from './boardResults.ts';

/** Rows of more pupils stand together by tens. */
const MOST_ROWS = 34;
const TEN = 10;

/** Half days, from 0; as many as there are: held to the end. */
export interface LuckRow {
  readonly name: string;
  /** Of each run that the row stands for. */
  readonly own: readonly number[];
  /** The middle half of the same orders on other lucks. */
  readonly low: number;
  readonly high: number;
  readonly mean: number;
  readonly words: string;
}

/** Sorted by where the bar stands.  */
export function luckRows(results: BoardResults): readonly LuckRow[] {
  const { compiled, own, redraws } = results;
  const ours = fallsOf(compiled, own);
  const single = redraws.map((table, pupil) => ({
    name: pupilName(results.pupils, pupil),
    own: [ours[pupil]],
    values: [...fallsOf(compiled, table)],
  }));
  const sorted = single
    .map((row) => ({ ...row, middle: meanOf(row.values) }))
    .sort((a, b) => a.middle - b.middle || a.own[0] - b.own[0]);
  if (sorted.length <= MOST_ROWS) return sorted.map((row) => rowOf(results, row));
  return Array.from({ length: Math.ceil(sorted.length / TEN) }, (_, i) => {
    const ten = sorted.slice(i * TEN, (i + 1) * TEN);
    return rowOf(results, {
      name: text('boardLuck.tens', { first: i * TEN + 1, last: i * TEN + ten.length }),
      own: ten.flatMap((row) => row.own),
      values: ten.flatMap((row) => row.values),
    });
  });
}

interface Values {
  readonly name: string;
  readonly own: readonly number[];
  readonly values: readonly number[];
}

function rowOf({ compiled }: BoardResults, { name, own, values }: Values): LuckRow {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [0.25, 0.75].map((share) => sorted[Math.floor(share * (sorted.length - 1))]);
  const words = text('boardLuck.row', {
    name,
    value: own.map((turn) => fallWords(compiled, turn)).join(', '),
    low: fallWords(compiled, low),
    high: fallWords(compiled, high),
  });
  return { name, own, low, high, mean: meanOf(values), words };
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;

/** Whether nothing that we did moves the day: on no luck do our orders part. */
export function isLuckSame({ compiled, own, redraws }: BoardResults): boolean {
  const means = redraws.map((table) => meanOf([...fallsOf(compiled, table)]));
  return areAllSame(fallsOf(compiled, own)) && areAllSame(means);
}

/** What choices and luck move; observers did not choose. */
export function luckSentence(results: BoardResults): string {
  const { compiled, pupils, redraws } = results;
  const capital = capitalOf(compiled);
  const chose = redraws.filter((_, pupil) => !pupils[pupil].isObserver).map((table) => lossSpreadOf(table, capital));
  const { choices, luck } = choiceAndLuckOf(chose);
  if (choices === undefined) return text('boardLuck.tooFew');
  if (isLuckSame(results)) return text('boardLuck.same');
  return text('boardLuck.sentence', { choices: daysWords(choices), luck: daysWords(luck) });
}

export const luckCaption = (results: BoardResults): string =>
  text(results.pupils.length > MOST_ROWS ? 'boardLuck.captionTens' : 'boardLuck.caption', captionValues(results));

export function luckTable({ compiled }: BoardResults, rows: readonly LuckRow[]): FigureTable {
  return {
    columns: (['own', 'low', 'high', 'mean'] as const).map((column) => text(`boardLuck.columns.${column}`)),
    rows: rows.map(({ own, low, high, mean }) => [
      own.map((turn) => fallWords(compiled, turn)).join(', '),
      fallWords(compiled, low),
      fallWords(compiled, high),
      Math.round(10 * (mean + 1)) / 10,
    ]),
  };
}
