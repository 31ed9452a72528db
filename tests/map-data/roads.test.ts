import { geoContains, geoLength } from 'd3-geo';
import { merge } from 'topojson-client';
import type { Polygon as TopoPolygon } from 'topojson-specification';
import { expect, test } from 'vitest';
import { roads, sourceLinks, syria, towns } from '../support/syriaMap';

const EARTH_KM = 6371;
const townById = new Map(towns.map((town) => [town.id, town]));
const nameOf = ({ a, b }: { a: string; b: string }) => `${a}-${b}`;

test('there is one road for every link', () => {
  expect(roads.map((road) => nameOf(road.properties))).toEqual(sourceLinks.map(nameOf));
});

test('every road begins and ends exactly at its two towns', () => {
  for (const road of roads) {
    const line = road.geometry.coordinates;
    expect(line[0], nameOf(road.properties)).toEqual(townById.get(road.properties.a)?.at);
    expect(line.at(-1), nameOf(road.properties)).toEqual(townById.get(road.properties.b)?.at);
  }
});

test('from any town every other can be reached by road', () => {
  const reached = new Set(['damascus']);
  for (let before = 0; before < reached.size; ) {
    before = reached.size;
    for (const { properties } of roads) {
      if (reached.has(properties.a)) reached.add(properties.b);
      if (reached.has(properties.b)) reached.add(properties.a);
    }
  }
  expect([...reached].sort()).toEqual([...townById.keys()].sort());
});

test('no road is drawn more than half as long again as the straight line between its towns', () => {
  for (const road of roads) {
    const from = townById.get(road.properties.a)?.at ?? [0, 0];
    const to = townById.get(road.properties.b)?.at ?? [0, 0];
    const straight = geoLength({ type: 'LineString', coordinates: [from, to] }) * EARTH_KM;
    const drawn = geoLength(road.geometry) * EARTH_KM;
    expect(drawn / straight, nameOf(road.properties)).toBeLessThan(1.5);
  }
});

test('no road leaves Syria', () => {
  const whole = merge(syria, syria.objects.regions.geometries as TopoPolygon[]);
  for (const road of roads) {
    const outside = road.geometry.coordinates.filter((point) => !geoContains(whole, point as [number, number]));
    expect(outside, nameOf(road.properties)).toEqual([]);
  }
});

test('no road comes within a kilometre and a half of a town that it does not serve', () => {
  for (const road of roads) {
    const others = towns.filter((town) => town.id !== road.properties.a && town.id !== road.properties.b);
    expect(others).toHaveLength(towns.length - 2);
    for (const town of others) {
      for (const point of road.geometry.coordinates) {
        const km = geoLength({ type: 'LineString', coordinates: [point, town.at] }) * EARTH_KM;
        expect(km, `${nameOf(road.properties)} near ${town.id}`).toBeGreaterThan(1.5);
      }
    }
  }
});
