/**
 * What an order did in a turn: what the events say goes back to it, as far as the same turn without it agrees. Where
 * the pair shows the contrary, or nothing, the two are told apart: luck and others' answers may undo on the way what an
 * order began.
 */

import type { ActorIndex } from '../core/indices.ts';
import { type Cause, goesBackTo, lineOf, type OrderCause, sameCause } from '../engine/events/causes.ts';
import type { EventKind, GameEvent, Term } from '../engine/events/events.ts';

/** Events that change a number, whose terms name their causes. */
const CHANGES: ReadonlySet<EventKind> = new Set<EventKind>([
  'supportChanged',
  'credibilityChanged',
  'restraintChanged',
  'moneySent',
  'payRaised',
  'groundGained',
  'menLost',
  'menJoined',
  'willChanged',
  'civiliansHarmed',
  'talkAgreed',
  'talkFailed',
]);
/** Events that say nothing of what an order did: that it was given, and signals, which are felt elsewhere. */
const NOTHING: ReadonlySet<EventKind> = new Set<EventKind>(['orderGiven', 'orderRefused', 'signalGiven']);

/** The events of a turn about one thing, as one: will of a force, support of an actor, a place that changed hands. */
export interface Subject {
  /** The last of them. */
  readonly event: GameEvent;
  readonly before: number;
  readonly after: number;
  readonly terms: readonly Term[];
}

/** A change that goes back to an order in part, or a fact that does as a whole. */
export interface Effect extends Subject {
  /** The order's part, in the unit of the event; 0 for a fact. */
  readonly own: number;
  /** How much the change differs from that without the order; 1 for a fact, which would not have been. */
  readonly paired: number;
}

export const isChange = ({ kind }: GameEvent): boolean => CHANGES.has(kind);

/** What a cause did in a turn, in the order it happened; `without`: the events of the same turn without it. */
export function effectsOf(
  events: readonly GameEvent[],
  without: readonly GameEvent[],
  cause: Cause,
): readonly Effect[] {
  return comparedOf(events, without, cause).filter(({ own, paired }) =>
    own === 0 ? paired === 1 : agree(own, paired),
  );
}

/**
 * What the events say goes back to a cause while the pair shows none of it, or the contrary: changes that other ways
 * made up for, and facts that would have been without it too (`own` 0).
 */
export function atOddsOf(events: readonly GameEvent[], without: readonly GameEvent[], cause: Cause): readonly Effect[] {
  return comparedOf(events, without, cause).filter(({ own, paired }) =>
    own === 0 ? paired === 0 : !agree(own, paired),
  );
}

const agree = (own: number, paired: number): boolean => Math.sign(own) === Math.sign(paired);

/** All that the events say goes back to a cause; `paired` of a fact is 0 if it would have been without it. */
function comparedOf(events: readonly GameEvent[], without: readonly GameEvent[], cause: Cause): readonly Effect[] {
  const other = subjectsOf(without);
  const compared: Effect[] = [];
  for (const [key, subject] of subjectsOf(events)) {
    const { event, before, after, terms } = subject;
    const pair = other.get(key);
    if (isChange(event)) {
      const own = partOf(terms, cause);
      const paired = after - before - (pair === undefined ? 0 : pair.after - pair.before);
      if (own !== 0) compared.push({ ...subject, own, paired });
    } else if (isBecause(event, cause)) compared.push({ ...subject, own: 0, paired: pair === undefined ? 1 : 0 });
  }
  return compared;
}

/** Facts of the turn without a cause that are none with it: what it prevented. */
export function preventedBy(events: readonly GameEvent[], without: readonly GameEvent[]): readonly GameEvent[] {
  const happened = subjectsOf(events);
  return [...subjectsOf(without)].flatMap(([key, { event }]) => (isChange(event) || happened.has(key) ? [] : [event]));
}

/** What of a change goes back to a cause. */
export function partOf(terms: readonly Term[], cause: Cause): number {
  let part = 0;
  for (const { shares = [] } of terms)
    for (const share of shares) if (goesBackTo(share.cause, cause)) part += share.value;
  return part;
}

/** The orders of an actor's desk, and its people who left of themselves, that events of a turn go back to. */
export function causesIn(events: readonly GameEvent[], actor: ActorIndex): readonly Cause[] {
  const found: Cause[] = [];
  const add = (cause: Cause | undefined): void => {
    for (const each of cause === undefined ? [] : lineOf(cause)) {
      if (each.actor !== actor || (each.kind === 'order' && each.by !== 'desk')) continue;
      if (!found.some((one) => sameCause(one, each))) found.push(each);
    }
  };
  for (const event of events) {
    if (NOTHING.has(event.kind)) continue;
    add(event.kind === 'orderUndone' ? event.undone : event.cause);
    for (const { shares = [] } of event.terms) for (const share of shares) add(share.cause);
  }
  return found.sort((a, b) => a.turn - b.turn);
}

/** Whether an event as a whole goes back to a cause. That an order was undone goes back to that order. */
export function isBecause(event: GameEvent, cause: Cause): boolean {
  if (event.kind === 'orderUndone') return sameCause(event.undone, cause);
  return event.cause !== undefined && goesBackTo(event.cause, cause);
}

function subjectsOf(events: readonly GameEvent[]): ReadonlyMap<string, Subject> {
  const subjects = new Map<string, Subject>();
  for (const event of events) {
    if (NOTHING.has(event.kind)) continue;
    const key = keyOf(event);
    const known = isChange(event) ? subjects.get(key) : undefined;
    subjects.set(key, {
      event,
      before: known?.before ?? event.before,
      after: known === undefined ? event.after : known.after + event.after - event.before,
      terms: known === undefined ? event.terms : [...known.terms, ...event.terms],
    });
  }
  return subjects;
}

/** What an event is about, however it went. */
function keyOf({ kind, region, force, side, actor, about, undone }: GameEvent): string {
  switch (kind) {
    case 'willChanged':
    case 'menLost':
    case 'menJoined':
      return `${kind} ${force}`;
    case 'supportChanged':
      return `${kind} ${actor} ${side}`;
    case 'credibilityChanged':
    case 'restraintChanged':
      return `${kind} ${side}`;
    case 'moneySent':
    case 'payRaised':
      return `pay ${side}`;
    case 'groundGained':
    case 'civiliansHarmed':
      return `${kind} ${region}`;
    case 'talkAgreed':
    case 'talkFailed':
      return `talk ${about}`;
    default:
      return `${kind} ${region} ${force} ${side} ${actor} ${about} ${undone?.turn ?? ''}`;
  }
}

/** Whether an order of this desk was refused. */
export function refusalIn(events: readonly GameEvent[], { actor, order }: OrderCause): GameEvent | undefined {
  return events.find(
    (event) =>
      event.kind === 'orderRefused' &&
      event.actor === actor &&
      event.about === order.kind &&
      (!('region' in order) || event.region === undefined || event.region === order.region),
  );
}
