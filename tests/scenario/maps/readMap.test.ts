// Maps as people have them: each is used, or refused with what is wrong.
import { describe, expect, test } from 'vitest';
import { ok } from '../../../src/core/result.ts';
import type { MapGeometry } from '../../../src/map/geometry.ts';
import { mapGeometryOf } from '../../../src/map/loadGeometry.ts';
import { decodeScenario } from '../../../src/session/encoding.ts';
import { howToMend, whatIsWrong } from '../../../src/words/scenarioProblem.ts';
import { changed } from '../../support/countries.ts';
import { loaded } from '../../support/fiveValleys.ts';
import { GRID_BORDERS, geoJson, grid, gridPositions, quantized, type Spot, topoJson } from '../../support/gridMaps.ts';

const byId = ({ id }: { id: string }) => ({ id });
const byProperty = ({ id }: { id: string }) => ({ properties: { code: id } });
const area = (ring: readonly Spot[]) => ({ type: 'Polygon', coordinates: [ring] });

/** What `check` tells of a map, and the map as it is drawn. `longitude`: of the middle of the first column. */
function opened(map: unknown, scenario: { mapKey?: string; longitude?: number; places?: readonly object[] } = {}) {
  const { mapKey, longitude = 20.5, places = [] } = scenario;
  const country = loaded(
    changed('five-valleys', (draft) => {
      Object.assign(draft, { map: 'mine/map.json', ...(mapKey === undefined ? {} : { mapKey }) });
      for (const [i, region] of (draft.regions as object[]).entries()) {
        const { lat, lon = 0 } = gridPositions[i] ?? {};
        Object.assign(region, { lat, lon: ((lon - 20.5 + longitude + 540) % 360) - 180 }, places[i]);
      }
    }),
  );
  const text = typeof map === 'string' ? map : JSON.stringify(map);
  const read = country.readMap(ok(text));
  return {
    codes: read.warnings.map(({ code }) => code),
    said: read.warnings.map((problem) => `${whatIsWrong(problem)} ${howToMend(problem)}`).join(' '),
    lines: read.warnings.map(({ line }) => line ?? 0),
    drawn: read.map === undefined ? undefined : mapGeometryOf(country.scenario, ({ en = '' }) => en, read.map),
  };
}

/** Each place in its own square, each side of two squares a border, and the country as wide as it is drawn. */
function expectWhole(drawn: MapGeometry | undefined, borders = GRID_BORDERS): void {
  expect(drawn).toBeDefined();
  if (drawn === undefined) return;
  expect(drawn.shapes.map((shape) => shape.length)).toEqual(Array(8).fill(1));
  expect(drawn.borders).toHaveLength(borders);
  expect(drawn.roads).toHaveLength(10);
  expect(drawn.bounds.right).toBeCloseTo(1000, 6);
  const [sorva, kolm, , , tevera] = drawn.towns.map(({ at }) => at);
  expect([sorva?.[0], kolm?.[0], tevera?.[0]].map((x) => Math.round(x ?? 0))).toEqual([125, 375, 125]);
  // North is up.
  expect(sorva?.[1]).toBeLessThan(tevera?.[1] ?? 0);
}

const cut = (members: (square: { id: string; name: string }) => object) => {
  // Columns from 178 to 182; what lies beyond 180 is written from -180 on, and the square across is in two.
  const squares = grid((column, row) => [178.5 + column, 40 + row]);
  return geoJson(squares, (square) => {
    const west = Math.min(...square.ring.map(([x]) => x));
    const [south, north] = [Math.min(...square.ring.map(([, y]) => y)), Math.max(...square.ring.map(([, y]) => y))];
    const box = (left: number, right: number): Spot[] =>
      [left, left, right, right, left].map((x, i) => [x, i === 1 || i === 2 ? north : south]);
    const beyond = west > 180 ? area(box(west - 360, west - 359)) : area(box(west, west + 1));
    const both = { type: 'MultiPolygon', coordinates: [[box(west, 180)], [box(-180, west - 359)]] };
    return { ...members(square), geometry: west < 180 && west > 179 ? both : beyond };
  });
};
const turning = (from: number) => grid((column, row) => [from + column, 40 + row]);
const jumping = grid((column, row) => [178 + column > 180 ? column - 182 : 178 + column, 40 + row]);

describe('a map is used whole', () => {
  test.each<[string, unknown, Parameters<typeof opened>[1]?]>([
    ['a layer of regions with ids', topoJson(grid(), byId)],
    ['one layer of another name, ids in a property', topoJson(grid(), byProperty, 'provinces')],
    [
      'numbers as ids, names in a property',
      topoJson(grid(), ({ id }) => ({ id: id.length, properties: { name: id } })),
    ],
    ['whole numbers with transform and bbox', quantized(topoJson(grid(), byId))],
    ['a byte order mark', `\ufeff${JSON.stringify(topoJson(grid(), byId))}`],
    [
      'countries beside districts',
      {
        ...topoJson(grid(), byId, 'adm1'),
        objects: {
          ...topoJson(grid(), () => ({ id: 'XX' }), 'adm0').objects,
          ...topoJson(grid(), byId, 'adm1').objects,
        },
      },
    ],
    ['GeoJSON with ids', geoJson(grid(), byId)],
    [
      'GeoJSON with names in capitals',
      geoJson(grid(), ({ name }) => ({ properties: { GID: 7, NAME_1: name.toUpperCase() } })),
    ],
    [
      'GeoJSON of an older kind, with crs and heights',
      {
        ...geoJson(grid(), ({ id, ring }) => ({
          id,
          geometry: area(ring.map(([x, y]) => [x, y, 850] as unknown as Spot)),
        })),
        crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } },
      },
    ],
    ['rings that are not closed', geoJson(grid(), ({ id, ring }) => ({ id, geometry: area(ring.slice(1)) }))],
    [
      'corners that differ in the ninth digit',
      geoJson(grid(), ({ id, ring }) => ({
        id,
        geometry: area(ring.map(([x, y], i) => [x + i * 1e-9, y - id.length * 1e-9])),
      })),
    ],
    [
      'a collection of geometries',
      { type: 'GeometryCollection', geometries: grid().map(({ id, ring }) => ({ ...area(ring), id })) },
    ],
    [
      'areas within collections',
      geoJson(grid(), ({ id, ring }) => ({
        id,
        geometry: { type: 'GeometryCollection', geometries: [area(ring), { type: 'Point', coordinates: ring[0] }] },
      })),
    ],
    [
      'a key that is named, where another would be taken',
      geoJson(grid(), ({ id }) => ({
        id: gridPositions[(gridPositions.findIndex((each) => each.id === id) + 1) % 8]?.id,
        properties: { mine: id },
      })),
      { mapKey: 'mine' },
    ],
    [
      'lines and empty entries among the areas',
      {
        type: 'FeatureCollection',
        features: [
          {
            type: 'Feature',
            id: 'sorva',
            geometry: {
              type: 'LineString',
              coordinates: [
                [20, 40],
                [21, 41],
              ],
            },
          },
          { type: 'Feature', id: 'kolm', geometry: null },
          null,
          ...geoJson(grid(), byId).features,
        ],
      },
    ],
    ['cut along the 180th meridian', cut(byId), { longitude: 179 }],
    ['jumping across the 180th meridian', geoJson(jumping, byId), { longitude: 178.5 }],
    ['going on beyond 180', geoJson(turning(178), byId), { longitude: 178.5 }],
    ['from 0 to 360, as a topology', quantized(topoJson(turning(190), byId)), { longitude: 190.5 }],
    ['across the 180th meridian, as a topology', quantized(topoJson(jumping, byId)), { longitude: 178.5 }],
  ])('%s', (_, map, scenario) => {
    const { codes, drawn } = opened(map, scenario);
    expect(codes).toEqual([]);
    expectWhole(drawn);
  });

  test('islands that are features of their own belong to one place', () => {
    const map = geoJson(grid(), byId);
    const island = grid((column, row) => [20 + column / 10, 43 + row / 10])[0];
    map.features.push({ type: 'Feature', id: 'sorva', properties: {}, geometry: area(island?.ring ?? []) });
    const { codes, drawn } = opened(map);
    expect(codes).toEqual([]);
    expect(drawn?.shapes.map((shape) => shape.length)).toEqual([2, 1, 1, 1, 1, 1, 1, 1]);
  });

  test('towns lie at points of the map, else at their positions, else within their areas', () => {
    const map = geoJson(grid(), byId);
    map.features.push({ type: 'Feature', id: 'sorva', geometry: { type: 'Point', coordinates: [20.1, 41.9] } });
    const places = [{}, { lat: undefined, lon: undefined }, {}, { lat: 40.2, lon: 21.5 }];
    const { codes, drawn } = opened(map, { places });
    expect(codes).toEqual(['check/map/position']);
    expect(drawn?.towns.slice(0, 4).map(({ at }) => Math.round(at[0]))).toEqual([25, 375, 625, 875]);
  });
});

describe('a map is used as far as it goes', () => {
  const without = (members: object) =>
    geoJson(grid(), ({ id }) => (id === 'aldra' ? members : { id }) as { id: string });

  test.each<[string, unknown, string, RegExp]>([
    [
      'a place without geometry',
      topoJson(grid(), ({ id }) => ({ id, ...(id === 'aldra' ? { type: null } : {}) })),
      'check/map/empty',
      /without an area: aldra/,
    ],
    ['a place that is missing', without({ id: 'other' }), 'check/map/places', /no shape for: aldra/],
    [
      'a place that is a line',
      without({
        id: 'aldra',
        geometry: {
          type: 'LineString',
          coordinates: [
            [22, 41],
            [23, 41],
          ],
        },
      }),
      'check/map/flat',
      /points or lines: aldra/,
    ],
    [
      'arcs that are not there',
      topoJson(grid(), ({ id }) => ({ id, ...(id === 'aldra' ? { arcs: [[0, 99]] } : {}) })),
      'check/map/damaged',
      /damaged .*aldra/,
    ],
    [
      'corners that are no numbers',
      without({
        id: 'aldra',
        geometry: area([
          [22, 41],
          [22, Number.NaN],
          [23, 42],
        ]),
      }),
      'check/map/damaged',
      /damaged .*aldra/,
    ],
    [
      'a kind of geometry that nobody knows',
      without({ id: 'aldra', geometry: { type: 'Circle', coordinates: [22, 41] } }),
      'check/map/damaged',
      /damaged .*aldra/,
    ],
  ])('%s is named and drawn as a circle where it lies', (_, map, code, words) => {
    const { codes, said, lines, drawn } = opened(map);
    expect(codes).toEqual([code]);
    expect(said).toMatch(words);
    expect(lines[0]).toBeGreaterThan(0);
    expect(drawn?.shapes[2]?.[0]?.length).toBeGreaterThan(8);
    expect(drawn?.towns[2]?.at.map(Math.round)[0]).toBe(625);
    expect(drawn?.roads).toHaveLength(10);
  });

  test('positions on another continent are told, and towns stand within their areas', () => {
    const { codes, drawn } = opened(geoJson(grid(), byId), { longitude: -70 });
    expect(codes).toEqual(['check/map/elsewhere']);
    expectWhole(drawn);
  });

  test('two ids that are exchanged are told', () => {
    const names: Readonly<Record<string, string>> = { aldra: 'karsa', karsa: 'aldra' };
    const { codes, said } = opened(geoJson(grid(), ({ id }) => ({ id: names[id] ?? id })));
    expect(codes).toEqual(['check/map/position']);
    expect(said).toContain('aldra, karsa');
  });
});

describe('a map is refused with how to mend it', () => {
  const metres = grid((column, row) => [2_226_389 + column * 111_319, 4_865_942 + row * 111_319]);

  test.each<[string, unknown, string, RegExp, string?]>([
    [
      'planar coordinates',
      topoJson(metres, byId),
      'check/map/planar',
      /2226389, 4865942\. .*mapshaper MAP -proj wgs84/,
    ],
    ['planar coordinates in GeoJSON', geoJson(metres, byId), 'check/map/planar', /-proj wgs84/],
    [
      'pixels of a picture',
      geoJson(
        grid((x, y) => [x * 240, 480 - y * 240]),
        byId,
      ),
      'check/map/planar',
      /not in degrees/,
    ],
    [
      'latitude before longitude',
      geoJson(
        grid((x, y) => [40 + y, 20 + x]),
        byId,
      ),
      'check/map/swapped',
      /exchanged/,
    ],
    [
      'another country',
      geoJson(grid(), ({ id }) => ({ id: `x${id}` })),
      'check/map/foreign',
      /it has: xsorva, .* The scenario has: sorva, kolm/,
    ],
    ['no shapes at all', { type: 'FeatureCollection', features: [] }, 'check/map/foreign', /none of the places/],
    [
      'a topology without layers',
      { type: 'Topology', objects: {}, arcs: [] },
      'check/map/foreign',
      /none of the places/,
    ],
    ['a key that no shape has', geoJson(grid(), byProperty), 'check/map/key', /"NAME"; properties are: code/, 'NAME'],
    [
      'points only',
      geoJson(grid(), ({ id, ring }) => ({ id, geometry: { type: 'Point', coordinates: ring[0] } })),
      'check/map/flat',
      /map of areas/,
    ],
    ['three of eight places', geoJson(grid().slice(0, 3), byId), 'check/map/places', /areas for 3 of 8 places/],
    ['a scenario instead of a map', { format: 1, id: 'mine' }, 'check/map/unreadable', /neither TopoJSON nor GeoJSON/],
    ['a list', [1, 2], 'check/map/unreadable', /is not a map/],
    ['a topology without arcs', { type: 'Topology', objects: {} }, 'check/map/unreadable', /is not a map/],
    [
      'a transform that is none',
      { ...(quantized(topoJson(grid(), byId)) as object), transform: { scale: [0] } },
      'check/map/damaged',
      /damaged/,
    ],
    [
      'a comma too many',
      '{"type": "FeatureCollection",\n "features": [],}',
      'check/map/text',
      /cannot be read: line 2, .*comma/,
    ],
    ['a page that was saved instead', '<!DOCTYPE html><html></html>', 'check/map/text', /cannot be read: .*page/],
    ['an empty file', '', 'check/map/text', /cannot be read: .*empty/],
    [
      'numbers beyond all numbers',
      JSON.stringify(geoJson(grid(), byId)).replaceAll(/\[2\d,/g, '[1e999,'),
      'check/map/damaged',
      /damaged/,
    ],
    [
      'an area without extent',
      geoJson(
        grid(() => [20, 40]),
        byId,
      ),
      'check/map/damaged',
      /damaged/,
    ],
  ])('%s', (_, map, code, words, mapKey) => {
    const { codes, said, lines, drawn } = opened(map, mapKey === undefined ? {} : { mapKey });
    expect(codes).toContain(code);
    expect(said).toMatch(words);
    expect(said).not.toMatch(/\{\w+\}/);
    expect(lines[0]).toBeGreaterThan(0);
    expect(drawn).toBeUndefined();
  });

  test('bytes that are not UTF-8, a file that is not there, a key without a map', () => {
    const { readMap } = loaded(changed('five-valleys', (draft) => Object.assign(draft, { map: 'mine/map.json' })));
    const wide = decodeScenario(new Uint8Array(Buffer.from('\ufeff{"type": "Topology"}', 'utf16le')));
    expect(wide.ok).toBe(false);
    expect(readMap(wide).warnings.map((problem) => [problem.code, whatIsWrong(problem)])).toEqual([
      ['check/map/text', expect.stringMatching(/UTF-16/)],
    ]);
    expect(readMap(undefined).warnings.map(({ code }) => code)).toEqual(['check/map/missing']);
    const alone = loaded(changed('five-valleys', (draft) => Object.assign(draft, { mapKey: 'name' })));
    expect(alone.readMap(undefined).warnings.map(({ code, at }) => [code, at])).toEqual([
      ['check/map/key-alone', 'mapKey'],
    ]);
  });
});
