/**
 * Map files, TopoJSON and GeoJSON: used, used as far as they go with warnings, or refused with words. Whatever is drawn
 * has a finite place, and every place of the scenario is somewhere.
 */
import { readFileSync } from 'node:fs';
import { problemLine } from '../../../src/cli/lib/scenarioProblems.ts';
import { ok } from '../../../src/core/result.ts';
import type { MapGeometry } from '../../../src/map/geometry.ts';
import { mapGeometryOf } from '../../../src/map/loadGeometry.ts';
import { type LoadedScenario, loadScenario } from '../../../src/scenario/load.ts';
import { changed, scenarioFrom, textOf } from '../../support/countries.ts';
import { type PartChange, partChange, type TextChange, textChange, withPartChange, withTextChange } from '../change.ts';
import type { Dice } from '../dice.ts';
import type { Came, FuzzTarget, Json } from '../target.ts';

const PLACES = scenarioFrom(textOf('five-valleys')).regions;

/** A square around a place, clockwise. */
const ringOf = ({ lat = 44, lon = 61 }: Pick<(typeof PLACES)[number], 'lat' | 'lon'>): readonly (readonly number[])[] =>
  [
    [-0.2, -0.2],
    [-0.2, 0.2],
    [0.2, 0.2],
    [0.2, -0.2],
    [-0.2, -0.2],
  ].map(([x, y]) => [lon + x, lat + y]);

const KINDS = ['geojson', 'topojson', 'quantised', 'syria'] as const;
type Kind = (typeof KINDS)[number];

function made(kind: Kind): Json {
  if (kind === 'syria')
    return JSON.parse(readFileSync(new URL('../../../scenarios/maps/syria.topo.json', import.meta.url), 'utf8'));
  const properties = (id: string): Json => ({ id, name: id.toUpperCase() });
  if (kind === 'geojson')
    return {
      type: 'FeatureCollection',
      features: PLACES.map((place) => ({
        type: 'Feature',
        properties: properties(place.id),
        geometry: { type: 'Polygon', coordinates: [ringOf(place)] },
      })),
    };
  const geometries = PLACES.map(({ id }, i) => ({ type: 'Polygon', id, properties: properties(id), arcs: [[i]] }));
  const objects = { regions: { type: 'GeometryCollection', geometries } };
  if (kind === 'topojson') return { type: 'Topology', objects, arcs: PLACES.map(ringOf) };
  const stepped = ringOf({ lat: 0, lon: 0 }).map(([x, y], i, ring) => {
    const [fromX, fromY] = ring[i - 1] ?? [0, 0];
    return [Math.round((x - fromX) * 100), Math.round((y - fromY) * 100)];
  });
  const arcs = PLACES.map(({ lat = 44, lon = 61 }) =>
    stepped.map(([x, y], i) =>
      i === 0 ? [x + Math.round((lon - 50) * 100), y + Math.round((lat - 40) * 100)] : [x, y],
    ),
  );
  return { type: 'Topology', transform: { scale: [0.01, 0.01], translate: [50, 40] }, objects, arcs };
}

const documents = new Map<Kind, Json>();

function documentOf(kind: Kind): Json {
  const document = documents.get(kind) ?? made(kind);
  documents.set(kind, document);
  return document;
}

const scenarios = new Map<Kind, LoadedScenario>();

/** The scenario that the map is of. */
function scenarioOf(kind: Kind): LoadedScenario {
  const known = scenarios.get(kind);
  if (known !== undefined) return known;
  const text =
    kind === 'syria'
      ? textOf('eleven-days')
      : changed('five-valleys', (draft) => {
          draft.map = 'maps/valleys.json';
        });
  const read = loadScenario(text);
  if (!read.ok) throw new Error(read.error.map(problemLine).join('\n'));
  scenarios.set(kind, read.value);
  return read.value;
}

/** Where a number that is none stands. */
function holeIn(value: unknown, path: string): string | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : path;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, each] of Object.entries(value)) {
    const hole = holeIn(each, `${path}.${key}`);
    if (hole !== undefined) return hole;
  }
  return undefined;
}

function faultOf(geometry: MapGeometry, places: number): string | undefined {
  const hole = holeIn(geometry, 'map');
  if (hole !== undefined) return `no number: ${hole}`;
  if (geometry.towns.length !== places || geometry.shapes.length !== places) return 'a place is not on the map';
  return geometry.shapes.some((shape) => shape.length === 0) ? 'a place has no shape' : undefined;
}

type Changed = { readonly kind: Kind; readonly changes: readonly PartChange[]; readonly text: readonly TextChange[] };

export const maps: FuzzTarget<Changed> = {
  name: 'maps',
  about: 'map files with parts and letters changed: drawn with finite places, or refused with words',
  reaches: ['drawn', 'drawn with warnings', 'refused'],
  shortRun: 150,
  make(dice: Dice) {
    const kind = dice.once(60) ? 'syria' : dice.pick(['geojson', 'topojson', 'quantised'] as const);
    const document = documentOf(kind);
    const isText = dice.once(4);
    return {
      kind,
      changes: isText ? [] : dice.some(4, () => partChange(document, dice)),
      text: isText ? [textChange(dice), ...dice.some(2, () => textChange(dice))] : [],
    };
  },
  check({ kind, changes, text }): Came {
    const { scenario, readMap } = scenarioOf(kind);
    const document = changes.reduce<Json>(withPartChange, documentOf(kind));
    const { map, warnings } = readMap(ok(text.reduce(withTextChange, JSON.stringify(document))));
    if (warnings.some((warning) => problemLine(warning) === '')) return { outcome: 'refused', wrong: 'no words' };
    if (map === undefined)
      return warnings.length === 0 ? { outcome: 'refused', wrong: 'refused without a word' } : { outcome: 'refused' };
    const wrong = faultOf(
      mapGeometryOf(scenario, (texts) => texts.en ?? '', map),
      scenario.regions.length,
    );
    const outcome = warnings.length > 0 ? 'drawn with warnings' : 'drawn';
    return wrong === undefined ? { outcome } : { outcome, wrong };
  },
};
