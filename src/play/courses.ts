/**
 * Courses: how a number went from turn to turn, and everything that moved it. A course is read off the states and
 * events of a line of play; its terms add up to the difference between its ends, since the rules tell no change
 * without its terms.
 */

import type { ActorIndex, ForceIndex, RegionIndex, SideIndex } from '../core/indices.ts';
import { memoize } from '../core/memoize.ts';
import type { Compiled } from '../engine/compiled.ts';
import type { Share } from '../engine/events/causes.ts';
import type { EventKind, GameEvent, Term } from '../engine/events/events.ts';
import type { GameState } from '../engine/state/state.ts';

/** A state, and what happened in the turn that led to it. */
export interface Reached {
  readonly state: GameState;
  readonly events: readonly GameEvent[];
}

/** A number of the state that has a course, all of them in thousandths. */
export type Subject =
  | { readonly kind: 'will'; readonly force: ForceIndex }
  | { readonly kind: 'support'; readonly actor: ActorIndex; readonly side: SideIndex }
  | { readonly kind: 'credibility'; readonly side: SideIndex }
  /** Ground lost at a place. */
  | { readonly kind: 'ground'; readonly region: RegionIndex };

/** A term of one turn's change. */
export interface DatedTerm extends Term {
  /** Of the event, from 0. */
  readonly turn: number;
}

export interface Course {
  /** Turns played when it began: 0 is the start. */
  readonly since: number;
  readonly from: number;
  /** In the order in which they happened. */
  readonly terms: readonly DatedTerm[];
  /** The number after each turn since: the first is `from`, the last is where the course ends. */
  readonly values: readonly number[];
}

/** The events that change each number. */
export const CHANGES = {
  will: 'willChanged',
  support: 'supportChanged',
  credibility: 'credibilityChanged',
  ground: 'groundGained',
} as const satisfies Readonly<Record<Subject['kind'], EventKind>>;

/**
 * How a number went since it last started anew: at the start, when a place got another side's garrison, after a force
 * was reformed, when lost ground was made good.
 *
 * @param line from the start of the game, one for each turn played.
 * @param turns turns played at its end.
 * @param end how the last turn counts: as told by its events, whatever was set afterwards (a garrison that broke is
 *   given a new will in the same turn), or as things stand after it.
 */
export function courseOf(
  compiled: Compiled,
  line: readonly Reached[],
  subject: Subject,
  turns: number,
  end: 'told' | 'standing' = 'told',
): Course {
  let since = 0;
  let from = numberOf(compiled, line[0].state, subject);
  let value = from;
  let terms: DatedTerm[] = [];
  let values = [from];
  for (let t = 1; t <= turns; t++) {
    for (const event of changesOf(line[t], subject)) {
      for (const term of event.terms) {
        value += term.value;
        terms.push({ ...term, turn: event.turn });
      }
    }
    values.push(value);
    if (t === turns && end === 'told') break;
    const { state } = line[t];
    if (value === numberOf(compiled, state, subject) && !isReplaced(line[t - 1].state, state, subject)) continue;
    since = t;
    from = numberOf(compiled, state, subject);
    value = from;
    terms = [];
    values = [from];
  }
  return { since, from, terms, values };
}

function numberOf({ side }: Compiled, state: GameState, subject: Subject): number {
  switch (subject.kind) {
    case 'will':
      return state.force.will[subject.force];
    case 'support':
      return state.support.level[subject.actor * side.count + subject.side];
    case 'credibility':
      return state.side.credibility[subject.side];
    case 'ground':
      return state.region.progress[subject.region];
  }
}

/** Whether other men stand under the force's name. */
const isReplaced = (before: GameState, after: GameState, subject: Subject): boolean =>
  subject.kind === 'will' && before.force.side[subject.force] !== after.force.side[subject.force];

/** What changed a number in the turn that led to a state, in the order in which it happened. */
export const changesOf = (reached: Reached, subject: Subject): readonly GameEvent[] =>
  changesBySubject(reached).get(keyOf(subject)) ?? NOTHING;

const NOTHING: readonly GameEvent[] = [];

/** Sorted once a turn: a page asks for many courses of one line. */
const changesBySubject = memoize(({ events }: Reached): ReadonlyMap<string, readonly GameEvent[]> => {
  const sorted = new Map<string, GameEvent[]>();
  for (const event of events) {
    const subject = subjectOf(event);
    if (subject === undefined) continue;
    const key = keyOf(subject);
    const found = sorted.get(key);
    if (found === undefined) sorted.set(key, [event]);
    else found.push(event);
  }
  return sorted;
});

/** The number that an event changes, if it has a course. */
export function subjectOf(event: GameEvent): Subject | undefined {
  switch (event.kind) {
    case 'willChanged':
      return { kind: 'will', force: event.force };
    case 'supportChanged':
      return { kind: 'support', actor: event.actor, side: event.side };
    case 'credibilityChanged':
      return { kind: 'credibility', side: event.side };
    case 'groundGained':
      return { kind: 'ground', region: event.region };
    default:
      return undefined;
  }
}

function keyOf(subject: Subject): string {
  switch (subject.kind) {
    case 'will':
      return `will ${subject.force}`;
    case 'support':
      return `support ${subject.actor} ${subject.side}`;
    case 'credibility':
      return `credibility ${subject.side}`;
    case 'ground':
      return `ground ${subject.region}`;
  }
}

/** Terms of one sort as one: what they came to, and when. */
export interface SummedTerm extends Term {
  /** The turn of its largest part, from 0. */
  readonly turn: number;
  readonly firstTurn: number;
  readonly lastTurn: number;
  /** The part that fell in `turn`. */
  readonly most: number;
}

interface Sum {
  readonly first: DatedTerm;
  value: number;
  readonly shares: Share[];
  readonly byTurn: Map<number, number>;
}

/** Sums terms by kind and source, largest first, whatever the sign; equal ones in the order they began. */
export function sumTerms(terms: readonly DatedTerm[]): readonly SummedTerm[] {
  const sums = new Map<string, Sum>();
  for (const term of terms) {
    const key = [term.kind, term.region, term.actor, term.side, term.force].join();
    const sum = sums.get(key) ?? { first: term, value: 0, shares: [], byTurn: new Map<number, number>() };
    sum.value += term.value;
    sum.byTurn.set(term.turn, (sum.byTurn.get(term.turn) ?? 0) + term.value);
    sum.shares.push(...(term.shares ?? []));
    sums.set(key, sum);
  }
  return [...sums.values()]
    .filter(({ value }) => value !== 0)
    .map(summed)
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
}

function summed({ first, value, shares, byTurn }: Sum): SummedTerm {
  const parts = [...byTurn];
  const [turn, most] = parts.reduce((best, part) => (Math.abs(part[1]) > Math.abs(best[1]) ? part : best));
  return { ...first, value, shares, turn, most, firstTurn: parts[0][0], lastTurn: parts[parts.length - 1][0] };
}
