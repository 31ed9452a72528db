/** What a class expected: its counters summed, answer by answer. */
import { summedCountersOf } from '../../lesson/classNumbers.ts';
import { binsOf } from '../../lesson/forecasts.ts';
import type { FigureTable } from '../../ui/charts/figureFiles.ts';
import { text } from '../../words/text.ts';
import { type BoardResults, captionValues } from './boardResults.ts';
import { binNames, forecastQuestion } from './forecastWords.ts';

export interface ExpectedRow {
  readonly title: string;
  readonly stacks: readonly { readonly label: string; readonly count: number; readonly words: string }[];
}

/** A row for each forecast of the lesson. Who did not know is left out: those counters were only given out. */
export function expectedRows({ compiled, lesson, pupils }: BoardResults): readonly ExpectedRow[] {
  return lesson.forecasts.map((forecast, f) => {
    const bins = binsOf(compiled, forecast);
    const counts = summedCountersOf(pupils, f).bins;
    return {
      title: forecastQuestion(compiled, bins),
      stacks: binNames(compiled, bins).map((label, i) => {
        const count = counts[i] ?? 0;
        return { label, count, words: text('boardExpected.stack', { bin: label, count }) };
      }),
    };
  });
}

export function expectedSentence([row]: readonly ExpectedRow[], { pupils }: BoardResults): string {
  const unknown = pupils.filter(({ expected }) => expected[0]?.unknown === true).length;
  const said = unknown === 0 ? '' : ` ${text('boardExpected.unknown', { count: unknown })}`;
  const counters = row === undefined ? 0 : row.stacks.reduce((sum, { count }) => sum + count, 0);
  if (row === undefined || counters === 0) return `${text('boardExpected.none')}${said}`;
  const { label, count } = row.stacks.reduce((best, each) => (each.count > best.count ? each : best));
  return `${text('boardExpected.sentence', { counters, bin: label, count })}${said}`;
}

export const expectedCaption = (results: BoardResults): string =>
  text('boardExpected.caption', { count: captionValues(results).pupils });

export function expectedTable(rows: readonly ExpectedRow[]): FigureTable {
  return {
    columns: (['forecast', 'bin', 'counters'] as const).map((column) => text(`boardExpected.columns.${column}`)),
    rows: rows.flatMap(({ title, stacks }) => stacks.map(({ label, count }) => [title, label, count] as const)),
  };
}

/** The counters on the day of the loss as stretches of the line of half days; `to` of "never" is one beyond it. */
export function outlinesOf({ compiled, lesson, pupils }: BoardResults) {
  const at = lesson.forecasts.findIndex(({ kind }) => kind === 'fall');
  if (at < 0) return [];
  const { bins } = binsOf(compiled, lesson.forecasts[at]);
  const counts = summedCountersOf(pupils, at).bins;
  return bins.flatMap((bin, i) => {
    if (bin.kind === 'turns') return [{ from: bin.from, to: bin.to, count: counts[i] ?? 0 }];
    return bin.kind === 'held' ? [{ from: compiled.turns, to: compiled.turns, count: counts[i] ?? 0 }] : [];
  });
}
