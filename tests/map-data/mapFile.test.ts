import { readFileSync, statSync } from 'node:fs';
import { geoConicConformal } from 'd3-geo';
import { expect, test } from 'vitest';
import { namesOf, syria, towns } from '../support/syriaMap';

const fromRoot = (path: string) => new URL(`../../${path}`, import.meta.url);
const { frame, relief, attribution } = syria.brink;

test('the map stays small enough to load before the first turn', () => {
  expect(statSync(fromRoot('scenarios/maps/syria.topo.json')).size).toBeLessThan(200_000);
  expect(statSync(fromRoot(`public/${relief.href}`)).size).toBeLessThan(600_000);
});

test('the relief picture has the size that the map says', () => {
  const bytes = readFileSync(fromRoot(`public/${relief.href}`));
  // A lossy WebP keeps its width and height, 14 bits each, right after the frame's start code 9d 01 2a.
  const start = bytes.indexOf(Buffer.from([0x9d, 0x01, 0x2a]));
  expect(bytes.readUInt16LE(start + 3) & 0x3fff).toBe(relief.width);
  expect(bytes.readUInt16LE(start + 5) & 0x3fff).toBe(relief.height);
});

test('the relief picture is not stretched and reaches beyond the frame on every side', () => {
  const [x0, y0, x1, y1] = relief.extent as [number, number, number, number];
  expect((x1 - x0) / (y1 - y0)).toBeCloseTo(relief.width / relief.height, 3);
  const project = geoConicConformal().parallels([33, 36.5]).rotate([-38.9, 0]).scale(1).translate([0, 0]);
  for (const lon of [frame.west, frame.east]) {
    for (const lat of [frame.south, frame.north]) {
      const [x, y] = project([lon, lat]) as [number, number];
      expect(x > x0 && x < x1 && y > y0 && y < y1, `${lon}, ${lat}`).toBe(true);
    }
  }
});

test('the frame holds every town', () => {
  for (const { id, at } of towns) {
    const held = at[0] > frame.west && at[0] < frame.east && at[1] > frame.south && at[1] < frame.north;
    expect(held, id).toBe(true);
  }
});

test('there is one capital, and every seat of a governorate is at least a city', () => {
  const ranks = new Map(towns.map((town) => [town.id, town.rank]));
  expect([...ranks].filter(([, rank]) => rank === 'capital')).toEqual([['damascus', 'capital']]);
  for (const seat of ['aleppo', 'hama', 'homs', 'idlib', 'latakia', 'tartus', 'raqqa', 'hasakah', 'deirezzor']) {
    expect(ranks.get(seat), seat).toBe('city');
  }
});

test('the neighbour to the north is called Türkiye, on the map and in its label', () => {
  const names = namesOf('countries', 'name');
  const labels = namesOf('labels', 'text');
  expect(names).toContain('Türkiye');
  expect(labels).toContainEqual({ en: 'Türkiye' });
});

test('the map says that its boundaries are not authoritative', () => {
  expect(attribution).toEqual({ en: 'Natural Earth, boundaries not authoritative' });
});
