import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { RegionIndex } from '../../src/core/indices.ts';
import {
  frontLines,
  type MapGeometry,
  type NameOf,
  type PlaceSource,
  regionFinder,
  shapeContains,
} from '../../src/map/geometry.ts';
import { mapGeometryOf } from '../../src/map/loadGeometry.ts';
import type { MapFile } from '../../src/scenario/map/mapFile.ts';
import { readMap } from '../../src/scenario/map/readMap.ts';
import { fixtureSource } from '../support/mapSituation.ts';

const mapText = readFileSync(new URL('../../scenarios/maps/syria.topo.json', import.meta.url), 'utf8');
const source = fixtureSource(JSON.parse(mapText));
const file = readMap(mapText, source).map;

const inEnglish: NameOf = (texts) => texts['en'] ?? '';

const geometryOf = (places: PlaceSource, map?: MapFile): MapGeometry => mapGeometryOf(places, inEnglish, map);

const area = (points: readonly (readonly [number, number])[]): number =>
  Math.abs(
    points.reduce((sum, [x, y], i) => {
      const [nextX, nextY] = points[(i + 1) % points.length] as readonly [number, number];
      return sum + x * nextY - nextX * y;
    }, 0) / 2,
  );

describe.each([
  ['a map file', file],
  ['no map file', undefined],
] as const)('geometry of %s', (_, map) => {
  const geometry = geometryOf(source, map);

  test('every region has a shape, a place inside the frame, and is found under its own place', () => {
    const regionAt = regionFinder(geometry);
    expect(geometry.shapes).toHaveLength(source.regions.length);
    geometry.towns.forEach((town, i) => {
      expect(geometry.shapes[i]?.length, source.regions[i]?.id).toBeGreaterThan(0);
      expect(town.at.every(Number.isFinite)).toBe(true);
      expect(regionAt(town.at), source.regions[i]?.id).toBe(i);
    });
    expect(regionAt([geometry.frame.left - 50, geometry.frame.top - 50])).toBeUndefined();
  });

  test('borders join two regions each, named once, and lie on both', () => {
    const names = geometry.borders.map(({ a, b }) => `${a}/${b}`);
    expect(new Set(names).size).toBe(names.length);
    for (const { a, b, lines } of geometry.borders) {
      expect(a).toBeLessThan(b);
      expect(lines.flat().length).toBeGreaterThan(1);
    }
  });

  test('every road has both ends and a line', () => {
    expect(geometry.roads).toHaveLength(source.links.length);
    for (const road of geometry.roads) expect(road.lines.flat().length).toBeGreaterThan(1);
  });

  test('fronts are the borders between hostile holders, pushed where one attacks', () => {
    const first = geometry.borders[0] as MapGeometry['borders'][number];
    const isFirst = (a: RegionIndex, b: RegionIndex): boolean =>
      (a === first.a && b === first.b) || (a === first.b && b === first.a);
    expect(frontLines(geometry, { hostile: () => false, pushed: () => false })).toEqual([]);
    expect(frontLines(geometry, { hostile: isFirst, pushed: () => false })).toEqual([first]);
    expect(frontLines(geometry, { hostile: isFirst, pushed: (from) => from === first.b })).toEqual([
      { ...first, into: first.a },
    ]);
    expect(frontLines(geometry, { hostile: () => true, pushed: () => false })).toHaveLength(geometry.borders.length);
  });

  test('the same file gives the same picture', () => {
    expect(geometryOf(source, map)).toEqual(geometry);
  });
});

describe('a scenario without a map', () => {
  const places = (count: number, coordinates?: (i: number) => readonly [number, number]): PlaceSource => ({
    regions: Array.from({ length: count }, (_, i) => ({
      id: `r${i}`,
      province: `p${i % 3}`,
      tags: [],
      ...(coordinates ? { lat: coordinates(i)[0], lon: coordinates(i)[1] } : {}),
    })),
    links: Array.from({ length: count - 1 }, (_, i) => ({
      between: [`r${i}`, `r${i + 1}`] as const,
      road: 'primary' as const,
    })),
  });

  test('two places with coordinates: north is up and east is right', () => {
    const { towns } = geometryOf(places(2, (i) => [10 + i, 20 + i]));
    expect(towns[1]?.at[0]).toBeGreaterThan(towns[0]?.at[0] as number);
    expect(towns[1]?.at[1]).toBeLessThan(towns[0]?.at[1] as number);
  });

  test('a country across the 180th meridian stays together', () => {
    const { towns, bounds } = geometryOf(places(4, (i) => [-17 - i * 0.3, i % 2 === 0 ? 179.5 : -179.5]));
    expect(bounds.right - bounds.left).toBeLessThan(2500);
    expect(towns[1]?.at[0]).toBeGreaterThan(towns[0]?.at[0] as number);
  });

  test('cells do not overlap and cover their own place', () => {
    const geometry = geometryOf(places(40, (i) => [30 + ((i * 37) % 40) / 10, 35 + ((i * 23) % 40) / 8]));
    const cells = geometry.shapes.map((shape) => shape[0] ?? []);
    geometry.towns.forEach((town, i) => {
      for (let j = 0; j < cells.length; j++) expect(shapeContains([cells[j] ?? []], town.at)).toBe(i === j);
    });
    const whole = (geometry.bounds.right - geometry.bounds.left) * (geometry.bounds.bottom - geometry.bounds.top);
    expect(cells.reduce((sum, cell) => sum + area(cell), 0)).toBeLessThanOrEqual(whole);
  });

  test('places at the same spot, and places without coordinates, still get cells of their own', () => {
    for (const geometry of [geometryOf(places(5, () => [33, 36])), geometryOf(places(12)), geometryOf(places(2))]) {
      const spots = new Set(geometry.towns.map(({ at }) => at.map((n) => n.toFixed(2)).join()));
      expect(spots.size).toBe(geometry.towns.length);
      for (const shape of geometry.shapes) expect(area(shape[0] ?? [])).toBeGreaterThan(0);
    }
  });
});
