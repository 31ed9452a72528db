/** At most five headlines of a turn, most important first. */

import { type ActorIndex, NONE, type SideIndex } from '../core/indices.ts';
import type { EventKind, EventOf, GameEvent } from '../engine/events/events.ts';
import { formatList, formatSeries } from '../words/format.ts';
import { text } from '../words/text.ts';
import { eventWords, isVisible, type Reader } from './events.ts';
import { actorShort, regionName, sideShort } from './names.ts';

export const HEADLINES = 5;
const PLACES_NAMED = 4;

interface Ranked {
  readonly weight: number;
  readonly words: string;
}

export function headlinesOf(reader: Reader, events: readonly GameEvent[]): readonly string[] {
  const fallen = new Set(events.filter((event) => event.kind === 'holderChanged').map((event) => event.region));
  // An attack goes without saying where the place fell.
  const visible = events.filter(
    (event) => isVisible(reader, event) && !(event.kind === 'placeContested' && fallen.has(event.region)),
  );
  const ranked = [
    ...visible.flatMap((event) => single(reader, event)),
    ...takings(reader, visible),
    ...leavings(reader, visible),
  ];
  ranked.sort((a, b) => b.weight - a.weight);
  const words = [...new Set(ranked.map((each) => each.words))].slice(0, HEADLINES);
  return words.length === 0 ? [text('headline.quiet')] : words;
}

function single(reader: Reader, event: GameEvent): readonly Ranked[] {
  const weight = WEIGHT[event.kind];
  if (weight === 0) return [];
  const place = event.region ?? NONE;
  const capital =
    place === NONE
      ? 0
      : reader.compiled.hasTag(place, 'provincialCapital') || reader.compiled.hasTag(place, 'nationalCapital')
        ? 14
        : 0;
  return [{ weight: weight + capital, words: eventWords(reader, event) }];
}

/** Weight of an event among the headlines; 0: never a headline by itself. */
const WEIGHT: Readonly<Record<EventKind, number>> = {
  orderGiven: 0,
  orderRefused: 0,
  orderUndone: 36,
  requestAnswered: 46,
  signalGiven: 0,
  supportChanged: 0,
  credibilityChanged: 0,
  packageSent: 0,
  packageIntercepted: 42,
  packageRefused: 38,
  forceArrived: 24,
  sortiesFlown: 0,
  moneySent: 0,
  restraintChanged: 0,
  exitChanged: 22,
  asylumOffered: 44,
  evacuationBegan: 0,
  evacuationEnded: 0,
  peopleBroughtBack: 30,
  statementLeaked: 46,
  forceMoved: 0,
  forceRepelled: 0,
  reserveCommitted: 0,
  drawInOrdered: 40,
  garrisonInspected: 0,
  payRaised: 0,
  orderKept: 0,
  arsenalGuarded: 0,
  termsOffered: 0,
  placeReassured: 0,
  groundGained: 0,
  menLost: 0,
  menJoined: 0,
  willChanged: 0,
  garrisonWithdrew: 0,
  garrisonBargained: 0,
  garrisonDeserted: 0,
  garrisonChangedSides: 52,
  garrisonDrewIn: 0,
  placeRose: 0,
  placeContested: 26,
  holderChanged: 0,
  civiliansHarmed: 0,
  leaderLeft: 95,
  leaderSpoke: 44,
  powerHandedOver: 94,
  talkOpened: 50,
  talkAgreed: 80,
  talkFailed: 48,
  ceasefireBegan: 78,
  ceasefireEnded: 60,
  relationChanged: 0,
  triggerFired: 58,
  actEnded: 100,
  arsenalStruck: 40,
};

/** Places that changed hands, grouped by the side that took them. */
function takings(reader: Reader, events: readonly GameEvent[]): readonly Ranked[] {
  const { compiled } = reader;
  const bySide = new Map<SideIndex, EventOf<'holderChanged'>[]>();
  for (const event of events) {
    if (event.kind !== 'holderChanged') continue;
    const side = event.after;
    bySide.set(side, [...(bySide.get(side) ?? []), event]);
  }
  return [...bySide].map(([side, taken]) => {
    const sorted = [...taken].sort((a, b) => sizeOf(b) - sizeOf(a));
    const first = sorted[0];
    const size = sizeOf(first);
    const weight = 64 + Math.min(24, taken.length * 3) + (size >= 3_000_000_000 ? 20 : size >= 1_000_000_000 ? 12 : 0);
    if (taken.length === 1) {
      return {
        weight,
        words: text('headline.fellOne', {
          side: sideShort(compiled, side),
          place: regionName(compiled, first.region),
          manner: text(`manner.${first.about}`),
        }),
      };
    }
    const names = sorted.slice(0, PLACES_NAMED).map((event) => regionName(compiled, event.region));
    const rest = taken.length - names.length;
    const places =
      rest > 0 ? text('headline.andMore', { places: formatSeries(names), count: rest }) : formatList(names);
    return { weight, words: text('headline.fellMany', { side: sideShort(compiled, side), n: taken.length, places }) };
  });

  function sizeOf({ region }: EventOf<'holderChanged'>): number {
    const rank = compiled.hasTag(region, 'nationalCapital') ? 3 : compiled.hasTag(region, 'provincialCapital') ? 1 : 0;
    return rank * 1_000_000_000 + compiled.region.people[region];
  }
}

function leavings(reader: Reader, events: readonly GameEvent[]): readonly Ranked[] {
  const byActor = new Map<ActorIndex, string[]>();
  for (const event of events) {
    if (event.kind !== 'evacuationBegan') continue;
    byActor.set(event.actor, [...(byActor.get(event.actor) ?? []), text(`group.${event.about}`)]);
  }
  return [...byActor].map(([actor, groups]) => ({
    weight: 58 + groups.length * 3,
    words: text('headline.evacuation', { actor: actorShort(reader.compiled, actor), groups: formatList(groups) }),
  }));
}
