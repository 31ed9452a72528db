import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { RegionIndex } from '../../src/core/indices.ts';
import { frameOf, isInside } from '../../src/map/frame.ts';
import { mapGeometryOf } from '../../src/map/loadGeometry.ts';
import { fitViewport, toScreen } from '../../src/map/viewport.ts';
import { DIRECTIONS, linksOf, nextIn, stepFrom } from '../../src/map/walk.ts';
import { readMap } from '../../src/scenario/map/readMap.ts';
import { fixtureSource } from '../support/mapSituation.ts';

const region = (index: number): RegionIndex => index as RegionIndex;
const places = [
  { region: region(0), at: [0, 0] as const },
  { region: region(1), at: [100, 10] as const },
  { region: region(2), at: [40, 15] as const },
  { region: region(3), at: [10, -60] as const },
  { region: region(4), at: [30, 40] as const },
];
const nobody = (): boolean => false;

describe('a step over the map', () => {
  test('goes to the nearest place in the direction, and no place is behind', () => {
    expect(stepFrom([0, 0], 'ArrowRight', places, nobody)).toBe(2);
    expect(stepFrom([0, 0], 'ArrowUp', places, nobody)).toBe(3);
    expect(stepFrom([0, 0], 'ArrowLeft', places, nobody)).toBeUndefined();
  });

  test('prefers a place linked by road within 60 degrees', () => {
    expect(stepFrom([0, 0], 'ArrowRight', places, (to) => to === 1)).toBe(1);
    expect(stepFrom([0, 0], 'ArrowRight', places, (to) => to === 4)).toBe(2);
  });

  test('takes a wider cone rather than none', () => {
    const wide = [places[0], places[4]];
    expect(stepFrom([0, 0], 'ArrowRight', wide, nobody)).toBe(4);
  });

  test('goes round a list of places', () => {
    const list = [region(3), region(1)];
    expect(nextIn(list, undefined)).toBe(3);
    expect(nextIn(list, region(3))).toBe(1);
    expect(nextIn(list, region(1))).toBe(3);
    expect(nextIn([], undefined)).toBeUndefined();
  });
});

const mapText = readFileSync(new URL('../../scenarios/maps/syria.topo.json', import.meta.url), 'utf8');
const source = fixtureSource(JSON.parse(mapText));
const country = mapGeometryOf(source, (texts) => texts['en'] ?? '', readMap(mapText, source).map);

describe('the map of Syria', () => {
  test('can be walked all over: every place is reached from every other', () => {
    const isLinked = linksOf(country.roads);
    const all = country.towns.map(({ at }, i) => ({ region: region(i), at }));
    const steps = (from: RegionIndex): readonly RegionIndex[] =>
      DIRECTIONS.flatMap(
        (direction) => stepFrom(country.towns[from].at, direction, all, (to) => isLinked(from, to)) ?? [],
      );
    for (const start of [region(0), region(all.length - 1)]) {
      const seen = new Set([start]);
      for (const place of seen) for (const next of steps(place)) seen.add(next);
      expect(seen.size).toBe(all.length);
    }
  });

  const insets = { left: 330, top: 0, right: 330, bottom: 0 };
  const home = fitViewport(country.bounds, 1366, 706, insets);
  const indexOf = (id: string): RegionIndex => region(source.regions.findIndex((each) => each.id === id));

  test('is framed around any place no nearer than zoom 4, with the place between the panels', () => {
    country.towns.forEach((town, i) => {
      const frame = frameOf(country, [region(i)], home, home, insets);
      expect(frame.scale).toBeLessThanOrEqual(home.scale * 4 + 1e-9);
      expect(frame.scale).toBeGreaterThanOrEqual(home.scale);
      expect(isInside(toScreen(frame, town.at), frame, insets), source.regions[i]?.id).toBe(true);
    });
  });

  test('keeps a frame that shows the next place already', () => {
    const first = frameOf(country, [indexOf('homs')], home, home, insets);
    expect(first.scale).toBeGreaterThan(home.scale);
    expect(frameOf(country, [indexOf('rastan')], home, first, insets)).toBe(first);
    expect(frameOf(country, [indexOf('qamishli')], home, first, insets)).not.toBe(first);
    expect(frameOf(country, [], home, first, insets)).toBe(home);
  });
});
