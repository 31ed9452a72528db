/** Falls: why a place changed hands, with the whole course of the will of every garrison that left it. */

import type { ForceIndex, SideIndex } from '../core/indices.ts';
import type { Compiled } from '../engine/compiled.ts';
import type { EventKind, EventOf, GameEvent } from '../engine/events/events.ts';
import { type Course, courseOf, type Reached } from './courses.ts';

const LEAVINGS = [
  'garrisonWithdrew',
  'garrisonBargained',
  'garrisonDeserted',
  'garrisonChangedSides',
  'garrisonDrewIn',
] as const satisfies readonly EventKind[];
/** Ways for a garrison to leave its place. */
export type Leaving = (typeof LEAVINGS)[number];

/** Whether an event, or a change derived from it, is a garrison leaving its place. */
export function isLeaving<One extends { readonly kind: EventKind }>(one: One): one is One & { readonly kind: Leaving } {
  return (LEAVINGS as readonly EventKind[]).includes(one.kind);
}

/** A garrison that left, with the course of its will up to then. */
export interface Departure {
  readonly event: EventOf<Leaving>;
  readonly force: ForceIndex;
  readonly side: SideIndex;
  /** `overrun`: it lost all its ground to an assault, whatever its will. */
  readonly how: Leaving | 'overrun';
  /** Will under which it leaves, thousandths. */
  readonly threshold: number;
  readonly will: Course;
}

/** Why a place changed hands; empty if nobody defended it. */
export interface Fall {
  readonly departures: readonly Departure[];
  readonly rising?: EventOf<'placeRose'>;
  /** The last stretch of an assault. */
  readonly assault?: EventOf<'groundGained'>;
}

/** @param line from the start of the game, at least to the turn of the fall. */
export function fallOf(compiled: Compiled, line: readonly Reached[], change: EventOf<'holderChanged'>): Fall {
  const here = line[change.turn + 1].events.filter(({ region }) => region === change.region);
  const rising = here.find((event) => event.kind === 'placeRose');
  const assault =
    change.about === 'assault'
      ? here.find((event): event is EventOf<'groundGained'> => event.kind === 'groundGained')
      : undefined;
  return {
    departures: here.filter(isLeaving).map((event) => departureOf(compiled, line, event)),
    ...(rising === undefined ? undefined : { rising }),
    ...(assault === undefined ? undefined : { assault }),
  };
}

export function departureOf(compiled: Compiled, line: readonly Reached[], event: EventOf<Leaving>): Departure {
  const { force, side } = event;
  return {
    event,
    force,
    side,
    how: event.about === 'assault' ? 'overrun' : event.kind,
    threshold: thresholdIn(event),
    will: courseOf(compiled, line, { kind: 'will', force }, event.turn + 1),
  };
}

/** The threshold by which a force left or turned back, as its event tells it. */
export function thresholdIn({ terms }: GameEvent): number {
  const term = terms.find(({ kind }) => kind === 'threshold');
  return term === undefined ? 0 : -term.value;
}
