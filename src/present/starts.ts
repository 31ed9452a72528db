/** The same change from each start of a campaign, in words: the same on the page and in a terminal. */
import type { Moment } from '../core/moments.ts';
import { pairsOfStart, type StartFinding, type StartRefusal } from '../lab/whatIf/starts.ts';
import type { WhatIf } from '../lab/whatIf/whatIf.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';
import type { FigureTable } from '../ui/charts/figureFiles.ts';
import { formatApart, formatDay, formatDecimals, formatMoment, formatNumber } from '../words/format.ts';
import { problemText } from '../words/problem.ts';
import { text } from '../words/text.ts';
import { outcomeWords } from './whatIf.ts';

/** What is known of a start: what came of it, why nothing can, that it did not come; none yet. */
export interface StartShown {
  readonly start: Moment;
  readonly finding?: StartFinding;
  readonly refusal?: StartRefusal | 'unread';
}

/** What is told of the starts: for places the runs that hold, or days; for numbers their means. */
export type StartMeasure = 'held' | 'days' | 'number';

export interface StartsAsked {
  /** Country of the question. */
  readonly compiled: CompiledScenario;
  readonly whatIf: WhatIf;
  /** The one date for all. */
  readonly end: Moment;
  readonly starts: readonly StartShown[];
}

export const startFigure = ({ held, mean }: StartFinding['base'], by: StartMeasure): number =>
  by === 'held' ? held : mean;

const figureWords = (value: number, by: StartMeasure): string =>
  by === 'days' ? formatDecimals(value, 1) : formatNumber(value);

/** Whether a start says anything: the change was possible there in some pair. */
export const isTold = ({ finding }: StartShown): boolean => finding !== undefined && finding.refused < finding.pairs;

export function startsSentence({ compiled, whatIf, end, starts }: StartsAsked, by: StartMeasure): string {
  const found = starts.flatMap((one) => {
    const { start, finding } = one;
    if (finding === undefined || !isTold(one)) return [];
    const [base, change] = [finding.base, finding.change].map((each) => figureWords(startFigure(each, by), by));
    return [text('tooLate.from', { start: formatDay(start.date), base, change })];
  });
  if (found.length === 0) return text('tooLate.none');
  const what = outcomeWords(compiled, whatIf.outcome);
  const told = formatApart(found);
  const runs = Math.max(...starts.map(({ finding }) => finding?.pairs ?? 0));
  switch (by) {
    case 'held':
      return text('tooLate.held', { place: what, moment: formatMoment(end), runs, starts: told });
    case 'days':
      return text('tooLate.days', { place: what, since: formatDay(starts[0].start.date), starts: told });
    case 'number':
      return text('tooLate.number', { what, moment: formatMoment(end), runs, starts: told });
  }
}

export const startsCaption = ({ whatIf, end, starts }: StartsAsked): string =>
  text('tooLate.caption', {
    pairs: pairsOfStart(whatIf),
    runs: starts.reduce((runs, { finding }) => runs + 2 * (finding?.pairs ?? 0), 0),
    ...{ luck: whatIf.luck, first: whatIf.firstRun, rules: whatIf.rules, moment: formatMoment(end) },
  });

/** What has to be known of a start: that nothing came of it, and why; or in how many pairs the change was possible. */
export function startNote({ compiled, whatIf }: StartsAsked, { start: { date }, ...one }: StartShown): string {
  const start = formatDay(date);
  const { finding, refusal } = one;
  if (refusal === 'unread') return text('tooLate.unread', { start });
  if (refusal?.kind === 'lostBefore')
    return text('tooLate.lostBefore', { start, place: outcomeWords(compiled, whatIf.outcome) });
  if (refusal?.kind === 'problems')
    return text('tooLate.impossible', { start, why: refusal.problems.map(problemText).join(' ') });
  if (finding === undefined || finding.refused === 0) return '';
  const { refused: count, pairs } = finding;
  return text(count === pairs ? 'tooLate.neverPossible' : 'tooLate.sometimes', { start, count, pairs });
}

export function startsTable(asked: StartsAsked, by: StartMeasure): FigureTable {
  return {
    columns: (['start', 'base', 'change', 'pairs', 'note'] as const).map((name) => text(`tooLate.columns.${name}`)),
    rows: asked.starts.map((one) => {
      const { start, finding } = one;
      const cell = (by_: 'base' | 'change'): string | number =>
        finding !== undefined && isTold(one) ? Math.round(100 * startFigure(finding[by_], by)) / 100 : '';
      return [formatDay(start.date), cell('base'), cell('change'), finding?.pairs ?? 0, startNote(asked, one)];
    }),
  };
}
