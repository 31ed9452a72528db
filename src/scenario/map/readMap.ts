/**
 * The only way from the text of a map file to a map: TopoJSON or GeoJSON in degrees, whatever its layer is called.
 * Never throws. A map with faults is used as far as it goes; where it cannot be used, the scenario is without, and its
 * places are drawn as nodes and roads.
 */
import { fail, ok, type Result } from '../../core/result.ts';
import type { Complaint } from '../problem.ts';
import { readJson } from '../read/json.ts';
import { isObject } from '../schema/data.ts';
import { LIMITS } from '../schema/limits.ts';
import { areasOf, type FoundArea, type Lack, ringsOf } from './areas.ts';
import { type Besides, keptTopology, madeTopology } from './build.ts';
import { headIn } from './head.ts';
import { spreadOf, turnedLine } from './longitudes.ts';
import type { MapFile } from './mapFile.ts';
import { type Match, matchPlaces, propertyNames } from './match.ts';
import { extentOf, fitOf, type MapPlace, misplaced } from './positions.ts';
import { sourceOf, type Written, type WrittenLayer, wordIn } from './sources.ts';

/** What a scenario says about its map and its places; a scenario is one. */
export interface MapAsked {
  /** The file's name, for words only. */
  readonly map?: string | undefined;
  /** The property of the map's shapes that names the places. */
  readonly mapKey?: string | undefined;
  readonly regions: readonly MapPlace[];
}

export interface MapReading {
  /** Absent: it cannot be used. */
  readonly map?: MapFile;
  readonly complaints: readonly Complaint[];
}

/** How many ids, properties or layers a complaint lists, and how many characters of each. */
const MOST_NAMED = 8;
const MOST_CHARACTERS = 40;
/** Degrees that still may be degrees: poles are rounded, and some maps go on beyond 180. */
const LAST_LATITUDE = 90.001;
const LAST_LONGITUDE = 540;

const path = ['map'];

export function readMap(text: string, asked: MapAsked): MapReading {
  const map = asked.map ?? '';
  if (text.length > LIMITS.mapCharacters) {
    const values = { map, characters: text.length, most: LIMITS.mapCharacters };
    return refused({ code: 'check/map/too-large', path, values });
  }
  const read = dataIn(text, map);
  if (!read.ok) return refused(read.error);
  const source = sourceOf(read.value);
  if (source === undefined) return refused({ code: 'check/map/unreadable', path, values: { map } });
  const head = headIn(isObject(read.value) ? read.value.brink : undefined);
  return source.kind === 'arcs'
    ? readFrom(source, asked, head, (ids, areas, besides) => keptTopology(source, ids, areas, besides))
    : readFrom(source, asked, head, undefined);
}

const refused = (...complaints: readonly Complaint[]): MapReading => ({ complaints });

/** Places in the text are looked for only where it is no JSON: that takes longer. */
function dataIn(text: string, map: string): Result<unknown, Complaint> {
  try {
    return ok(JSON.parse(text.replace(/^\ufeff/, '')));
  } catch {
    const read = readJson(text, LIMITS.nesting);
    if (read.ok) return fail({ code: 'check/map/unreadable', path, values: { map } });
    const causes = read.error.slice(0, 1).map((error) => ({ ...error, path: [], severity: 'warning' as const }));
    return fail({ code: 'check/map/text', path, values: { map }, causes });
  }
}

type Keep<Path> = (ids: readonly string[], areas: readonly FoundArea<Path>[], besides: Besides) => MapFile['topology'];

/** `keep` makes the topology that was written, if one was. */
function readFrom<Path>(
  source: Written<Path>,
  asked: MapAsked,
  head: MapFile['head'],
  keep: Keep<Path> | undefined,
): MapReading {
  const { map = '', regions, mapKey } = asked;
  const ids = regions.map(({ id }) => id);
  const tooFine: Complaint = { code: 'check/map/too-fine', path, values: { map, most: LIMITS.mapPositions } };
  const match = matchPlaces(source.layers, regions, mapKey);
  if (match === undefined) return refused(nothingFits(source.layers, asked));
  const areas = areasOf(source, match.shapes);
  if (source.budget.isSpent) return refused(tooFine);
  const complaints = lacksOf(areas, ids, map);
  const found = areas.filter(({ lack }) => lack === undefined).length;
  if (2 * found < ids.length)
    return refused(...complaints, { code: 'check/map/few', path, values: { map, found, places: ids.length } });

  const written = ringsOf(source, areas);
  const plain = extentOf(written);
  const spread = spreadOf(Float64Array.from(written.flat(2), ([longitude]) => longitude));
  const rings = spread.isTurned ? written.map((area) => area.map((ring) => turnedLine(ring, spread.middle))) : written;
  const fit = fitOf(regions, extentOf(rings), spread.middle);
  if (fit === 'swapped') return refused({ code: 'check/map/swapped', path, values: { map } });
  if (Math.max(-plain.south, plain.north) > LAST_LATITUDE || Math.max(-plain.west, plain.east) > LAST_LONGITUDE) {
    const corner = `${Math.round(plain.west)}, ${Math.round(plain.south)}`;
    return refused({ code: 'check/map/planar', path, values: { map, corner } });
  }
  // All corners in one spot, or on one line.
  if (plain.west === plain.east || plain.south === plain.north)
    return refused({ code: 'check/map/damaged', path, values: { map, places: named(ids) } });
  if (fit === 'elsewhere') complaints.push({ code: 'check/map/elsewhere', path, values: { map } });
  const wrong = misplaced(regions, rings, spread.middle);
  if (wrong.length > 0)
    complaints.push({ code: 'check/map/position', path, values: { map, places: wrong.slice(0, MOST_NAMED) } });

  const besides = besidesOf(source.layers, match, areas, ids);
  const topology =
    keep === undefined || spread.isTurned
      ? madeTopology(source, ids, areas, besides, spread.isTurned ? spread.middle : undefined)
      : keep(ids, areas, besides);
  if (source.budget.isSpent) return refused(tooFine);
  return { map: { topology, head, middle: spread.middle }, complaints };
}

function besidesOf<Path>(
  layers: readonly WrittenLayer[],
  match: Match,
  areas: readonly FoundArea<Path>[],
  ids: readonly string[],
): Besides {
  return {
    layers: layers.filter((layer) => layer !== match.layer),
    towns: new Map(areas.flatMap(({ town }, i) => (town === undefined ? [] : [[ids[i], town] as const]))),
  };
}

/** Why no shape belongs to any place. */
function nothingFits(layers: readonly WrittenLayer[], { map = '', mapKey, regions }: MapAsked): Complaint {
  const properties = [...new Set(layers.flatMap(propertyNames))];
  if (mapKey !== undefined && mapKey !== 'id' && !properties.includes(mapKey))
    return { code: 'check/map/key', path: ['mapKey'], values: { map, key: mapKey, known: named(properties) } };
  const known = layers.flatMap(({ shapes }) =>
    shapes
      .slice(0, MOST_NAMED)
      .flatMap(({ id, properties: own }) => wordIn(mapKey === undefined ? id : own[mapKey]) ?? []),
  );
  const missing = named(regions.map(({ id }) => id));
  return { code: 'check/map/foreign', path, values: { map, missing, known: named(known) } };
}

const LACKS: { readonly [Each in Lack]: `check/map/${'places' | 'empty' | 'damaged' | 'flat'}` } = {
  missing: 'check/map/places',
  empty: 'check/map/empty',
  damaged: 'check/map/damaged',
  flat: 'check/map/flat',
};

function lacksOf<Path>(areas: readonly FoundArea<Path>[], ids: readonly string[], map: string): Complaint[] {
  return Object.entries(LACKS).flatMap(([each, code]): Complaint[] => {
    const places = named(ids.filter((_, i) => areas[i].lack === each));
    return places.length === 0 ? [] : [{ code, path, values: { map, places } }];
  });
}

const named = (words: readonly string[]): readonly string[] =>
  words
    .slice(0, MOST_NAMED)
    .map((word) => (word.length > MOST_CHARACTERS ? `${word.slice(0, MOST_CHARACTERS)}\u2026` : word));
