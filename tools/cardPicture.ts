// The picture on a scenario's card: the ground of its first day as the map shows it, cropped to where the scenario
// looks, drawn once by the build as an SVG file. The page only reserves its place and loads it.
import { PICTURE } from '../src/app/services/cards.ts';
import type { RegionIndex } from '../src/core/indices.ts';
import type { Line, MapGeometry, Shape } from '../src/map/geometry.ts';
import { MAP_COLOURS, NEUTRAL_SLOT, SLOTS, slotOf, strokeOn } from '../src/map/palette.ts';
import { type Box, boxOf, fitViewport, type Point, toScreen, type Viewport } from '../src/map/viewport.ts';

/** What a card's picture is drawn from; lists are by region, as in the geometry. */
export interface FirstDay {
  readonly geometry: MapGeometry;
  readonly names: readonly string[];
  /** Colour slot of each holder. */
  readonly slots: readonly number[];
  readonly hostile: (a: RegionIndex, b: RegionIndex) => boolean;
  /** Where the scenario looks; empty: at the whole country. */
  readonly focus: readonly RegionIndex[];
  /** The place about to be attacked, and from where. */
  readonly thrust: { readonly from: RegionIndex; readonly into: RegionIndex } | undefined;
}

const COLOURS = MAP_COLOURS.day;
/** Ground around the places in focus, share of their distance, and at least this much of the country's width. */
const AROUND = 0.35;
const LEAST = 0.26;
/** Names beside the focus: this many cities at most. */
const CITIES = 4;
const LETTER = 12.5;

export function cardPicture(day: FirstDay): string {
  const { geometry } = day;
  const view = viewOf(day);
  const used = [...new Set(day.slots)].sort((a, b) => a - b);
  const fills = used.map((slot) => {
    const path = geometry.shapes
      .filter((_, region) => day.slots[region] === slot)
      .map((shape) => shapePath(shape, view))
      .join('');
    return path === '' ? '' : `<path d="${path}" fill="url(#h${slot})" fill-rule="evenodd"/>`;
  });
  const fronts = linesPath(
    geometry.borders.filter(({ a, b }) => day.hostile(a, b)).flatMap(({ lines }) => lines),
    view,
  );
  const roads = linesPath(
    geometry.roads.filter(({ road }) => road === 'motorway' || road === 'primary').flatMap(({ lines }) => lines),
    view,
  );
  /** The same lines under one another: casing first. */
  const line = (d: string, ...strokes: readonly (readonly [colour: string, width: number])[]): string =>
    strokes.map(([colour, width]) => `<path d="${d}" stroke="${colour}" stroke-width="${width * TENTHS}"/>`).join('');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${PICTURE.width}" height="${PICTURE.height}"`,
    ` viewBox="0 0 ${PICTURE.width} ${PICTURE.height}">`,
    `<defs>${used.map(hatch).join('')}</defs>`,
    `<rect width="100%" height="100%" fill="${geometry.kind === 'map' ? COLOURS.sea : COLOURS.paper}"/>`,
    `<g transform="scale(${1 / TENTHS})">`,
    `<path d="${geometry.countries.map((shape) => shapePath(shape, view)).join('')}" fill="${COLOURS.paper}"/>`,
    ...fills,
    `<path d="${geometry.lakes.map((shape) => shapePath(shape, view)).join('')}" fill="${COLOURS.lake}"/>`,
    '<g fill="none" stroke-linejoin="round" stroke-linecap="round">',
    line(linesPath(geometry.rivers, view), [COLOURS.waterLine, 1]),
    line(roads, [COLOURS.roadCasing, 2.6], [COLOURS.road, 1.1]),
    line(linesPath(geometry.outline, view), [COLOURS.ink, 1.2]),
    line(fronts, [COLOURS.halo, 5.6], [COLOURS.ink, 3]),
    '</g></g>',
    thrustOf(day, view),
    ...namesOf(day, view),
    '</svg>\n',
  ].join('');
}

function viewOf({ geometry, focus }: FirstDay): Viewport {
  const whole = geometry.bounds;
  if (focus.length === 0)
    return fitViewport(whole, PICTURE.width, PICTURE.height, { left: 6, top: 6, right: 6, bottom: 6 });
  const box = boxOf(focus.map((region) => geometry.towns[region].at));
  const least = LEAST * (whole.right - whole.left);
  const reach = AROUND * Math.max(box.right - box.left, box.bottom - box.top, least);
  const wide = Math.max(0, least - (box.right - box.left)) / 2;
  const grown: Box = {
    left: box.left - reach - wide,
    right: box.right + reach + wide,
    top: box.top - reach,
    bottom: box.bottom + reach,
  };
  return fitViewport(grown, PICTURE.width, PICTURE.height);
}

/** What lies this far outside the picture, in pixels, is left out. */
const MARGIN = 12;

/** Paths are written in tenths of a pixel, each point by its distance from the last: half the length in letters. */
const TENTHS = 10;
/** Nothing smaller than this is seen, tenths of a pixel. */
const SEEN = 13;

const round = (value: number): number => Math.round(value * 10) / 10;

function pointsOf(line: Line, view: Viewport): readonly Point[] {
  const kept: Point[] = [];
  for (const [i, point] of line.entries()) {
    const [x, y] = toScreen(view, point).map((value) => Math.round(value * TENTHS));
    const last = kept.at(-1);
    const isEnd = i === 0 || i === line.length - 1;
    if (!isEnd && last !== undefined && Math.abs(last[0] - x) + Math.abs(last[1] - y) < SEEN) continue;
    kept.push([x, y]);
  }
  return kept;
}

function isSeen(points: readonly Point[]): boolean {
  const { left, top, right, bottom } = boxOf(points);
  const margin = MARGIN * TENTHS;
  return (
    left < PICTURE.width * TENTHS + margin &&
    right > -margin &&
    top < PICTURE.height * TENTHS + margin &&
    bottom > -margin
  );
}

function pathOf([first, ...points]: readonly Point[]): string {
  let [x, y] = first;
  const steps = points.map((point) => {
    const step = `${point[0] - x} ${point[1] - y}`;
    [x, y] = point;
    return step;
  });
  return `M${first.join(' ')}l${steps.join(' ')}`.replaceAll(' -', '-');
}

function shapePath(shape: Shape, view: Viewport): string {
  return shape
    .map((ring) => pointsOf(ring, view))
    .filter(isSeen)
    .map((points) => `${pathOf(points)}z`)
    .join('');
}

function linesPath(lines: readonly Line[], view: Viewport): string {
  return lines
    .map((line) => pointsOf(line, view))
    .filter(isSeen)
    .map(pathOf)
    .join('');
}

function hatch(slot: number): string {
  const { tile, path, stroke } = slotOf(slot).pattern;
  const ink = strokeOn(slot);
  const paint = stroke > 0 ? `fill="none" stroke="${ink}" stroke-width="${stroke}"` : `fill="${ink}"`;
  return (
    `<pattern id="h${slot}" width="${tile}" height="${tile}" patternUnits="userSpaceOnUse"` +
    ` patternTransform="scale(${TENTHS})"><rect width="${tile}" height="${tile}" fill="${slotOf(slot).fill}"/>` +
    `<path d="${path}" ${paint} opacity=".4"/></pattern>`
  );
}

/** An arrow along the way the next attack comes. */
function thrustOf({ geometry, slots, thrust }: FirstDay, view: Viewport): string {
  if (thrust === undefined) return '';
  const from = toScreen(view, geometry.towns[thrust.from].at);
  const into = toScreen(view, geometry.towns[thrust.into].at);
  const length = Math.hypot(into[0] - from[0], into[1] - from[1]) || 1;
  const [dx, dy] = [(into[0] - from[0]) / length, (into[1] - from[1]) / length];
  const tip: Point = [into[0] - dx * 8, into[1] - dy * 8];
  const tail: Point = [tip[0] - dx * Math.max(18, length - 16), tip[1] - dy * Math.max(18, length - 16)];
  const at = (along: number, aside: number): string =>
    `${round(tip[0] - dx * along - dy * aside)} ${round(tip[1] - dy * along + dx * aside)}`;
  const head = `M${at(0, 0)}L${at(11, 6.5)}L${at(11, -6.5)}Z`;
  const shaft = `M${round(tail[0])} ${round(tail[1])}L${at(9, 0)}`;
  const ink = slotOf(slots[thrust.from] ?? NEUTRAL_SLOT).ink;
  return (
    `<path d="${shaft}" stroke="${COLOURS.halo}" stroke-width="9" stroke-linecap="round"/>` +
    `<path d="${head}" fill="${ink}" stroke="${COLOURS.halo}" stroke-width="3.5" paint-order="stroke"/>` +
    `<path d="${shaft}" stroke="${ink}" stroke-width="5" stroke-linecap="round"/>`
  );
}

const SYMBOL = `fill="#fff" stroke="${COLOURS.ink}" stroke-width="1.6"`;

function namesOf({ geometry, names, focus, thrust }: FirstDay, view: Viewport): readonly string[] {
  const inSight = geometry.towns
    .map(({ at, rank }, i) => ({ region: i as RegionIndex, at: toScreen(view, at), rank }))
    .filter(({ at: [x, y] }) => x > 30 && x < PICTURE.width - 30 && y > 16 && y < PICTURE.height - 6);
  const wanted = new Set<RegionIndex>([...focus, ...(thrust === undefined ? [] : [thrust.into])]);
  const first = inSight.filter(({ region, rank }) => wanted.has(region) || rank === 'capital');
  const taken: Box[] = [];
  return [...first, ...inSight.filter((each) => each.rank === 'city' && !first.includes(each))].flatMap(
    ({ region, at: [x, y], rank }): readonly string[] => {
      // A place with a name of two languages or parts goes by its first.
      const name = names[region].split(' / ')[0].replace(/ \(.*\)$/, '');
      const half = (name.length * LETTER * 0.56) / 2;
      const above = y > 24;
      const baseline = above ? y - 7 : y + 17;
      const box: Box = { left: x - half, right: x + half, top: baseline - LETTER, bottom: baseline + 4 };
      const isFree = taken.every(
        (b) => b.right < box.left || b.left > box.right || b.bottom < box.top || b.top > box.bottom,
      );
      if (!isFree || taken.length >= first.length + CITIES) return [];
      taken.push(box);
      const mark =
        rank === 'capital'
          ? `<path d="M${round(x)} ${round(y - 6)}l5.7 4.1-2.2 6.7h-7l-2.2-6.7z" ${SYMBOL}/>`
          : `<rect x="${round(x - 3.6)}" y="${round(y - 3.6)}" width="7.2" height="7.2" ${SYMBOL}/>`;
      return [
        mark,
        `<text x="${round(x)}" y="${round(baseline)}" text-anchor="middle" font-family="sans-serif" font-weight="600"` +
          ` font-size="${LETTER}" fill="${COLOURS.ink}" stroke="${COLOURS.halo}" stroke-width="3.4"` +
          ` stroke-linejoin="round" paint-order="stroke">${escaped(name)}</text>`,
      ];
    },
  );
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Slots there are, for whoever reads a scenario's colours. */
export const isSlot = (slot: unknown): slot is number =>
  typeof slot === 'number' && Number.isInteger(slot) && slot >= 0 && slot < SLOTS.length;
