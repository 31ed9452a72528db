/** Parts of an answer: the course of a number with the sum of what moved it, or the reasons of a single event. */

import type { EventOf, GameEvent } from '../engine/events/events.ts';
import { peopleOf } from '../engine/knowledge/people.ts';
import { CHANGES, changesOf, type Subject } from '../play/courses.ts';
import { momentAt } from '../play/gameTime.ts';
import type { ShareBand } from '../ui/charts/bandBar.tsx';
import type { WhyPart } from '../ui/charts/why.tsx';
import { formatMoment, formatPoints, formatShift } from '../words/format.ts';
import { text } from '../words/text.ts';
import type { Account } from './account.ts';
import { amount } from './events.ts';
import { actorShort } from './names.ts';
import { sumOf } from './sums.ts';
import { chartName, courseChart, isNextBand, type KnownCourse, knownCourse, sideOfSubject } from './whyCourse.ts';
import { courseSum, directionsOf, eventSum, isInLogits } from './whySums.ts';

/** Where a number breaks, or the zone in which that lies, with its words. */
export type Breaking = ShareBand & { readonly label: string };

export const breakingAt = (threshold: number): Breaking => ({
  low: threshold,
  high: threshold,
  label: text('why.chart.breaks', { n: formatPoints(threshold) }),
});

/** Nineteen of twenty breaking points lie within two deviations of their mean: [WILL-2]. */
export function hiddenBreaking(mean: number, spread: number): Breaking {
  const [low, high] = [Math.max(0, mean - 2 * spread), mean + 2 * spread];
  return { low, high, label: text('why.chart.may', { low: formatPoints(low), high: formatPoints(high) }) };
}

export interface Told {
  readonly key?: string;
  /** Whom it is about, where there are several. */
  readonly title?: string | undefined;
  readonly breaking?: Breaking | undefined;
  /** One sentence with the figures that decide. */
  readonly answer: (ends: CourseEnds) => string;
  readonly notes?: readonly string[];
  /** Whether it is asked of what stands now, and not of what happened to it. */
  readonly stands?: boolean;
  /** What the number is called at its end, where it is not just the number afterwards. */
  readonly end?: string;
}

/** Both ends in words. */
export interface CourseEnds {
  readonly from: string;
  readonly now: string;
}

/** @param until turns played at its end. */
export function coursePart(account: Account, subject: Subject, until: number, exact: boolean, told: Told): WhyPart {
  const known = knownCourse(account, subject, until, exact, told.stands === true ? 'standing' : 'told');
  const found = exactSum(account, known, told.end);
  const sum = found?.sum ?? reportedDirections(account, known);
  const drawn = courseChart(account, known, found?.marks ?? [], told.breaking);
  return {
    key: told.key ?? subject.kind,
    ...(told.title === undefined ? {} : { title: told.title }),
    answer:
      known.since === until && until > 0
        ? text('why.answer.anew', { now: known.told[0] })
        : told.answer({ from: known.told[0], now: known.told[known.told.length - 1] }),
    ...(drawn === undefined ? {} : { course: drawn }),
    ...(found === undefined && sum.terms.length === 0 ? {} : { sum }),
    notes: [...(told.notes ?? []), ...(isNextBand(known) ? [text('why.note.nextBand')] : [])],
  };
}

function exactSum(account: Account, { subject, since, until, exact }: KnownCourse, end: string | undefined) {
  if (exact === undefined) return undefined;
  const { time } = account.reader;
  const name = chartName(subject);
  const moment = (turn: number): string => formatMoment(momentAt(time, Math.max(0, turn)));
  return courseSum(account, subject, exact, sideOfSubject(account, subject, Math.max(0, until - 1)), {
    before: text(`why.sum.${since > 0 && name === 'will' ? 'willAnew' : name}`, { moment: moment(since) }),
    after: end ?? text(`why.sum.${name}Now`, { moment: moment(until - 1) }),
  });
}

function reportedDirections(account: Account, { subject, since, until }: KnownCourse) {
  return directionsOf(
    account,
    CHANGES[subject.kind],
    account.line.slice(since + 1, until + 1).flatMap((reached) => changesOf(reached, subject)),
    sideOfSubject(account, subject, Math.max(0, until - 1)),
  );
}

/** How a number came to what it was after so many turns played. */
export function changePart(account: Account, subject: Subject, until: number, exact: boolean): WhyPart {
  return coursePart(account, subject, until, exact, {
    answer: (ends) =>
      !exact && (subject.kind === 'will' || subject.kind === 'support')
        ? reportedWords(subject.kind, ends)
        : text(`why.answer.went.${chartName(subject)}`, ends),
  });
}

/** What is known of a number of others. */
export function reportedWords(kind: 'will' | 'support', { from, now }: CourseEnds): string {
  return from === now
    ? text(`why.answer.reported.${kind === 'will' ? 'willStayed' : 'supportStayed'}`, { now })
    : text(`why.answer.reported.${kind}`, { from, now });
}

/** An actor's people who leave: by order, or in flight from an attack: [EVAC-1], [EVAC-5]. */
export function leavingPart(account: Account, event: EventOf<'evacuationBegan'>): WhyPart {
  const { compiled, ...reader } = account.reader;
  const { actor } = event;
  const exact = reader.open || actor === reader.actor;
  const ordered = event.phase !== 'support';
  const people = peopleOf(compiled, actor, event.about);
  const mark = people === undefined ? 0 : compiled.people.leaveBelow[people];
  return coursePart(account, { kind: 'support', actor, side: compiled.actor.partner[actor] }, event.turn + 1, exact, {
    ...(exact && mark > 0
      ? { breaking: { low: mark, high: mark, label: text('why.chart.leaves', { n: formatPoints(mark) }) } }
      : {}),
    answer: (ends) => {
      const names = { ...ends, actor: actorShort(compiled, actor) };
      if (ordered) return text(exact ? 'why.answer.leaveOrdered' : 'why.answer.leaveOrderedReported', names);
      return exact ? text('why.answer.flees', ends) : text('why.answer.fleesReported');
    },
  });
}

/** Why the people of a place rose, or went over: [RISE-2], [RISE-4]. */
export function risingPart(account: Account, event: EventOf<'placeRose'>, exact: boolean): WhyPart {
  const { probability, draw } = event.chance;
  const sum = formatShift(sumOf(event.terms.map(({ value }) => value)) / 1000, 1);
  const answer = !exact
    ? text('why.answer.roseReported')
    : isInLogits(event)
      ? text('why.answer.rose', { sum, probability, draw })
      : text('why.answer.wentOver', { probability, draw });
  return { key: 'rising', answer, sum: eventSum(account, event, exact), notes: [] };
}

/** The reasons of one event for itself. */
export function eventPart(account: Account, event: GameEvent, exact: boolean): WhyPart {
  const total = sumOf(event.terms.map(({ value }) => value));
  const answer = !exact
    ? text('why.answer.hidden')
    : isInLogits(event)
      ? text('why.answer.reasons', { sum: formatShift(total / 1000, 1) })
      : event.unit === 'side' || event.unit === 'none'
        ? text('why.answer.told')
        : text('why.answer.change', {
            before: amount(event.unit, event.before),
            after: amount(event.unit, event.before + total),
          });
  return {
    key: event.kind,
    answer,
    ...(event.terms.length === 0 ? {} : { sum: eventSum(account, event, exact) }),
    notes: [],
  };
}

/** Of what chance decided: how likely it was, and what was drawn: [EVENT-2]. */
export function chanceNotes({ chance }: GameEvent): readonly string[] {
  if (chance === undefined) return [];
  const happened = chance.draw < chance.probability;
  return [text(happened ? 'why.happened' : 'why.notHappened', { ...chance, of: 1000 })];
}
