/** Places that changed hands: each of the chair's own by name, those between others by the two largest. */

import type { SideIndex } from '../../core/indices.ts';
import type { EventOf, GameEvent } from '../../engine/events/events.ts';
import { formatList } from '../../words/format.ts';
import { text } from '../../words/text.ts';
import { regionName, sideShort } from '../names.ts';
import { standingAt } from '../standing.ts';
import { menInFull } from '../standingWords.ts';
import { type HalfDay, isChief, ownSideOf, sizeOf } from './halfDay.ts';
import { type Ranked, WEIGHTS } from './headline.ts';

type Fall = EventOf<'holderChanged'>;

const NAMED = 2;
/** Own losses to more sides than this are told together. */
const TAKERS = 2;

export function fallsOf(halfDay: HalfDay): readonly Ranked[] {
  const { reader, events } = halfDay;
  const own = ownSideOf(reader);
  const falls = events.filter((event): event is Fall => event.kind === 'holderChanged');
  const chief = falls.filter((fall) => isChief(halfDay, fall.region));
  const minor = falls.filter((fall) => !chief.includes(fall));
  const lost = groupsOf(minor.filter((fall) => fall.before === own));
  const others = groupsOf(minor.filter((fall) => fall.before !== own));
  return [
    ...chief.map((fall) => told(halfDay, [fall], WEIGHTS.capitalFalls)),
    ...(lost.length > TAKERS
      ? [told(halfDay, lost[0], WEIGHTS.ownFall), scattered(halfDay, lost.slice(1))]
      : lost.map((group) => told(halfDay, group, WEIGHTS.ownFall))),
    ...others.map((group) => told(halfDay, group, group[0].after === own ? WEIGHTS.ownGain : WEIGHTS.gain)),
  ];

  /** By the side that took them: the one with the largest place first, and the largest place first within each. */
  function groupsOf(list: readonly Fall[]): readonly (readonly Fall[])[] {
    const bySide = new Map<SideIndex, Fall[]>();
    for (const fall of [...list].sort((a, b) => sizeOf(reader, b.region) - sizeOf(reader, a.region)))
      bySide.set(fall.after, [...(bySide.get(fall.after) ?? []), fall]);
    return [...bySide.values()];
  }
}

/** What one side took. */
function told(halfDay: HalfDay, falls: readonly Fall[], weight: number): Ranked {
  const { reader } = halfDay;
  const { compiled } = reader;
  const [first] = falls;
  const isOwn = first.before === ownSideOf(reader);
  const isDue = isOwn || isChief(halfDay, first.region);
  const names = falls.map((fall) => regionName(compiled, fall.region));
  const more = names.slice(NAMED);
  const verb = first.after === compiled.side.residents ? 'toResidents' : isDue ? 'falls' : 'passes';
  const detail =
    falls.length === 1
      ? howOf(halfDay, first)
      : more.length === 0
        ? undefined
        : isOwn
          ? text('headline.morePlaces', { count: more.length, places: formatList(more) })
          : text('headline.moreCount', { count: more.length });
  return {
    key: `fall-${compiled.region.ids[first.region]}`,
    sign: 'fall',
    weight: weight + Math.min(19, falls.length),
    ...(isDue ? { due: true } : {}),
    fact: text(`headline.${verb}.${falls.length === 1 ? 'one' : 'many'}`, {
      places: formatList(names.slice(0, NAMED)),
      side: sideShort(compiled, first.after),
    }),
    ...(detail === undefined ? {} : { detail }),
    places: falls.map((fall) => fall.region),
    events: [...falls, ...falls.flatMap((fall) => departuresFrom(halfDay, fall))],
  };
}

/** Own places lost to several sides besides the one that took most. */
function scattered({ reader }: HalfDay, groups: readonly (readonly Fall[])[]): Ranked {
  const { compiled } = reader;
  const falls = groups.flat();
  return {
    key: 'fall-others',
    sign: 'fall',
    weight: WEIGHTS.ownFall,
    due: true,
    fact: text('headline.lostToo', { count: falls.length }),
    detail: groups
      .map((group) =>
        text('headline.lostTo', {
          side: sideShort(compiled, group[0].after),
          places: formatList(group.map((fall) => regionName(compiled, fall.region))),
        }),
      )
      .join(' '),
    places: falls.map((fall) => fall.region),
    events: falls,
  };
}

/** How the men of a place leave it, or its people rise. */
export const DEPARTURES = [
  'garrisonWithdrew',
  'garrisonBargained',
  'garrisonDeserted',
  'garrisonChangedSides',
  'garrisonDrewIn',
  'placeRose',
] as const;
type Departure = EventOf<(typeof DEPARTURES)[number]>;

const isDeparture = (event: GameEvent): event is Departure => DEPARTURES.some((kind) => kind === event.kind);

/** How the men of a place that fell left it. */
const departuresFrom = ({ events }: HalfDay, fall: Fall): readonly Departure[] =>
  events.filter(isDeparture).filter((event) => event.region === fall.region);

function howOf(halfDay: HalfDay, fall: Fall): string {
  const [first] = departuresFrom(halfDay, fall);
  if (first === undefined) return text(`headline.manner.${fall.about}`);
  const overrun = first.kind === 'garrisonWithdrew' && first.about === 'assault';
  const how = text(`headline.left.${overrun ? 'overrun' : first.kind}`);
  const stood = standingAt({ now: halfDay.before, before: undefined }, fall.region, fall.before);
  if (stood === undefined) return how;
  return text(stood.men.exact ? 'headline.stoodBefore' : 'headline.stoodReported', { how, men: menInFull(stood.men) });
}
