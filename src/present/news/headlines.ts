/** The news of a half day: at most five headlines, by what they weigh to the chair, and how many smaller changes. */

import { text } from '../../words/text.ts';
import { isVisible } from '../events.ts';
import { alliesOf } from './allies.ts';
import { arrivalsOf } from './arrivals.ts';
import { answersOf } from './asks.ts';
import { fallsOf } from './falls.ts';
import { fightsOf } from './fights.ts';
import type { HalfDay } from './halfDay.ts';
import { harmOf } from './harm.ts';
import type { Headline, Ranked } from './headline.ts';
import { nearBreakingOf } from './nearBreaking.ts';
import { othersOf } from './others.ts';

export const HEADLINES = 5;

export interface News {
  /** At least one: a half day without news says so. */
  readonly headlines: readonly Headline[];
  /** Entries of the log that no headline tells. */
  readonly smaller: number;
  /** What the heaviest headline weighs to the chair; 0 on a quiet half day. */
  readonly weight: number;
}

export function newsOf(halfDay: HalfDay): News {
  const found: Ranked[] = [
    ...fallsOf(halfDay),
    ...fightsOf(halfDay),
    ...nearBreakingOf(halfDay),
    ...alliesOf(halfDay),
    ...answersOf(halfDay),
    ...arrivalsOf(halfDay),
    ...othersOf(halfDay),
    ...harmOf(halfDay),
  ];
  const headlines = chosen(found.sort((a, b) => b.weight - a.weight));
  const told = new Set(headlines.flatMap(({ events }) => events));
  const smaller = halfDay.events.filter((event) => !told.has(event) && isVisible(halfDay.reader, event)).length;
  return { headlines: headlines.length === 0 ? [quiet()] : headlines, smaller, weight: found[0]?.weight ?? 0 };
}

/** The weightiest, and all that the chair has to be told: those for which there is no room join the last. */
function chosen(ranked: readonly Ranked[]): readonly Headline[] {
  const due = ranked.filter((each) => each.due === true);
  if (due.length > HEADLINES) return [...due.slice(0, HEADLINES - 1), joined(due.slice(HEADLINES - 1))];
  const spare = ranked.filter((each) => each.due !== true).slice(0, HEADLINES - due.length);
  return ranked.filter((each) => each.due === true || spare.includes(each));
}

function joined(headlines: readonly Headline[]): Headline {
  const [first, ...others] = headlines;
  return {
    ...first,
    detail: [first.detail ?? '', ...others.flatMap(({ fact, detail }) => [fact, detail ?? ''])]
      .filter(Boolean)
      .join(' '),
    places: headlines.flatMap(({ places }) => places),
    events: headlines.flatMap(({ events }) => events),
  };
}

const quiet = (): Headline => ({ key: 'quiet', sign: 'quiet', fact: text('headline.quiet'), places: [], events: [] });
