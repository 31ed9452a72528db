import { describe, expect, it } from 'vitest';
import { clamp, growth, logistic, round, threeQuarters } from '../../src/core/exact.ts';

const range = (from: number, to: number, steps: number): number[] =>
  Array.from({ length: steps + 1 }, (_, i) => from + ((to - from) * i) / steps);

describe('[EXACT-1] curves agree with the functions they stand for', () => {
  it('growth is e^x to within 0.00002 of its value for |x| <= 20', () => {
    const worst = Math.max(...range(-20, 20, 4000).map((x) => Math.abs(growth(x) / Math.exp(x) - 1)));
    expect(worst).toBeLessThan(0.00002);
  });

  it('logistic is 1 / (1 + e^-x) to within 0.00002 of its value', () => {
    const worst = Math.max(...range(-20, 20, 4000).map((x) => Math.abs(logistic(x) * (1 + Math.exp(-x)) - 1)));
    expect(worst).toBeLessThan(0.00002);
  });

  it('logistic stays above 0 and at most 1 however far out', () => {
    for (const x of [-1e9, -100, -20.001, 20.001, 100, 1e9]) {
      expect(logistic(x)).toBeGreaterThan(0);
      expect(logistic(x)).toBeLessThanOrEqual(1);
    }
  });

  it('growth and logistic never fall as x rises', () => {
    const xs = range(-25, 25, 5000);
    for (let i = 1; i < xs.length; i++) {
      expect(growth(xs[i] as number)).toBeGreaterThanOrEqual(growth(xs[i - 1] as number));
      expect(logistic(xs[i] as number)).toBeGreaterThanOrEqual(logistic(xs[i - 1] as number));
    }
  });

  it('threeQuarters is x to the power 3/4', () => {
    for (const x of [0, 1e-9, 0.02, 0.5, 1, 3, 256, 1e6]) expect(threeQuarters(x)).toBeCloseTo(x ** 0.75, 9);
    expect(threeQuarters(256)).toBe(64);
  });
});

describe('[EXACT-2] whole numbers', () => {
  it('round takes halves upward and never gives -0', () => {
    expect([-2.5, -1.5, -0.5, 0.5, 1.5, 2.5].map(round)).toEqual([-2, -1, 0, 1, 2, 3]);
    for (const x of [-0, -0.1, -0.5, 0]) expect(Object.is(round(x), 0)).toBe(true);
  });

  it('clamp keeps its ends', () => {
    expect([clamp(-1, 0, 5), clamp(0, 0, 5), clamp(5, 0, 5), clamp(6, 0, 5)]).toEqual([0, 0, 5, 5]);
  });
});
