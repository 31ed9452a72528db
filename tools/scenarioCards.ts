// What a scenario's card shows, read without checking the whole file: a file that lacks it, or has it in another shape,
// has no card.
import type { BundledScenario, CheckedFile, ScenarioCard } from '../src/app/services/cards.ts';
import type { RegionIndex } from '../src/core/indices.ts';
import { REGION_TAGS, ROAD_CLASSES } from '../src/engine/vocabulary.ts';
import type { PlaceSource } from '../src/map/geometry.ts';
import { mapGeometryOf } from '../src/map/loadGeometry.ts';
import { NEUTRAL_SLOT } from '../src/map/palette.ts';
import { readMap } from '../src/scenario/map/readMap.ts';
import { inOrder } from '../src/scenario/order.ts';
import { cardPicture, type FirstDay, isSlot } from './cardPicture.ts';

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
 * holders matter here.
 * @param served paths of all files that are served with them
 * @param checked what is served of them read and checked, by their own paths
 * @param order ids in the order in which they are shown; newcomers are pointed to the first
 */
export function bundledList(
  files: readonly ScenarioText[],
  served: readonly string[] = [],
  checked: ReadonlyMap<string, CheckedFile> = new Map(),
  order: readonly string[] = [],
): readonly BundledScenario[] {
  const raws = files.map(({ path, text }) => ({ path, own: readRaw(text) }));
  const byId = new Map(raws.map(({ own }) => [own.id, own]));
  const found = raws.map(({ path, own }) => {
    const base = byId.get(own.extends) ?? {};
    const id = typeof own.id === 'string' ? own.id : '';
    const extended = typeof own.extends === 'string' ? { base: own.extends } : {};
    const { map } = { ...base, ...own };
    const read = checked.get(path);
    type Beside = 'choices' | 'dilemmas' | 'facts' | 'harm' | 'measured' | 'pictures' | 'starters';
    const besideIt = (name: Beside): { readonly [key in Beside]?: string } => {
      const beside = path.replace(/[^/]*$/, `${name}.json`);
      return served.includes(beside) ? { [name]: beside } : {};
    };
    const card = cardOf({ ...base, ...own }, id, order[0]);
    return {
      id,
      path,
      ...extended,
      ...(read === undefined ? {} : { checked: read }),
      ...(typeof map === 'string' ? { map } : {}),
      ...besideIt('choices'),
      ...besideIt('dilemmas'),
      ...besideIt('facts'),
      ...besideIt('harm'),
      ...besideIt('measured'),
      ...besideIt('pictures'),
      ...besideIt('starters'),
      ...(card === undefined ? {} : { card }),
    };
  });
  return inOrder(found, ({ id }) => id, order);
}

/** Countries that never were. */
const INVENTED: readonly string[] = ['five-valleys'];

function cardOf(raw: Raw, id: string, first: string | undefined): ScenarioCard | undefined {
  const { title, summary, start, turns } = raw;
  if (!isRaw(title) || !isRaw(start) || typeof turns !== 'number' || typeof start.date !== 'string') return undefined;
  return {
    title: textsIn(title),
    summary: textsIn(summary),
    start: { date: start.date, half: start.half === 'pm' ? 'pm' : 'am' },
    turns,
    startHere: id === first,
    invented: INVENTED.includes(id),
    watched: listIn(raw, 'chairs').length === 0,
    picture: pathOfPicture(id),
  };
}

/** The pictures of the cards, by the path the page loads them from. `mapText`: the text of a file under scenarios/. */
export function cardPictures(
  files: readonly ScenarioText[],
  mapText: (path: string) => string | undefined,
): ReadonlyMap<string, string> {
  const raws = files.map(({ text }) => readRaw(text));
  const byId = new Map(raws.map((own) => [own.id, own]));
  const pictures = new Map<string, string>();
  for (const own of raws) {
    const day = firstDayOf(own, byId.get(own.extends) ?? {}, mapText);
    if (day !== undefined && typeof own.id === 'string') pictures.set(pathOfPicture(own.id), cardPicture(day));
  }
  return pictures;
}

const pathOfPicture = (id: string): string => `cards/${id}.svg`;

function firstDayOf(own: Raw, base: Raw, mapText: (path: string) => string | undefined): FirstDay | undefined {
  const regions = placesIn(listIn(base.regions === undefined ? own : base, 'regions'));
  if (regions.length === 0) return undefined;
  const holders = new Map(listIn(own, 'regions').map((region) => [region.id, region.holder]));
  const sides = [...listIn(base, 'sides'), ...listIn(own, 'sides')];
  const slots = new Map<unknown, number>();
  for (const { id, colour } of sides) if (isSlot(colour)) slots.set(id, colour);
  const holderOf = (region: Raw): unknown => holders.get(region.id) ?? region.holder;
  const links = linksIn([...listIn(base, 'links'), ...listIn(own, 'links')]);
  const hostile = new Set(
    [...listIn(base, 'relations'), ...listIn(own, 'relations')]
      .filter(({ relation }) => relation === 'hostile')
      .flatMap(({ between }) => (Array.isArray(between) ? [between.join(' '), [...between].reverse().join(' ')] : [])),
  );
  const fight = (a: Raw, b: Raw): boolean => hostile.has(`${String(holderOf(a))} ${String(holderOf(b))}`);
  const path = own.map ?? base.map;
  const map = typeof path === 'string' ? mapText(path) : undefined;
  const mapKey = own.mapKey ?? base.mapKey;
  const asked = { regions, ...(typeof mapKey === 'string' ? { mapKey } : {}) };
  const geometry = mapGeometryOf({ regions, links }, textIn, map === undefined ? undefined : readMap(map, asked).map);
  const watch = Array.isArray(own.watch) ? own.watch : [];
  const indexOf = (id: unknown): RegionIndex => regions.findIndex((region) => region.id === id) as RegionIndex;
  const [into, also] = watch.map(indexOf).filter((region) => region >= 0);
  return {
    geometry,
    names: regions.map((region) => textIn(textsIn(region.name))),
    slots: regions.map((region) => slots.get(holderOf(region)) ?? NEUTRAL_SLOT),
    hostile: (a, b) => fight(regions[a], regions[b]),
    // A part of a campaign looks at where its first days are decided.
    focus: typeof own.extends === 'string' ? [into, also].filter((region) => region !== undefined) : [],
    thrust: into === undefined ? undefined : thrustInto(into),
  };

  function thrustInto(place: RegionIndex): FirstDay['thrust'] {
    const { id } = regions[place];
    const beside = links.flatMap(({ between: [a, b] }) => (a === id ? [b] : b === id ? [a] : []));
    const from = beside.map(indexOf).find((each) => each >= 0 && fight(regions[each], regions[place]));
    return from === undefined ? undefined : { from, into: place };
  }
}

type Place = Raw & PlaceSource['regions'][number];

const placesIn = (regions: readonly Raw[]): readonly Place[] =>
  regions.flatMap((region) =>
    typeof region.id === 'string'
      ? [
          {
            ...region,
            id: region.id,
            province: typeof region.province === 'string' ? region.province : '',
            tags: REGION_TAGS.filter((tag) => Array.isArray(region.tags) && region.tags.includes(tag)),
            ...positionIn(region),
          },
        ]
      : [],
  );

function positionIn(region: Raw): { readonly lat?: number; readonly lon?: number } {
  const [lat, lon] = [numberIn(region.lat), numberIn(region.lon)];
  return Number.isFinite(lat) && Number.isFinite(lon) ? { lat, lon } : {};
}

const linksIn = (links: readonly Raw[]): PlaceSource['links'] =>
  links.flatMap(({ between, road, km }) => {
    const [a, b] = Array.isArray(between) ? between : [];
    const known = ROAD_CLASSES.find((each) => each === road) ?? 'secondary';
    return typeof a === 'string' && typeof b === 'string'
      ? [{ between: [a, b] as const, road: known, ...(typeof km === 'number' ? { km } : {}) }]
      : [];
  });

/** The build draws for the language that every scenario has. */
const textIn = (texts: Readonly<Record<string, string>>): string => texts.en ?? Object.values(texts)[0] ?? '';
