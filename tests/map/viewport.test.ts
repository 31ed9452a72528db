import { describe, expect, test } from 'vitest';
import {
  betweenViewports,
  clampViewport,
  fitViewport,
  panBy,
  toScreen,
  toWorld,
  zoomAt,
} from '../../src/map/viewport.ts';

const box = { left: 0, top: 0, right: 1000, bottom: 500 };
const limits = { frame: { left: -100, top: -100, right: 1100, bottom: 600 }, minScale: 0.5, maxScale: 8 };
const home = fitViewport(box, 800, 600);

describe('viewport', () => {
  test('fits a box and keeps clear of what panels cover', () => {
    expect(home.scale).toBeCloseTo(0.8);
    const beside = fitViewport(box, 800, 600, { left: 300, top: 0, right: 0, bottom: 0 });
    expect(toScreen(beside, [0, 250])[0]).toBeCloseTo(300);
    expect(toScreen(beside, [1000, 250])[0]).toBeCloseTo(800);
  });

  test('screen and world are inverse', () => {
    const [x, y] = toWorld(home, toScreen(home, [123, 45]));
    expect(x).toBeCloseTo(123);
    expect(y).toBeCloseTo(45);
  });

  test('zooming keeps the point under the pointer', () => {
    const pointer = [210, 333] as const;
    const under = toWorld(home, pointer);
    const [x, y] = toWorld(zoomAt(home, 2.5, pointer, limits), pointer);
    expect(x).toBeCloseTo(under[0]);
    expect(y).toBeCloseTo(under[1]);
  });

  test('limits hold for zooming and panning', () => {
    expect(zoomAt(home, 1000, [400, 300], limits).scale).toBe(8);
    expect(zoomAt(home, 0.0001, [400, 300], limits).scale).toBe(0.5);
    expect(panBy(home, -1e6, 1e6, limits)).toMatchObject({ x: 1100, y: -100 });
    expect(clampViewport(home, limits)).toEqual(home);
  });

  test('a glide starts and ends where it should', () => {
    const target = { ...home, scale: 4, x: 700, y: 100 };
    expect(betweenViewports(home, target, 0)).toMatchObject({
      scale: home.scale,
      x: expect.closeTo(home.x),
      y: expect.closeTo(home.y),
    });
    expect(betweenViewports(home, target, 1)).toMatchObject({
      scale: expect.closeTo(4),
      x: expect.closeTo(700),
      y: expect.closeTo(100),
    });
    expect(betweenViewports(home, { ...home, x: 10 }, 1).x).toBeCloseTo(10);
  });
});
