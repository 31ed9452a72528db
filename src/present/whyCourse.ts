/** A course as a reader knows it: exactly, or in the bands that the half days showed; as a chart and in words. */

import { NONE, type SideIndex } from '../core/indices.ts';
import { bandIndexOf, SHARE_BANDS } from '../engine/view/bands.ts';
import { type Course, courseOf, type Subject } from '../play/courses.ts';
import { momentAt } from '../play/gameTime.ts';
import type { ShareBand } from '../ui/charts/bandBar.tsx';
import type { Course as CourseDrawn } from '../ui/charts/course.tsx';
import { formatMoment, formatNumber, formatPoints, formatRange, formatShortDay } from '../words/format.ts';
import { text } from '../words/text.ts';
import type { Account } from './account.ts';
import type { Mark } from './whySums.ts';

/** What a subject is called in `why.chart`. */
const NAMED = { will: 'will', support: 'support', credibility: 'believed', ground: 'ground' } as const;
export const chartName = ({ kind }: Subject): (typeof NAMED)[keyof typeof NAMED] => NAMED[kind];

/** What is known of a number from where it last started anew; `since` and `until`: turns played. */
export interface KnownCourse {
  readonly subject: Subject;
  readonly since: number;
  readonly until: number;
  readonly values: readonly ShareBand[];
  /** The values in words. */
  readonly told: readonly string[];
  /** Undefined where only bands are known. */
  readonly exact: Course | undefined;
}

/**
 * @param until turns played at its end. Of a garrison that broke, others know what they saw of it before.
 * @param exact whether the reader knows the numbers.
 */
export function knownCourse(
  account: Account,
  subject: Subject,
  until: number,
  exact: boolean,
  end: 'told' | 'standing',
): KnownCourse {
  const course = courseOf(account.reader.compiled, account.line, subject, until, end);
  // Who gains ground, and whose promises are believed, everybody sees.
  const seen = exact || subject.kind === 'ground' || subject.kind === 'credibility';
  const values = seen
    ? course.values.map((value): ShareBand => ({ low: value, high: value }))
    : Array.from({ length: until - course.since + 1 }, (_, i) =>
        seenAt(account, subject, course.since, course.since + i),
      );
  return {
    subject,
    since: course.since,
    until,
    values,
    told: values.map((share) => shareWords(subject, share)),
    exact: exact ? course : undefined,
  };
}

/** The band that the reader saw after so many turns, as long as the same men stood there. */
function seenAt(account: Account, subject: Subject, since: number, turns: number): ShareBand {
  const view = account.viewAt(turns);
  if (subject.kind === 'support') return view.supportBand(subject.actor, subject.side);
  if (subject.kind !== 'will') throw new Error(`${subject.kind} is no secret`);
  const { force } = subject;
  const before = account.viewAt(Math.max(since, turns - 1));
  return (view.forceSide(force) === before.forceSide(force) ? view : before).willBand(force);
}

/** Whether all that is known of a change is that it passed from one band to the next: it may be next to nothing. */
export function isNextBand({ subject, exact, values }: KnownCourse): boolean {
  if (exact !== undefined || (subject.kind !== 'will' && subject.kind !== 'support')) return false;
  const [first, last] = [values[0], values[values.length - 1]].map(({ low }) => bandIndexOf(low, SHARE_BANDS));
  return Math.abs(first - last) === 1;
}

const LEVELS = ['lowest', 'lower', 'low', 'high', 'higher', 'highest'] as const;

/** "24.5"; "very low (10 to 25)" */
export function shareWords({ kind }: Subject, { low, high }: ShareBand): string {
  if (low === high || kind === 'credibility' || kind === 'ground') return formatPoints(low);
  const level = LEVELS[bandIndexOf(low, SHARE_BANDS)];
  const word = kind === 'will' ? text(`band.will.${level}`) : text(`band.support.${level}`);
  return text('why.chart.band', { word, range: formatRange(low / 10, high / 10) });
}

export function courseChart(
  { reader: { time } }: Account,
  { subject, since, until, values, told }: KnownCourse,
  marks: readonly Mark[],
  breaking: (ShareBand & { readonly label: string }) | undefined,
): CourseDrawn | undefined {
  if (until === since) return undefined;
  const moments = Array.from({ length: until - since }, (_, i) => momentAt(time, since + i));
  const what = text(`why.chart.${chartName(subject)}`);
  return {
    what,
    label: text('why.chart.label', { what, first: told[0], last: told[told.length - 1] }),
    values,
    told,
    moments: moments.map(formatMoment),
    days: moments.map(({ date }) => formatShortDay(date)),
    marks: marks.map(({ number, turn }) => ({ number: formatNumber(number), at: turn - since })),
    ...(breaking === undefined ? {} : { breaking }),
  };
}

/** Whose number it is, if it is a side's to lose places by. */
export function sideOfSubject({ line }: Account, subject: Subject, turns: number): SideIndex {
  if (subject.kind === 'will') return line[turns].state.force.side[subject.force];
  return subject.kind === 'support' || subject.kind === 'credibility' ? subject.side : NONE;
}
