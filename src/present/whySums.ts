/** The sum of what moved a number, largest first, and the course of the number with its causes by their marks. */

import { NONE, type SideIndex } from '../core/indices.ts';
import type { EventKind, GameEvent } from '../engine/events/events.ts';
import { CHANGES, type Course, type Subject, type SummedTerm, sumTerms } from '../play/courses.ts';
import { momentAt } from '../play/gameTime.ts';
import type { WhySum, WhyTerm } from '../ui/charts/why.tsx';
import { formatMoment, formatNumber, formatShift, formatShortDay } from '../words/format.ts';
import { text } from '../words/text.ts';
import type { Account } from './account.ts';
import { amount, amountChange, isVisible, sizeWords } from './events.ts';
import { largestParts, roundToSum, sumOf } from './sums.ts';
import { ruleOfTerm } from './whyRules.ts';
import { summedTermWords, termWords } from './whyTerms.ts';

/** Reasons shown one by one. */
const MOST_TERMS = 6;
/** Part of a reason that has to fall in one half day for it to be dated and marked there. */
const AT_ONCE = 0.4;
/** Size beside the largest reason from which one is marked. */
const LEAST_MARKED = 0.1;

/** A tenth of a logit weighs in words as a hundredth of will. */
const LOGIT = 10;

export interface Mark {
  readonly number: number;
  /** The turn of the cause, from 0. */
  readonly turn: number;
}

export interface CourseSum {
  readonly sum: WhySum;
  readonly marks: readonly Mark[];
}

/** Names of both ends of a sum. */
export interface Ends {
  readonly before: string;
  readonly after: string;
}

/** What brought a number from where it began to where it is, to one decimal. */
export function courseSum(account: Account, subject: Subject, course: Course, side: SideIndex, ends: Ends): CourseSum {
  const { shown, rest } = largestParts(sumTerms(course.terms), MOST_TERMS);
  const left = sumTerms(course.terms).filter((term) => !shown.some((each) => isSame(each, term)));
  const largest = Math.max(1, ...shown.map(({ value }) => Math.abs(value)));
  const marked = shown
    .filter((term) => isAtOnce(term) && Math.abs(term.value) >= LEAST_MARKED * largest)
    .sort((a, b) => a.turn - b.turn);
  const row = (term: SummedTerm): WhyTerm => {
    const mark = marked.indexOf(term) + 1;
    const rule = ruleOfTerm(CHANGES[subject.kind], term);
    return {
      key: keyOf(term),
      label: summedTermWords(account, term, CHANGES[subject.kind], side),
      ...(mark === 0 ? {} : { mark: formatNumber(mark) }),
      when: whenWords(account, term),
      ...(rule === undefined ? {} : { rule }),
      value: amountChange('thousandths', term.value),
      size: term.value / largest,
    };
  };
  return {
    sum: {
      before: { label: ends.before, value: amount('thousandths', course.from) },
      terms: shown.map(row),
      ...(rest === undefined
        ? {}
        : {
            rest: {
              label: text('why.sum.smaller', { count: rest.count }),
              value: amountChange('thousandths', rest.value),
              terms: left.map(row),
            },
          }),
      after: { label: ends.after, value: amount('thousandths', course.values[course.values.length - 1]) },
    },
    marks: marked.map(({ turn }, i) => ({ number: i + 1, turn })),
  };
}

/** Only which way things went: the reasons in the events that the reader learned of, as they happened. */
export function directionsOf(account: Account, kind: EventKind, events: readonly GameEvent[], side: SideIndex): WhySum {
  const visible = events.filter((event) => isVisible(account.reader, event));
  const terms = sumTerms(visible.flatMap((event) => event.terms.map((term) => ({ ...term, turn: event.turn }))));
  return {
    terms: [...terms]
      .sort((a, b) => a.firstTurn - b.firstTurn)
      .map((term): WhyTerm => {
        const rule = ruleOfTerm(kind, term);
        return {
          key: keyOf(term),
          label: summedTermWords(account, term, kind, side),
          when: whenWords(account, term),
          ...(rule === undefined ? {} : { rule }),
          value: sizeWords(term.value, 'thousandths'),
          size: Math.sign(term.value) * 0.5,
        };
      }),
  };
}

/** The terms of one event: from what to what, or what its reasons came to. */
export function eventSum(account: Account, event: GameEvent, exact: boolean): WhySum {
  const { terms, unit } = event;
  const values = terms.map(({ value }) => value);
  const total = sumOf(values);
  const largest = Math.max(1, ...values.map(Math.abs));
  const logits = isInLogits(event);
  // Thousandths of a logit are more than anybody wants to read: tenths, that still add up.
  const tenths = logits ? roundToSum(values.map((value) => value / 100)) : [];
  const change = (value: number, i: number): string =>
    logits ? formatShift(tenths[i] / 10, 1) : amountChange(unit === 'side' ? 'thousandths' : unit, value);
  const rows = terms
    .map((term, i): WhyTerm & { readonly weight: number } => {
      const rule = ruleOfTerm(event.kind, term);
      return {
        key: `${i}`,
        weight: Math.abs(term.value),
        label: termWords(account, term, event.kind),
        ...(rule === undefined ? {} : { rule }),
        value: exact ? change(term.value, i) : sizeWords(logits ? term.value / LOGIT : term.value, unit),
        size: exact ? term.value / largest : Math.sign(term.value) * 0.5,
      };
    })
    .filter(({ weight }) => weight > 0);
  if (!exact) return { terms: rows };
  const sorted = rows.sort((a, b) => b.weight - a.weight);
  if (logits || unit === 'side')
    return {
      terms: sorted,
      after: {
        label: text(logits ? 'why.sum.logits' : 'why.sum.after'),
        value: logits ? formatShift(sumOf(tenths) / 10, 1) : amountChange('thousandths', total),
      },
    };
  return {
    before: { label: text('why.sum.before'), value: amount(unit, event.before) },
    terms: sorted,
    after: { label: text('why.sum.after'), value: amount(unit, event.before + total) },
  };
}

/** Whether the terms are reasons that add up to a chance by way of the logistic. */
export const isInLogits = ({ kind, terms }: GameEvent): boolean =>
  (kind === 'placeRose' && !terms.some((term) => term.kind === 'credibility')) ||
  (kind === 'leaderLeft' && terms.some((term) => term.kind === 'base'));

const keyOf = ({ kind, region, actor, side, force }: SummedTerm): string =>
  [kind, region ?? NONE, actor ?? NONE, side ?? NONE, force ?? NONE].join('-');

const isSame = (a: SummedTerm, b: SummedTerm): boolean => keyOf(a) === keyOf(b);

const isAtOnce = ({ value, most }: SummedTerm): boolean => Math.abs(most) >= AT_ONCE * Math.abs(value);

/** The half day of what came at once, else the first and the last day. */
function whenWords({ reader: { time } }: Account, term: SummedTerm): string {
  if (isAtOnce(term)) return formatMoment(momentAt(time, term.turn));
  const [first, last] = [momentAt(time, term.firstTurn).date, momentAt(time, term.lastTurn).date].map(formatShortDay);
  return first === last ? first : text('why.when', { first, last });
}
