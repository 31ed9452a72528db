import { geoArea, geoContains } from 'd3-geo';
import { feature, merge, neighbors } from 'topojson-client';
import type { MultiPolygon as TopoMultiPolygon, Polygon as TopoPolygon } from 'topojson-specification';
import { expect, test } from 'vitest';
import { regions, sourceTowns, syria, towns } from '../support/syriaMap';

const regionObjects = syria.objects.regions.geometries as TopoPolygon[];
const EARTH_KM2 = 6371 * 6371;

/** Twice the area in squared quanta: whole numbers, so that sums are exact. */
function exactArea(rings: number[][][]): number {
  const quanta = ([lon, lat]: number[]) => {
    const { scale, translate } = syria.transform as { scale: number[]; translate: number[] };
    return [
      Math.round(((lon as number) - (translate[0] as number)) / (scale[0] as number)),
      Math.round(((lat as number) - (translate[1] as number)) / (scale[1] as number)),
    ] as const;
  };
  let sum = 0;
  for (const ring of rings) {
    const points = ring.map(quanta);
    for (const [i, [x, y]] of points.entries()) {
      const [nextX, nextY] = points[(i + 1) % points.length] as readonly [number, number];
      sum += x * nextY - nextX * y;
    }
  }
  return -sum;
}

test('there is one region for every town, under the same id', () => {
  expect(regions.map((region) => region.id).sort()).toEqual(sourceTowns.map((town) => town.id).sort());
});

test('no id is given twice within an object', () => {
  for (const [name, object] of Object.entries(syria.objects)) {
    const ids = object.geometries.map((geometry) => geometry.id).filter((id) => id !== undefined);
    expect(new Set(ids).size, name).toBe(ids.length);
  }
});

test('every region is one polygon without holes', () => {
  for (const region of regions) {
    expect(region.geometry.type, region.id).toBe('Polygon');
    expect(region.geometry.coordinates.length, region.id).toBe(1);
  }
});

test('every town lies in its own region and in no other', () => {
  for (const town of towns) {
    const around = regions.filter((region) => geoContains(region, town.at)).map((region) => region.id);
    expect(around, town.id).toEqual([town.id]);
  }
});

test('every arc of the regions is shared by exactly two of them or lies on the outline', () => {
  const uses = new Map<number, number>();
  const count = (arc: number, into: Map<number, number>) => {
    const index = arc < 0 ? ~arc : arc;
    into.set(index, (into.get(index) ?? 0) + 1);
  };
  for (const region of regionObjects) for (const arc of region.arcs.flat()) count(arc, uses);
  expect(Math.max(...uses.values())).toBe(2);

  const once = [...uses].filter(([, times]) => times === 1).map(([arc]) => arc);
  const outline = new Map<number, number>();
  for (const province of syria.objects.provinces.geometries as TopoMultiPolygon[]) {
    for (const arc of province.arcs.flat(2)) count(arc, outline);
  }
  const edge = [...outline].filter(([, times]) => times === 1).map(([arc]) => arc);
  expect(edge.sort((a, b) => a - b)).toEqual(once.sort((a, b) => a - b));
});

test('a shared arc is walked one way by one region and the other way by its neighbour', () => {
  const directed = regionObjects.flatMap((region) => region.arcs.flat());
  expect(new Set(directed).size).toBe(directed.length);
});

test('the regions fill Syria without gap or overlap: one outline, no hole, and the areas add up exactly', () => {
  const whole = merge(syria, regionObjects);
  expect(whole.coordinates.length).toBe(1);
  expect(whole.coordinates[0]?.length).toBe(1);
  const parts = regions.map((region) => exactArea(region.geometry.coordinates));
  expect(Math.min(...parts)).toBeGreaterThan(0);
  expect(parts.reduce((sum, area) => sum + area, 0)).toBe(exactArea(whole.coordinates.flat()));
});

test('the area is that of Syria without the occupied Golan', () => {
  const km2 = regions.reduce((sum, region) => sum + geoArea(region), 0) * EARTH_KM2;
  expect(km2).toBeGreaterThan(183_000);
  expect(km2).toBeLessThan(189_000);
});

test('no region is too small to point at', () => {
  for (const region of regions) expect(geoArea(region) * EARTH_KM2, region.id).toBeGreaterThan(100);
});

test('every region touches another, and its line never touches itself', () => {
  for (const [i, around] of neighbors(regionObjects).entries()) {
    expect(around.length, regions[i]?.id).toBeGreaterThan(0);
  }
  for (const region of regions) {
    const ring = region.geometry.coordinates[0]?.slice(1) ?? [];
    expect(new Set(ring.map(String)).size, region.id).toBe(ring.length);
  }
});

test('the occupied Golan lies outside every region and is marked as occupied', () => {
  const heights: [number, number] = [35.75, 33.0];
  const zones = feature(syria, syria.objects.zones).features;
  const golan = zones.find((zone) => zone.id === 'golan');
  expect(golan?.properties).toMatchObject({ kind: 'occupied', hatched: true });
  expect(golan && geoContains(golan, heights)).toBe(true);
  expect(regions.some((region) => geoContains(region, heights))).toBe(false);
  const countries = feature(syria, syria.objects.countries).features;
  expect(countries.some((country) => geoContains(country, heights))).toBe(false);
});

test('every governorate is the union of the regions that name it', () => {
  const named = new Set(regions.map((region) => region.properties.province));
  expect(new Set(syria.objects.provinces.geometries.map((province) => String(province.id)))).toEqual(named);
});
