/**
 * Why something came about: the course of the number that decided it, from where it last started anew, and the sum of
 * what moved it. Own numbers exactly; of others what the views of the half days showed, in bands, and no sum.
 */

import type { ActorIndex, ForceIndex, SideIndex } from '../core/indices.ts';
import type { GameEvent } from '../engine/events/events.ts';
import { subjectOf } from '../play/courses.ts';
import { departureOf, isLeaving } from '../play/falls.ts';
import { momentAt } from '../play/gameTime.ts';
import type { WhyData, WhyPart, WhyTerm } from '../ui/charts/why.tsx';
import { formatMoment, formatPoints } from '../words/format.ts';
import { text } from '../words/text.ts';
import type { Account } from './account.ts';
import { type Reader, seesTerms } from './events.ts';
import { actorShort, forceName, sideShort } from './names.ts';
import { loadRuleBook } from './ruleBook.ts';
import { brokenPart, departurePart, fallParts } from './whyFalls.ts';
import { fightParts } from './whyFights.ts';
import {
  type Breaking,
  breakingAt,
  chanceNotes,
  changePart,
  coursePart,
  eventPart,
  hiddenBreaking,
  leavingPart,
  reportedWords,
  risingPart,
} from './whyParts.ts';
import { questionOf } from './whyQuestions.ts';
import { ruleOfEvent } from './whyRules.ts';

/** Kinds whose sentence says nothing of how it came about. */
const ALWAYS: ReadonlySet<GameEvent['kind']> = new Set(['holderChanged', 'evacuationBegan', 'placeContested']);

/**
 * Whether there is anything to say of why an event came about that its sentence does not say: a course, a fall, several
 * reasons, or a chance.
 */
export function hasWhy(reader: Reader, event: GameEvent): boolean {
  if (ALWAYS.has(event.kind)) return true;
  if (event.kind === 'civiliansHarmed' || event.kind === 'sortiesFlown') return false;
  if (isLeaving(event) || event.kind === 'forceRepelled' || subjectOf(event) !== undefined) return true;
  return event.terms.length > 1 || (event.chance !== undefined && seesTerms(reader, event));
}

/** Why an event of the line came about; ask only where there is anything to say of it. */
export function whyOf(account: Account, event: GameEvent): WhyData {
  const exact = seesTerms(account.reader, event);
  const rule = ruleOfEvent(event);
  return answered(account, {
    question: questionOf(account.reader.compiled, event),
    turn: event.turn,
    parts: partsOf(account, event, exact),
    notes: [...(exact && !isLeaving(event) ? chanceNotes(event) : []), ...(exact ? [] : [text('why.bands')])],
    rules: rule === undefined ? [] : [rule],
  });
}

/** Why the will of a force that stands in the country is where it is. */
export function whyOfWill(account: Account, force: ForceIndex): WhyData {
  const { reader, line } = account;
  const turns = line.length - 1;
  const view = account.viewAt(turns);
  const exact = view.isOwn(force);
  const margin = view.margin(force);
  const { thresholdMean, thresholdSpread } = reader.compiled.weights;
  const will = view.will(force);
  const name = forceName(reader.compiled, force);
  const breaking: Breaking | undefined =
    margin === undefined ? hiddenBreaking(thresholdMean, thresholdSpread) : breakingAt(will - margin);
  const part = coursePart(account, { kind: 'will', force }, turns, exact, {
    breaking,
    stands: true,
    answer: (ends) => {
      if (!exact) return reportedWords('will', ends);
      return margin === undefined
        ? text('why.answer.went.will', ends)
        : text('why.answer.margin', { ...ends, threshold: formatPoints(will - margin) });
    },
  });
  const hidden = text('why.note.hidden', { mean: formatPoints(thresholdMean) });
  return answered(account, {
    question: exact
      ? text('why.question.will', { force: name, n: formatPoints(will) })
      : text('why.question.reported', { force: name }),
    turn: turns - 1,
    parts: [part],
    notes: exact ? [margin === undefined ? hidden : text('why.note.threshold')] : [text('why.bands')],
    rules: ['WILL-2', 'BREAK-1'],
  });
}

/** Why an actor's support for a side is where it is. */
export function whyOfSupport(account: Account, actor: ActorIndex, side: SideIndex): WhyData {
  const { reader, line } = account;
  const { compiled } = reader;
  const exact = reader.open || reader.actor === actor;
  return answered(account, {
    question: text('why.question.support', { actor: actorShort(compiled, actor), side: sideShort(compiled, side) }),
    turn: line.length - 2,
    parts: [changePart(account, { kind: 'support', actor, side }, line.length - 1, exact)],
    notes: exact ? [] : [text('why.bands')],
    rules: ['SUPPORT-1'],
  });
}

interface Answer {
  readonly question: string;
  /** From 0; before the first turn there is no moment to name. */
  readonly turn: number;
  readonly parts: readonly WhyPart[];
  readonly notes: readonly string[];
  readonly rules: readonly string[];
}

function answered({ reader }: Account, { question, turn, parts, notes, rules }: Answer): WhyData {
  return {
    question,
    ...(turn < 0 ? {} : { moment: formatMoment(momentAt(reader.time, turn)) }),
    parts,
    notes,
    rules: [...new Set([...rules, ...parts.flatMap(rulesIn)])],
    words: {
      rules: text('why.rules'),
      loading: text('why.loading'),
      table: text('why.chart.table'),
      when: text('why.chart.when'),
    },
    async loadRules(ids) {
      const { rules } = await loadRuleBook();
      return ids.flatMap((id) => rules.get(id) ?? []);
    },
  };
}

function rulesIn({ sum }: WhyPart): readonly string[] {
  const terms: readonly WhyTerm[] = [...(sum?.terms ?? []), ...(sum?.rest?.terms ?? [])];
  return terms.flatMap(({ rule }) => rule ?? []);
}

function partsOf(account: Account, event: GameEvent, exact: boolean): readonly WhyPart[] {
  if (event.kind === 'holderChanged') return fallParts(account, event);
  if (isLeaving(event)) {
    const departure = departureOf(account.reader.compiled, account.line, event);
    return [departurePart(account, departure, false)];
  }
  const subject = subjectOf(event);
  if (subject !== undefined) return [changePart(account, subject, event.turn + 1, exact)];
  switch (event.kind) {
    case 'forceRepelled':
      return [brokenPart(account, event)];
    case 'placeContested':
      return fightParts(account, event);
    case 'evacuationBegan':
      return [leavingPart(account, event)];
    case 'placeRose':
      return [risingPart(account, event, exact)];
    default:
      return [eventPart(account, event, exact)];
  }
}
