/** At most five headlines of a turn, the weightiest first. */

import { NONE, type RegionIndex, type SideIndex } from '../core/indices.ts';
import type { GameEvent } from '../engine/events/events.ts';
import { formatList, formatSeries } from '../words/format.ts';
import { type TextKey, text, textBy } from '../words/text.ts';
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
  // That a place was attacked goes without saying where it fell.
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
  return words.length === 0 ? [text('head.quiet')] : words;
}

function single(reader: Reader, event: GameEvent): readonly Ranked[] {
  const weight = WEIGHT[event.kind];
  if (weight === undefined) return [];
  const place = event.region ?? (NONE as RegionIndex);
  const capital =
    place === NONE
      ? 0
      : reader.compiled.hasTag(place, 'provincialCapital') || reader.compiled.hasTag(place, 'nationalCapital')
        ? 14
        : 0;
  return [{ weight: weight + capital, words: eventWords(reader, event) }];
}

const WEIGHT: Readonly<Partial<Record<GameEvent['kind'], number>>> = {
  actEnded: 100,
  leaderLeft: 95,
  powerHandedOver: 94,
  talkAgreed: 80,
  ceasefireBegan: 78,
  garrisonChangedSides: 52,
  triggerFired: 58,
  talkOpened: 50,
  talkFailed: 48,
  statementLeaked: 46,
  leaderSpoke: 44,
  asylumOffered: 44,
  packageIntercepted: 42,
  packageRefused: 38,
  drawInOrdered: 40,
  arsenalStruck: 40,
  placeContested: 26,
  forceArrived: 24,
  exitChanged: 22,
  ceasefireEnded: 60,
  peopleBroughtBack: 30,
};

/** Places that changed hands, together for each side that took them. */
function takings(reader: Reader, events: readonly GameEvent[]): readonly Ranked[] {
  const { compiled } = reader;
  const bySide = new Map<SideIndex, GameEvent[]>();
  for (const event of events) {
    if (event.kind !== 'holderChanged' || event.region === undefined) continue;
    const side = event.after as SideIndex;
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
        words: text('head.fellOne', {
          side: sideShort(compiled, side),
          place: regionName(compiled, first.region as RegionIndex),
          manner: textBy(`manner.${first.about}` as TextKey),
        }),
      };
    }
    const names = sorted.slice(0, PLACES_NAMED).map((event) => regionName(compiled, event.region as RegionIndex));
    const rest = taken.length - names.length;
    const places = rest > 0 ? text('head.andMore', { places: formatSeries(names), count: rest }) : formatList(names);
    return { weight, words: text('head.fellMany', { side: sideShort(compiled, side), n: taken.length, places }) };
  });

  function sizeOf(event: GameEvent): number {
    const region = event.region as RegionIndex;
    const rank = compiled.hasTag(region, 'nationalCapital') ? 3 : compiled.hasTag(region, 'provincialCapital') ? 1 : 0;
    return rank * 1_000_000_000 + compiled.region.people[region];
  }
}

function leavings(reader: Reader, events: readonly GameEvent[]): readonly Ranked[] {
  const byActor = new Map<number, string[]>();
  for (const event of events) {
    if (event.kind !== 'evacuationBegan' || event.actor === undefined) continue;
    byActor.set(event.actor, [...(byActor.get(event.actor) ?? []), textBy(`group.${event.about}` as TextKey)]);
  }
  return [...byActor].map(([actor, groups]) => ({
    weight: 58 + groups.length * 3,
    words: text('head.evacuation', { actor: actorShort(reader.compiled, actor as never), about: formatList(groups) }),
  }));
}
