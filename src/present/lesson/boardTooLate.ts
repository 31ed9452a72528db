/** The same change on other days, as a class is told it: how far it moves the day of the loss from each start. */
import { type Moment, momentOf } from '../../core/moments.ts';
import type { StartFinding } from '../../lab/whatIf/starts.ts';
import { formatApart, formatShortDay } from '../../words/format.ts';
import { text } from '../../words/text.ts';
import { isTold, type StartMeasure, type StartShown, type StartsAsked, startsSentence } from '../starts.ts';
import { outcomeWords } from '../whatIf.ts';
import { daysWords } from './boardResults.ts';

/** Of a hundred runs, fewer that change sides by the common date say less than the days do. */
const FEW_HELD = 20;
/** Half days; less is no move. */
const NO_MOVE = 0.1;

/** Days, unless many more or fewer runs still hold the place on the common date; people and points by their number. */
export function measureOf({ whatIf, starts }: StartsAsked): StartMeasure {
  if (whatIf.outcome.kind !== 'place') return 'number';
  const moved = starts.map(({ finding }) =>
    finding === undefined ? 0 : Math.abs(finding.change.held - finding.base.held) / finding.pairs,
  );
  return Math.max(0, ...moved) * 100 >= FEW_HELD ? 'held' : 'days';
}

export function tooLateSentence(asked: StartsAsked, by: StartMeasure): string {
  if (by !== 'days') return startsSentence(asked, by);
  const starts = asked.starts.flatMap((one: StartShown) =>
    one.finding === undefined || !isTold(one)
      ? []
      : [text('boardTooLate.sentenceOf', { start: formatShortDay(one.start.date), moved: movedWords(one.finding) })],
  );
  if (starts.length === 0) return startsSentence(asked, by);
  const place = outcomeWords(asked.compiled, asked.whatIf.outcome);
  return text('boardTooLate.sentence', { place, starts: formatApart(starts) });
}

/** "1.7 days earlier" */
export function movedWords({ base, change }: StartFinding): string {
  const halfDays = 2 * (change.mean - base.mean);
  if (Math.abs(halfDays) < NO_MOVE) return text('boardTooLate.same');
  const days = daysWords(Math.abs(halfDays));
  return text(halfDays > 0 ? 'boardTooLate.later' : 'boardTooLate.earlier', { days });
}

/** The day on which a number of days since the first start lies. */
export const dayWords = (since: Moment, days: number): string =>
  formatShortDay(momentOf(since, Math.max(0, Math.floor(2 * days))).date);
