import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { counterRoom, countersOf, isShown } from '../../src/map/counters.ts';
import { keptWithin } from '../../src/map/draw/groundPaper.ts';
import { type LabelRequest, placeLabels } from '../../src/map/labelPlacement.ts';
import { type Box, overlaps } from '../../src/map/viewport.ts';
import { fixtureModel, fixtureSource } from '../support/mapSituation.ts';

const request = (
  key: string,
  x: number,
  y: number,
  priority = 0,
  always: LabelRequest['always'] = false,
): LabelRequest => ({
  key,
  at: [x, y],
  width: 50,
  height: 12,
  gap: 5,
  priority,
  always,
});
const boxOf = (label: { left: number; top: number }): Box => ({
  left: label.left,
  top: label.top,
  right: label.left + 50,
  bottom: label.top + 12,
});

describe('names on the map', () => {
  test('a lone name stands to the right of its place', () => {
    expect(placeLabels([request('a', 100, 100)], [])).toEqual([{ key: 'a', left: 105, top: 94 }]);
  });

  test('no two names overlap, nor do they cover obstacles', () => {
    const crowd = Array.from({ length: 120 }, (_, i) => request(String(i), (i * 53) % 400, (i * 97) % 300, i % 7));
    const obstacles: Box[] = [{ left: 100, top: 100, right: 220, bottom: 180 }];
    const placed = placeLabels(crowd, obstacles).map(boxOf);
    expect(placed.length).toBeGreaterThan(20);
    placed.forEach((a, i) => {
      expect(obstacles.some((box) => overlaps(a, box))).toBe(false);
      expect(placed.slice(i + 1).some((b) => overlaps(a, b))).toBe(false);
    });
  });

  test('where there is room for one, the higher priority has it', () => {
    const walls: Box[] = [
      { left: -1000, top: -1000, right: 100, bottom: 1000 },
      { left: 100, top: -1000, right: 1000, bottom: 90 },
      { left: 100, top: 112, right: 1000, bottom: 1000 },
    ];
    expect(placeLabels([request('low', 100, 101), request('high', 101, 101, 5)], walls).map(({ key }) => key)).toEqual([
      'high',
    ]);
    expect(placeLabels([request('low', 100, 101, 0, true), request('high', 101, 101, 5)], walls)).toHaveLength(2);
  });

  test('no name is cut off at an edge where it has another spot', () => {
    const edge: Box = { left: 120, top: -1000, right: 1000, bottom: 1000 };
    const crowd: Box = { left: 0, top: 0, right: 119, bottom: 200 };
    const thin: Box = { left: 70, top: 104, right: 90, bottom: 107 };
    for (const [always, taken] of [
      [true, crowd],
      ['apart', thin],
    ] as const) {
      const [placed] = placeLabels([request('a', 100, 100, 0, always)], [taken], [edge]);
      expect(overlaps(boxOf(placed), edge)).toBe(false);
    }
    expect(placeLabels([request('a', 100, 100)], [crowd], [edge])).toEqual([]);
  });

  test('a name that stands apart or clear covers no other name, and a clear one hardly anything', () => {
    const everywhere: Box[] = [{ left: -1000, top: -1000, right: 1000, bottom: 1000 }];
    expect(placeLabels([request('a', 100, 100, 0, 'apart')], everywhere)).toHaveLength(1);
    expect(placeLabels([request('a', 100, 100, 0, 'clear')], everywhere)).toEqual([]);
    const sea: Box = { left: -1000, top: -1000, right: 1000, bottom: 105.5 };
    expect(placeLabels([request('a', 100, 100, 0, 'clear')], [sea])).toHaveLength(1);
    const crowd = Array.from({ length: 60 }, (_, i) => request(String(i), (i * 53) % 200, (i * 97) % 150, 0, 'apart'));
    const placed = placeLabels(crowd, everywhere).map(boxOf);
    expect(placed.length).toBeGreaterThan(5);
    for (const [i, a] of placed.entries()) expect(placed.slice(i + 1).some((b) => overlaps(a, b))).toBe(false);
  });
});

describe('names of countries', () => {
  const free: Box = { left: 100, top: 0, right: 300, bottom: 200 };

  test('that the edge of the free part would cut move inside it; those wholly beyond it stay there', () => {
    expect(keptWithin([105, 190], [20, 40], free, 1)).toEqual([120, 160]);
    expect(keptWithin([150, 100], [20, 40], free, 1)).toEqual([150, 100]);
    expect(keptWithin([40, 100], [20, 40], free, 1)).toEqual([40, 100]);
  });
});

describe('counters', () => {
  const model = fixtureModel(
    fixtureSource(JSON.parse(readFileSync(new URL('../../scenarios/maps/syria.topo.json', import.meta.url), 'utf8'))),
    'after',
  );
  const counters = countersOf(model);

  test('forces of one side at one place share one; every force is in exactly one', () => {
    expect(new Set(counters.map(({ key }) => key)).size).toBe(counters.length);
    expect(counters.flatMap(({ forces }) => forces).sort((a, b) => a - b)).toEqual(
      model.forces.map(({ force }) => force).sort((a, b) => a - b),
    );
    expect(counters.map(({ standing }) => standing)).toEqual(model.standings);
  });

  test('a counter without room for its number stands without it; with no room at all it covers little', () => {
    const sizes = [
      [60, 16],
      [16, 16],
    ] as const;
    const slit: Box[] = [
      { left: -1000, top: -1000, right: 90, bottom: 1000 },
      { left: 110, top: -1000, right: 1000, bottom: 1000 },
    ];
    expect(counterRoom([100, 100], sizes, [], 6, false)?.size).toBe(0);
    const bare = counterRoom([100, 100], sizes, slit, 6, false);
    expect(bare?.size).toBe(1);
    expect(slit.some((box) => overlaps(box, bare?.box as Box))).toBe(false);
    const everywhere: Box[] = [{ left: -1000, top: -1000, right: 1000, bottom: 1000 }];
    expect(counterRoom([100, 100], sizes, everywhere, 6, true)).toBeUndefined();
    const above: Box = { left: 0, top: 0, right: 200, bottom: 102 };
    const best = counterRoom([100, 100], [[16, 16]], [above, { left: 0, top: 110, right: 200, bottom: 400 }], 6, false);
    expect(best?.box.top).toBeGreaterThan(80);
  });

  test('a crowd of counters at neighbouring places has no two over each other', () => {
    const taken: Box[] = [];
    for (let i = 0; i < 6; i++) {
      const room = counterRoom(
        [100 + 14 * (i % 3), 100 + 12 * Math.floor(i / 3)],
        [
          [64, 18],
          [18, 18],
        ],
        taken,
        6,
        false,
      );
      expect(taken.some((box) => overlaps(box, room?.box as Box))).toBe(false);
      taken.push(room?.box as Box);
    }
  });

  test('columns and garrisons of contested places are always shown; all are from close by', () => {
    const far = counters.filter((counter) => isShown(counter, model, 1));
    expect(far.length).toBeLessThan(counters.length / 2);
    expect(far.some(({ role }) => role === 'column')).toBe(true);
    expect(counters.every((counter) => isShown(counter, model, 9))).toBe(true);
  });
});
