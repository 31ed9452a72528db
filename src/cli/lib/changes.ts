/** A turn's changes by id: the events that an account of a run tells, and why each place changed hands. */

import type { Compiled } from '../../engine/compiled.ts';
import { EVENTS, type EventKind, type EventOf, type GameEvent, type Term } from '../../engine/events/events.ts';
import type { LossManner, TermKind } from '../../engine/vocabulary.ts';
import type { Reached } from '../../play/courses.ts';
import { type Departure, fallOf, type Leaving } from '../../play/falls.ts';
import { storyOf, type WillStory } from './willStory.ts';

/** Events in the account, other than changes of hands. */
export type ToldKind = {
  [K in EventKind]: (typeof EVENTS)[K]['told']['account'] extends 'told' ? K : never;
}[EventKind];

export const isTold = (event: GameEvent): event is EventOf<ToldKind> => EVENTS[event.kind].told.account === 'told';

export interface Chance {
  readonly probability: number;
  readonly draw: number;
}

export interface TermLine {
  readonly kind: TermKind;
  readonly value: number;
}

/** A garrison that left, with the story of its will; its margin was `will - threshold`, thousandths. */
export interface GarrisonStory extends WillStory {
  readonly force: string;
  readonly side: string;
  /** `overrun`: it lost all its ground to an assault, whatever its will. */
  readonly how: Leaving | 'overrun';
  readonly threshold: number;
  readonly chance?: Chance;
}

/** Why a place changed hands, in thousandths; empty if nobody defended it. */
export interface Why {
  readonly garrisons: readonly GarrisonStory[];
  readonly rising?: { readonly terms: readonly TermLine[]; readonly chance?: Chance };
  /** The last stretch of an assault. */
  readonly ground?: { readonly before: number; readonly after: number; readonly terms: readonly TermLine[] };
}

export interface HolderChange {
  readonly kind: 'holderChanged';
  readonly region: string;
  readonly from: string;
  readonly to: string;
  readonly manner: LossManner;
  readonly why?: Why;
}

export interface OtherChange {
  readonly kind: ToldKind;
  readonly region?: string;
  readonly force?: string;
  readonly side?: string;
  readonly actor?: string;
  readonly about?: string;
  /** Men or people concerned, if the event counts them. */
  readonly count?: number;
  readonly chance?: Chance;
}

export type Change = HolderChange | OtherChange;

/** A turn's changes, in the order they happened. With a line of play that reaches to its end, also why. */
export function changesOf(compiled: Compiled, events: readonly GameEvent[], line?: readonly Reached[]): Change[] {
  const changes: Change[] = [];
  for (const event of events) {
    if (event.kind === 'holderChanged') changes.push(holderChange(compiled, event, line));
    else if (isTold(event)) changes.push(otherChange(compiled, event));
  }
  return changes;
}

function holderChange(
  compiled: Compiled,
  event: EventOf<'holderChanged'>,
  line: readonly Reached[] | undefined,
): HolderChange {
  return {
    kind: 'holderChanged',
    region: compiled.region.ids[event.region],
    from: compiled.side.ids[event.before],
    to: compiled.side.ids[event.after],
    manner: event.about,
    ...(line === undefined ? undefined : { why: whyOf(compiled, line, event) }),
  };
}

function whyOf(compiled: Compiled, line: readonly Reached[], change: EventOf<'holderChanged'>): Why {
  const { departures, rising, assault } = fallOf(compiled, line, change);
  return {
    garrisons: departures.map((departure) => garrisonStory(compiled, departure)),
    ...(rising === undefined ? undefined : { rising: { terms: termLines(rising.terms), ...chanceOf(rising) } }),
    ...(assault === undefined
      ? undefined
      : { ground: { before: assault.before, after: assault.after, terms: termLines(assault.terms) } }),
  };
}

function garrisonStory(compiled: Compiled, { event, force, side, how, threshold, will }: Departure): GarrisonStory {
  return {
    force: compiled.force.ids[force],
    side: compiled.side.ids[side],
    how,
    threshold,
    ...storyOf(compiled, will),
    ...chanceOf(event),
  };
}

const termLines = (terms: readonly Term[]): TermLine[] => terms.map(({ kind, value }) => ({ kind, value }));

function chanceOf({ chance }: GameEvent): { readonly chance?: Chance } {
  return chance === undefined ? {} : { chance };
}

function otherChange(compiled: Compiled, event: EventOf<ToldKind>): OtherChange {
  const { region, force, side, actor, about } = event;
  const count = countOf(event);
  return {
    kind: event.kind,
    ...(region === undefined ? undefined : { region: compiled.region.ids[region] }),
    ...(force === undefined ? undefined : { force: compiled.force.ids[force] }),
    ...(side === undefined ? undefined : { side: compiled.side.ids[side] }),
    ...(actor === undefined ? undefined : { actor: compiled.actor.ids[actor] }),
    ...(about === undefined ? undefined : { about }),
    ...(count === undefined ? undefined : { count }),
    ...chanceOf(event),
  };
}

/** Men or people concerned, if the event counts them. */
export const countOf = ({ unit, before, after }: EventOf<ToldKind>): number | undefined =>
  unit === 'people' || unit === 'men' ? Math.max(before, after) : undefined;
