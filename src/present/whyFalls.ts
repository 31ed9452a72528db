/** Why a place changed hands: each garrison that left it, the assault that overran it, the people who rose. */
import type { ForceIndex } from '../core/indices.ts';
import type { EventOf } from '../engine/events/events.ts';
import { type Departure, departureOf, fallOf, isLeaving, thresholdIn } from '../play/falls.ts';
import type { WhyPart } from '../ui/charts/why.tsx';
import { formatPoints } from '../words/format.ts';
import { text } from '../words/text.ts';
import type { Account } from './account.ts';
import { seesTerms } from './events.ts';
import { forceTitle, sideShort } from './names.ts';
import {
  breakingAt,
  type CourseEnds,
  chanceNotes,
  changePart,
  coursePart,
  reportedWords,
  risingPart,
} from './whyParts.ts';

export function fallParts(account: Account, change: EventOf<'holderChanged'>): readonly WhyPart[] {
  const { compiled } = account.reader;
  const { departures, rising, assault } = fallOf(compiled, account.line, change);
  const left = departures.length > 0 || rising !== undefined ? departures : leftBefore(account, change);
  const parts = [
    ...(assault === undefined
      ? []
      : [
          changePart(
            account,
            { kind: 'ground', region: change.region },
            change.turn + 1,
            seesTerms(account.reader, assault),
          ),
        ]),
    ...(rising === undefined ? [] : [risingPart(account, rising, seesTerms(account.reader, rising))]),
    ...left.map((departure) => departurePart(account, departure, true)),
  ];
  return parts.length > 0 ? parts : [emptyPart(account, change)];
}

/** Garrisons that had left the place before, since it last changed hands. */
function leftBefore({ line, reader: { compiled } }: Account, change: EventOf<'holderChanged'>): readonly Departure[] {
  const found: Departure[] = [];
  for (let turns = change.turn; turns > 0; turns--) {
    const here = line[turns].events.filter(({ region }) => region === change.region);
    if (here.some(({ kind }) => kind === 'holderChanged')) break;
    found.unshift(...here.filter(isLeaving).map((event) => departureOf(compiled, line, event)));
  }
  return found;
}

/** A place that nobody defended any more: [CONTROL-3], [CONTROL-8]. */
function emptyPart({ reader: { compiled } }: Account, { before, after, about }: EventOf<'holderChanged'>): WhyPart {
  const names = { before: sideShort(compiled, before), after: sideShort(compiled, after) };
  const gaveWay = about === 'handover' && before !== compiled.side.residents;
  return {
    key: 'empty',
    answer: gaveWay ? text('why.answer.gaveWay', names) : text('why.answer.nobody', { side: names.before }),
    notes: [],
  };
}

/** @param named whether the answer has to say whose will it was, as among those who left a place. */
export function departurePart(account: Account, { event, force, how }: Departure, named: boolean): WhyPart {
  return brokenWill(account, event, force, named, (ends) => text(`why.answer.${answerOf(how)}`, ends));
}

const answerOf = (how: Departure['how']) => (how === 'garrisonWithdrew' || how === 'garrisonDeserted' ? 'broke' : how);

/** Attackers who have had enough: [BREAK-6]. */
export const brokenPart = (account: Account, event: EventOf<'forceRepelled'>): WhyPart =>
  brokenWill(account, event, event.force, false, (ends) => text('why.answer.broke', ends));

type Broken = CourseEnds & { readonly threshold: string };

function brokenWill(
  account: Account,
  event: Departure['event'] | EventOf<'forceRepelled'>,
  force: ForceIndex,
  named: boolean,
  answer: (ends: Broken) => string,
): WhyPart {
  const exact = seesTerms(account.reader, event);
  const threshold = thresholdIn(event);
  // Others saw it last before the turn in which it broke.
  const until = exact ? event.turn + 1 : event.turn;
  return coursePart(account, { kind: 'will', force }, until, exact, {
    key: `${force}`,
    ...(named ? { title: forceTitle(account.reader.compiled, force) } : {}),
    ...(exact ? { breaking: breakingAt(threshold), end: text('why.sum.willBroke') } : {}),
    answer: (ends) => (exact ? answer({ ...ends, threshold: formatPoints(threshold) }) : reportedWords('will', ends)),
    notes: exact ? [...chanceNotes(event), text('why.note.threshold')] : [],
  });
}
