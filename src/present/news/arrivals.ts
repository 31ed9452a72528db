/** Packages that arrived or were turned back, and the chair's own columns that reached their goal or were stopped. */

import { type ForceIndex, NONE } from '../../core/indices.ts';
import type { EventOf } from '../../engine/events/events.ts';
import { FORCE_ROLES, POSTURES } from '../../engine/vocabulary.ts';
import { text } from '../../words/text.ts';
import { type Awaited, awaitedBy } from '../awaited.ts';
import { isVisible, seesTerms } from '../events.ts';
import { actorShort, forceName, regionName } from '../names.ts';
import { type HalfDay, ownSideOf } from './halfDay.ts';
import { type Ranked, WEIGHTS } from './headline.ts';

type TurnedBack = EventOf<'packageRefused' | 'packageIntercepted'>;

export function arrivalsOf(halfDay: HalfDay): readonly Ranked[] {
  return [...ofEvents(halfDay), ...missing(halfDay)];
}

function ofEvents(halfDay: HalfDay): readonly Ranked[] {
  return halfDay.events.flatMap((event): readonly Ranked[] => {
    switch (event.kind) {
      case 'packageRefused':
      case 'packageIntercepted':
        return isVisible(halfDay.reader, event) ? [turnedBack(halfDay, event)] : [];
      case 'forceArrived':
        return [arrived(halfDay, event)];
      case 'forceMoved':
        return marched(halfDay, event);
      case 'forceRepelled':
        return stopped(halfDay, event);
      default:
        return [];
    }
  });
}

/** Whether a package is the reader's own business: of its desk, or for its side. */
function concerns({ reader }: HalfDay, event: TurnedBack | EventOf<'forceArrived'>): boolean {
  return event.actor === reader.actor || reader.compiled.force.side[event.force] === ownSideOf(reader);
}

/** Whether the chair has been told when to expect the force. */
const isAwaited = ({ reader, after }: HalfDay, force: ForceIndex): boolean => !reader.open && after.isOwn(force);

function turnedBack(halfDay: HalfDay, event: TurnedBack): Ranked {
  const { compiled } = halfDay.reader;
  return {
    key: `back-${compiled.force.ids[event.force]}`,
    sign: 'turnedBack',
    weight: concerns(halfDay, event) ? WEIGHTS.turnedBack : WEIGHTS.strangers,
    ...(isAwaited(halfDay, event.force) ? { due: true } : {}),
    fact: text('headline.turnedBack', { force: forceName(compiled, event.force) }),
    detail: reasonOf(halfDay, event),
    places: [event.region],
    events: [event],
  };
}

function reasonOf({ reader, after }: HalfDay, event: TurnedBack): string {
  const { compiled } = reader;
  const place = regionName(compiled, event.region);
  if (event.kind === 'packageIntercepted') {
    const by = event.terms.find((term) => term.kind === 'interception')?.actor ?? NONE;
    return text('headline.back.intercepted', { actor: actorShort(compiled, by), place });
  }
  const side = compiled.force.side[event.force];
  if (!after.friendly(side, after.holder(event.region))) return text('headline.back.lost', { place });
  const keeper = compiled.force.awayPermit[event.force];
  return keeper === NONE
    ? text('headline.back.shut', { place })
    : text('headline.back.refused', { place, actor: actorShort(compiled, keeper) });
}

function arrived(halfDay: HalfDay, event: EventOf<'forceArrived'>): Ranked {
  const { reader } = halfDay;
  const { compiled } = reader;
  const stoppedMen = seesTerms(reader, event)
    ? event.terms.reduce((sum, term) => (term.kind === 'interception' ? sum - term.value : sum), 0)
    : 0;
  return {
    key: `arrival-${compiled.force.ids[event.force]}`,
    sign: 'arriving',
    weight: concerns(halfDay, event) ? WEIGHTS.arrival : WEIGHTS.strangers,
    ...(isAwaited(halfDay, event.force) ? { due: true } : {}),
    fact: text('headline.arrives', {
      force: forceName(compiled, event.force),
      place: regionName(compiled, event.region),
    }),
    ...(seesTerms(reader, event)
      ? {
          detail:
            stoppedMen > 0
              ? text('headline.arrivedOf', { men: event.after, stopped: stoppedMen })
              : text('headline.men', { count: event.after }),
        }
      : {}),
    places: [event.region],
    events: [event],
  };
}

const TRAVEL = POSTURES.indexOf('travel');
const RESERVE = FORCE_ROLES.indexOf('reserve');

/** An own force that has reached its goal on friendly ground; what it took on the way is told as a fall. */
function marched({ reader, before, after }: HalfDay, event: EventOf<'forceMoved'>): readonly Ranked[] {
  const { compiled } = reader;
  const isThere = after.forceRegion(event.force) === event.region && after.destination(event.force) === NONE;
  if (reader.open || !after.isOwn(event.force) || !isThere) return [];
  const wasFriendly = after.friendly(event.side, before.holder(event.region));
  if (!wasFriendly || !after.friendly(event.side, after.holder(event.region))) return [];
  return [
    {
      key: `march-${compiled.force.ids[event.force]}`,
      sign: 'march',
      ...(compiled.force.role[event.force] === RESERVE
        ? { weight: WEIGHTS.arrival - 5, due: true }
        : { weight: WEIGHTS.march }),
      fact: text('headline.arrives', {
        force: forceName(compiled, event.force),
        place: regionName(compiled, event.region),
      }),
      detail: text('headline.men', { count: after.men(event.force) }),
      places: [event.region],
      events: [event],
    },
  ];
}

function stopped({ reader, after }: HalfDay, event: EventOf<'forceRepelled'>): readonly Ranked[] {
  const { compiled } = reader;
  if (reader.open || !after.isOwn(event.force)) return [];
  return [
    {
      key: `stopped-${compiled.force.ids[event.force]}`,
      sign: 'turnedBack',
      weight: WEIGHTS.turnedBack - 5,
      fact: text('headline.stopped', {
        force: forceName(compiled, event.force),
        place: regionName(compiled, event.region),
      }),
      places: [event.region],
      events: [event],
    },
  ];
}

/** A reserve that should have been there by now: where it is instead. */
function missing({ reader, before, after, events }: HalfDay): readonly Ranked[] {
  const { compiled } = reader;
  if (reader.open) return [];
  const due = awaitedBy(before).filter(({ force, turn }) => turn === before.turn && before.posture(force) !== TRAVEL);
  const arrived = ({ force, goal }: Awaited): boolean =>
    events.some((event) => event.kind === 'forceMoved' && event.force === force && event.region === goal) &&
    after.forceRegion(force) === goal;
  return due
    .filter((awaited) => !arrived(awaited))
    .map(
      ({ force, goal }): Ranked => ({
        key: `missing-${compiled.force.ids[force]}`,
        sign: 'turnedBack',
        weight: WEIGHTS.turnedBack,
        due: true,
        fact: text('headline.notArrived', { force: forceName(compiled, force), place: regionName(compiled, goal) }),
        detail: whereabouts(force),
        places: [after.forceRegion(force), goal],
        events: [],
      }),
    );

  function whereabouts(force: ForceIndex): string {
    if (after.strength(force) <= 0) return text('headline.isGone');
    const goal = after.destination(force);
    return goal === NONE
      ? text('headline.standsAt', { place: regionName(compiled, after.forceRegion(force)) })
      : text('headline.marchesTo', { place: regionName(compiled, goal) });
  }
}
