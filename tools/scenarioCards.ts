// What a scenario's card shows, read without checking the whole file: a file that lacks it, or has it in another shape,
// has no card.
import { type BundledScenario, type CardPlace, PICTURE, type ScenarioCard } from '../src/app/services/cards.ts';

export interface ScenarioText {
  readonly path: string;
  readonly text: string;
}

type Raw = Record<string, unknown>;
const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);
const listIn = (raw: Raw, name: string): readonly Raw[] => {
  const value = raw[name];
  return Array.isArray(value) ? value.filter(isRaw) : [];
};
const numberIn = (value: unknown): number =>
  typeof value === 'number' ? value : isRaw(value) && typeof value.value === 'number' ? value.value : Number.NaN;
const textsIn = (value: unknown): Record<string, string> =>
  isRaw(value)
    ? Object.fromEntries(
        Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
      )
    : {};

function readRaw(text: string): Raw {
  try {
    const value: unknown = JSON.parse(text);
    return isRaw(value) ? value : {};
  } catch {
    return {};
  }
}

/**
 * The list that the page carries. An `extends` file takes over whatever it leaves out; of its list of regions only the
 * holders matter here. Scenarios cut from one another stand together, the larger family first, by their dates.
 */
export function bundledList(files: readonly ScenarioText[]): readonly BundledScenario[] {
  const raws = files.map(({ path, text }) => ({ path, own: readRaw(text) }));
  const byId = new Map(raws.map(({ own }) => [own.id, own]));
  const found = raws.map(({ path, own }) => {
    const base = byId.get(own.extends) ?? {};
    const id = typeof own.id === 'string' ? own.id : '';
    const extended = typeof own.extends === 'string' ? { base: own.extends } : {};
    const card = cardOf({ ...base, ...own }, base, own);
    return {
      family: extended.base ?? id,
      date: card === undefined ? '' : `${card.start.date}${card.start.half}`,
      entry: { id, path, ...extended, ...(card === undefined ? {} : { card }) },
    };
  });
  const sizeOf = (family: string): number => found.filter((other) => other.family === family).length;
  found.sort(
    (a, b) =>
      sizeOf(b.family) - sizeOf(a.family) ||
      (a.family === b.family ? (a.date < b.date ? -1 : 1) : a.family < b.family ? -1 : 1),
  );
  return found.map(({ entry }) => entry);
}

const NEUTRAL_SLOT = 8;
const MARGIN = 10;

function cardOf(raw: Raw, base: Raw, own: Raw): ScenarioCard | undefined {
  const { title, summary, start, turns } = raw;
  if (!isRaw(title) || !isRaw(start) || typeof turns !== 'number' || typeof start.date !== 'string') return undefined;
  return {
    title: textsIn(title),
    summary: textsIn(summary),
    start: { date: start.date, half: start.half === 'pm' ? 'pm' : 'am' },
    turns,
    picture: pictureOf(raw, base, own),
  };
}

function pictureOf(raw: Raw, base: Raw, own: Raw): ScenarioCard['picture'] {
  const regions = listIn(base.regions === undefined ? own : base, 'regions').filter(
    (region) => Number.isFinite(numberIn(region.lat)) && Number.isFinite(numberIn(region.lon)),
  );
  const holders = new Map(listIn(own, 'regions').map((region) => [region.id, region.holder]));
  const sides = base.sides === undefined ? listIn(raw, 'sides') : [...listIn(base, 'sides'), ...listIn(own, 'sides')];
  const slots = new Map<unknown, number>();
  for (const { id, colour } of sides) if (typeof colour === 'number') slots.set(id, colour);
  const slotOf = (region: Raw): number => slots.get(holders.get(region.id) ?? region.holder) ?? NEUTRAL_SLOT;
  const placed = fitInto(regions.map(pointOf));
  const points = new Map(regions.map((region) => [region.id, placed(pointOf(region))]));
  const roads = [...listIn(base, 'links'), ...listIn(own, 'links')].flatMap((link) => {
    const [a, b] = Array.isArray(link.between) ? link.between.map((id) => points.get(id)) : [];
    return a === undefined || b === undefined ? [] : [`M${a.join(' ')}L${b.join(' ')}`];
  });
  const places = regions.map((region): CardPlace => {
    const [x, y] = placed(pointOf(region));
    return [x, y, radiusOf(numberIn(region.people)), slotOf(region)];
  });
  return { places, roads: roads.join('') };
}

type Point = readonly [x: number, y: number];

function pointOf(region: Raw): Point {
  const stretch = Math.cos((numberIn(region.lat) * Math.PI) / 180);
  return [numberIn(region.lon) * stretch, -numberIn(region.lat)];
}

/** By people in thousands: a town, a city, a large city. */
const radiusOf = (people: number): number => (people > 500 ? 5.5 : people > 100 ? 4.2 : 2.9);

/** Into the middle of the picture, as large as its margin allows. */
function fitInto(points: readonly Point[]): (point: Point) => Point {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - top];
  const scale = Math.min((PICTURE.width - 2 * MARGIN) / (width || 1), (PICTURE.height - 2 * MARGIN) / (height || 1));
  const round = (value: number): number => Math.round(value * 100) / 100;
  return ([x, y]) => [
    round((PICTURE.width - width * scale) / 2 + (x - left) * scale),
    round((PICTURE.height - height * scale) / 2 + (y - top) * scale),
  ];
}
