/**
 * Where every name, counter and tag stands at a zoom, so that none covers another. What matters more is placed first;
 * what finds no room is left out, never shrunk. Pure: text is measured by whoever draws it, and the result depends on
 * the model, the zoom and the home view's edges alone.
 */
import type { RegionIndex, SideIndex } from '../core/indices.ts';
import { NONE } from '../core/indices.ts';
import { CONTESTED, counterRank, GARRISON } from './counters.ts';
import type { MapGeometry, TownRank } from './geometry.ts';
import { type GroundGrid, nameSpots, sideAreas } from './groundGrid.ts';
import { arrowBend, arrowMiddle, NUMBER_RADIUS } from './marks/arrowMarks.ts';
import { CONTEST_RADIUS, GLYPH_SIZE, GLYPHS, type Glyph, SYMBOL_RADIUS } from './marks/placeMarks.ts';
import { type Measure, type Plate, plateSize } from './marks/plate.ts';
import { type Tag, tagSize } from './marks/tagMarks.ts';
import { attacksOf, type MapArrival, type MapLeaving, type MapModel, type MapSide, type MapStanding } from './model.ts';
import { NEUTRAL_SLOT } from './palette.ts';
import { Room, type Spot, type Wish } from './room.ts';
import { type Box, grown, type Point } from './viewport.ts';

/** Words on the map, in the reader's language. */
export interface MapWords {
  /** "Tehran: families" */
  leaving(leaving: MapLeaving): string;
  /** "150 men, 8 Dec, morning" */
  arrival(arrival: MapArrival): string;
  /** "here 7 Dec, evening" */
  arrivesBy(turn: number): string;
}

export interface Sheet {
  readonly geometry: MapGeometry;
  readonly grid: GroundGrid;
  readonly sides: readonly MapSide[];
  readonly words: MapWords;
  readonly measure: Measure;
}

export interface Zoom {
  /** Device pixels per world unit. */
  readonly scale: number;
  /** Relative to the home view, in which the whole country fits the window. */
  readonly closeness: number;
  /** Device pixels per CSS pixel, times how much larger than usual text is on this screen. */
  readonly unit: number;
  /** A window too small for more than the most urgent. */
  readonly small: boolean;
  /** Where nothing may stand in the home view: beyond its edge, under panels and buttons. */
  readonly edges: readonly Box[];
  /** Chosen places, always named. */
  readonly marked: ReadonlySet<RegionIndex>;
}

export type NameStyle = TownRank | 'news';

export interface PlacedName extends Spot {
  readonly region: RegionIndex;
  readonly style: NameStyle;
  readonly words: string;
  readonly glyphs: readonly Glyph[];
}

export interface PlacedCounter extends Spot {
  readonly standing: MapStanding;
  /** Undefined: the bare shape of its side. */
  readonly plate: Plate | undefined;
}

export interface PlacedTag extends Spot {
  readonly region: RegionIndex;
  readonly tag: Tag;
}

export interface PlacedSideName {
  readonly side: SideIndex;
  readonly words: string;
  readonly box: Box;
}

export interface Arrangement {
  readonly names: readonly PlacedName[];
  readonly counters: readonly PlacedCounter[];
  readonly tags: readonly PlacedTag[];
  readonly sideNames: readonly PlacedSideName[];
  /** Places whose symbols are drawn: small towns give way to what stands on them. */
  readonly symbols: ReadonlySet<RegionIndex>;
  /** Places where men stand whose counter found no room. */
  readonly ticked: ReadonlySet<RegionIndex>;
}

/** Letter sizes and weights, CSS pixels. */
export const NAME_STYLES: Readonly<Record<NameStyle, { readonly size: number; readonly weight: 400 | 600 }>> = {
  capital: { size: 15, weight: 600 },
  news: { size: 13.5, weight: 600 },
  city: { size: 13, weight: 600 },
  town: { size: 11.5, weight: 400 },
};
export const SIDE_NAME = { size: 13.5, weight: 600, spacing: 0.1 } as const;

/** Half a bare shape, CSS pixels. */
export const BARE_RADIUS = 5;
/** A counter or name farther from its place has a leader line. */
const NEAR = 9;
const COUNTER_REACH = 100;
/** A name always shown may stand this far off, with a leader; one of a town zoomed in stays nearer. */
const NAME_REACH = 100;
const NEAR_REACH = 28;
const TAG_REACH = 60;
/** What it costs a counter to stand on another side's ground, in CSS pixels of distance. */
const FOREIGN_GROUND = 36;
/** With so few places all are named and all their men shown, as if seen from close by. */
const FEW_PLACES = 24;
/** Letters keep this far from what they do not belong to. */
const AIR = 1.5;

export function arrange(sheet: Sheet, model: MapModel, zoom: Zoom): Arrangement {
  const { geometry, sides, measure } = sheet;
  const { scale, unit, small } = zoom;
  const closeness = geometry.towns.length <= FEW_PLACES ? Math.max(4, zoom.closeness) : zoom.closeness;
  const points = geometry.towns.map(({ at }): Point => [at[0] * scale, at[1] * scale]);
  const room = new Room(zoom.edges);
  const capitals = new Set(geometry.towns.flatMap(({ rank }, i) => (rank === 'capital' ? [i] : [])));
  const ranked = model.standings
    .flatMap((standing) => {
      const rank = counterRank(standing, model, capitals, closeness);
      return rank === undefined ? [] : [{ standing, rank }];
    })
    .sort((a, b) => a.rank - b.rank || b.standing.size - a.standing.size || a.standing.region - b.standing.region);
  const news = new Set<number>([...model.news, ...zoom.marked]);
  const manned = new Set<number>(ranked.filter(({ rank }) => rank < GARRISON).map(({ standing }) => standing.region));
  const isMajor = (i: number): boolean =>
    closeness >= 3.6 || news.has(i) || manned.has(i) || geometry.towns[i].rank !== 'town' || isContested(model, i);

  points.forEach(([x, y], i) => {
    if (!isMajor(i)) return;
    const radius = isContested(model, i) ? CONTEST_RADIUS + 3 : SYMBOL_RADIUS[geometry.towns[i].rank];
    room.take(grown({ left: x, right: x, top: y, bottom: y }, radius * unit));
  });

  const names: PlacedName[] = [];
  const nameAt = (i: number, style: NameStyle, reach: number): void => {
    const { rank, tags } = geometry.towns[i];
    const glyphs = closeness > 1.6 ? GLYPHS.filter(({ tag }) => tags.includes(tag)) : [];
    const text = model.places[i]?.name ?? '';
    const { size, weight } = NAME_STYLES[style];
    const wish: Wish = {
      at: points[i],
      width: (measure(text, size, weight) + glyphs.length * (GLYPH_SIZE + 2) + 2 * AIR) * unit,
      height: size * 1.06 * unit,
      gap: ((isContested(model, i) ? CONTEST_RADIUS + 3 : SYMBOL_RADIUS[rank]) + 2) * unit,
      reach: reach * unit,
      near: NEAR * unit,
    };
    const spot = room.beside(wish) ?? (reach > 0 ? room.around({ ...wish, gap: wish.gap + 2 * unit }) : undefined);
    if (spot === undefined) return;
    room.takeSpot(spot);
    names.push({ ...spot, region: i as RegionIndex, style, words: text, glyphs });
  };
  const byRank = (rank: TownRank): number[] =>
    points.flatMap((_, i) => (geometry.towns[i].rank === rank && !news.has(i) ? [i] : []));
  for (const i of byRank('capital')) nameAt(i, 'capital', NAME_REACH);
  for (const i of news) nameAt(i, geometry.towns[i].rank === 'capital' ? 'capital' : 'news', NAME_REACH);

  for (const box of arrowBoxes(model, points, unit)) room.avoid(box);

  const counters: PlacedCounter[] = [];
  const left = new Set<RegionIndex>();
  const placeCounter = (standing: MapStanding, rank: number): void => {
    const isBare = small && rank > 0 && rank !== 2 && rank !== 3;
    const plate = isBare ? undefined : plateOf(standing, sides);
    const { width, height } =
      plate === undefined ? { width: 2 * BARE_RADIUS + 4, height: 2 * BARE_RADIUS + 4 } : plateSize(plate, measure);
    const symbol = isContested(model, standing.region)
      ? CONTEST_RADIUS + 2
      : SYMBOL_RADIUS[geometry.towns[standing.region].rank];
    const at = points[standing.region];
    // A garrison whose place lies under something else already has no line to it.
    const isReachable =
      isMajor(standing.region) ||
      room.isFree(grown({ left: at[0], right: at[0], top: at[1], bottom: at[1] }, 2 * unit));
    const spot = !isReachable
      ? undefined
      : room.around({
          at,
          width: width * unit,
          height: height * unit,
          gap: Math.max(7, symbol + 1) * unit,
          reach: (isBare ? 24 : COUNTER_REACH) * unit,
          near: NEAR * unit,
          costAt: (x, y) => {
            const ground = model.places[sheet.grid.regionAt(x / scale, y / scale)];
            return ground === undefined || ground.holder === standing.side ? 0 : FOREIGN_GROUND * unit;
          },
        });
    if (spot === undefined) {
      left.add(standing.region);
      return;
    }
    if (!isMajor(standing.region))
      room.take(grown({ left: at[0], right: at[0], top: at[1], bottom: at[1] }, symbol * unit));
    room.takeSpot(spot);
    counters.push({ ...spot, standing, plate });
  };
  const isUrgent = ({ rank }: { readonly rank: number }): boolean => rank <= CONTESTED;
  for (const { standing, rank } of ranked.filter(isUrgent)) placeCounter(standing, rank);
  for (const i of byRank('city')) nameAt(i, 'city', 0);
  const sideNames = small ? [] : placeSideNames(sheet, model, zoom, room);
  for (const { standing, rank } of ranked.filter((each) => !isUrgent(each))) placeCounter(standing, rank);

  const tags = small ? [] : placeTags(sheet, model, points, unit, room);
  if (!small || closeness > 1.6)
    for (const i of byRank('town'))
      if (closeness > 1.3 || isContested(model, i))
        nameAt(i, 'town', closeness < 1.8 || small ? 0 : closeness < 3.6 ? NEAR_REACH : NAME_REACH);

  const symbols = new Set<RegionIndex>();
  const named = new Set(names.map(({ region }) => region));
  points.forEach(([x, y], i) => {
    const box = grown({ left: x, right: x, top: y, bottom: y }, SYMBOL_RADIUS.town * unit * 0.7);
    const region = i as RegionIndex;
    if (isMajor(i) || named.has(region) || room.isFree(box)) symbols.add(region);
  });
  return { names, counters, tags, sideNames, symbols, ticked: left };
}

/** Boxes along the arrows' shafts, apart from their ends, which lie at places. */
function arrowBoxes(model: MapModel, points: readonly Point[], unit: number): Box[] {
  const marches = [...attacksOf(model), ...model.marches, ...model.arrows.filter(({ from }) => from !== NONE)];
  const numbers = model.arrows.flatMap(({ from, to }): Box[] => {
    if (from === NONE) return [];
    const [x, y] = arrowMiddle(points[from], points[to]);
    return [grown({ left: x, right: x, top: y, bottom: y }, (NUMBER_RADIUS + 2) * unit)];
  });
  const shafts = marches.flatMap(({ from, to }) => {
    const [a, b] = [points[from], points[to]];
    const bend = arrowBend(a, b);
    const steps = Math.floor(Math.hypot(b[0] - a[0], b[1] - a[1]) / (6 * unit));
    return Array.from({ length: Math.max(0, steps - 3) }, (_, i): Box => {
      const t = (i + 2) / steps;
      const on = (k: 0 | 1): number => (1 - t) ** 2 * a[k] + 2 * t * (1 - t) * bend[k] + t ** 2 * b[k];
      return grown({ left: on(0), right: on(0), top: on(1), bottom: on(1) }, 3 * unit);
    });
  });
  return [...numbers, ...shafts];
}

const isContested = (model: MapModel, i: number): boolean => (model.places[i]?.contester ?? NONE) !== NONE;

export function plateOf(
  { side, role, men, exact, will, trend, aboutToBreak }: MapStanding,
  sides: readonly MapSide[],
): Plate {
  return { slot: sides[side]?.slot ?? NEUTRAL_SLOT, role, men, exact, will, trend, aboutToBreak };
}

/** One for each large ground of a side, on that ground. */
function placeSideNames(sheet: Sheet, model: MapModel, { scale, unit }: Zoom, room: Room): PlacedSideName[] {
  const placed: PlacedSideName[] = [];
  for (const area of sideAreas(sheet.grid, sheet.geometry, model)) {
    const words = (sheet.sides[area.side]?.short ?? '').toUpperCase();
    const { size, weight, spacing } = SIDE_NAME;
    const width = (sheet.measure(words, size, weight) + words.length * size * spacing + 2 * AIR) * unit;
    const height = size * unit;
    for (const [x, y] of nameSpots(sheet.grid, area, width / scale, height / scale)) {
      const box: Box = {
        left: x * scale - width / 2,
        right: x * scale + width / 2,
        top: y * scale - height / 2,
        bottom: y * scale + height / 2,
      };
      if (!room.isFree(box)) continue;
      room.take(box);
      placed.push({ side: area.side, words, box });
      break;
    }
  }
  return placed;
}

function placeTags(
  { words, measure }: Sheet,
  model: MapModel,
  points: readonly Point[],
  unit: number,
  room: Room,
): PlacedTag[] {
  const placed: PlacedTag[] = [];
  const place = (region: RegionIndex, at: Point, tag: Tag, near: number): void => {
    const { width, height } = tagSize(tag, measure);
    const spot = room.around({
      at,
      width: width * unit,
      height: height * unit,
      gap: 5 * unit,
      reach: TAG_REACH * unit,
      near: near * unit,
    });
    if (spot === undefined) return;
    room.takeSpot(spot);
    placed.push({ ...spot, region, tag });
  };
  for (const march of model.marches) {
    if (!march.own) continue;
    const [from, to] = [points[march.from], points[march.to]];
    const bend = arrowBend(from, to);
    const middle: Point = [(from[0] + to[0]) / 4 + bend[0] / 2, (from[1] + to[1]) / 4 + bend[1] / 2];
    // It belongs to the arrow beside it and needs no line.
    place(march.to, middle, { kind: 'day', words: words.arrivesBy(march.turn) }, Infinity);
  }
  for (const arrival of model.arrivals) {
    const kind = arrival.turnedBack ? 'turnedBack' : 'arriving';
    place(arrival.region, points[arrival.region], { kind, words: words.arrival(arrival) }, NEAR);
  }
  for (const leaving of model.leaving) {
    const { region, stage } = leaving;
    place(region, points[region], { kind: 'leaving', stage, words: words.leaving(leaving) }, NEAR);
  }
  return placed;
}
