// Map files that somebody broke, or made to break a reader.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mapGeometryOf } from '../../../src/map/loadGeometry.ts';
import { readMap } from '../../../src/scenario/map/readMap.ts';
import { geoJson, grid, gridPositions, quantized, topoJson } from '../../support/gridMaps.ts';

const regions = gridPositions.map((place) => ({ ...place, province: 'one', tags: [] }));
const links = [{ between: ['sorva', 'kolm'], road: 'primary' }] as const;
const byId = ({ id }: { id: string }) => ({ id });
const MAPS = [topoJson(grid(), byId), quantized(topoJson(grid(), byId)), geoJson(grid(), byId)];

/** Every number of a drawn map. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

/** A copy with one value, wherever it stands, replaced. */
function broken(value: unknown, at: readonly number[], by: unknown): unknown {
  const [step, ...rest] = at;
  if (typeof value !== 'object' || value === null || step === undefined) return by;
  const keys = Object.keys(value);
  const key = keys[step % Math.max(1, keys.length)];
  if (key === undefined) return by;
  const inner = broken(Object.values(value)[step % keys.length], rest, by);
  if (Array.isArray(value)) return value.map((each, i) => (String(i) === key ? inner : each));
  return { ...value, [key]: inner };
}

const ODD = [null, -1, 0.5, 1e308, 99, '', 'sorva', [], [[]], [null], {}, true, [[20, 40]], { type: 'Point' }];

describe('a broken map', () => {
  test('is read or refused, and what is drawn of it is drawn with numbers', () => {
    const breaks = fc.array(fc.tuple(fc.array(fc.nat(12), { maxLength: 9 }), fc.constantFrom(...ODD)), {
      maxLength: 4,
    });
    let used = 0;
    let refused = 0;
    fc.assert(
      fc.property(fc.constantFrom(...MAPS), breaks, (map, changes) => {
        const text = JSON.stringify(changes.reduce<unknown>((before, [at, by]) => broken(before, at, by), map));
        const read = readMap(text, { regions });
        if (read.map === undefined) {
          refused++;
          return read.complaints.length > 0;
        }
        used++;
        const drawn = mapGeometryOf({ regions, links }, ({ en = '' }) => en, read.map);
        return drawn.shapes.every((shape) => shape.length > 0) && numbersIn(drawn).every(Number.isFinite);
      }),
      { numRuns: 600, seed: 7 },
    );
    expect(Math.min(used, refused)).toBeGreaterThan(50);
  });

  test.each<[string, () => string, string]>([
    ['brackets without end', () => '['.repeat(3_000_000), 'check/map/text'],
    ['brackets that are closed', () => `${'['.repeat(200_000)}${']'.repeat(200_000)}`, 'check/map/unreadable'],
    ['more than is read', () => ' '.repeat(12_000_001), 'check/map/too-large'],
    [
      'one arc named again and again',
      () => {
        const arcs = [Array.from({ length: 1000 }, (_, i) => [20 + i / 1000, 40 + ((i * i) % 1000) / 1000])];
        const many = Array.from({ length: 500 }, () => [[0]]);
        const shapes = regions.map(({ id }) => ({ type: 'MultiPolygon', id, arcs: many }));
        return JSON.stringify({
          type: 'Topology',
          arcs,
          objects: { all: { type: 'GeometryCollection', geometries: shapes } },
        });
      },
      'check/map/too-fine',
    ],
    [
      'collections within collections',
      () => {
        const deep = `${'{"type":"GeometryCollection","geometries":['.repeat(5000)}${']}'.repeat(5000)}`;
        return JSON.stringify(geoJson(grid(), byId)).replaceAll(/\{"type":"Polygon"[^}]*\}/g, deep);
      },
      'check/map/damaged',
    ],
    [
      'names of every kind',
      () => JSON.stringify(geoJson(grid(), () => ({ properties: JSON.parse('{"__proto__": "sorva"}') }))),
      'check/map/few',
    ],
  ])('%s', (_, text, code) => {
    const { map, complaints } = readMap(text(), { map: 'mine/map.json', regions });
    expect(map).toBeUndefined();
    expect(complaints.map((each) => each.code)).toContain(code);
  });
});
