import { describe, expect, it } from 'vitest';
import { countCodes, createReader } from '../../src/ensemble/columns.ts';
import { addPoints, addSums, createSums, momentsAt } from '../../src/ensemble/series.ts';
import {
  averageOf,
  COUNT,
  directionOf,
  FEWEST_FOR_MEANS,
  meanOf,
  medianOf,
  PERCENTILES,
  pairedDifference,
  percentilesOf,
  quantile,
  SCALE,
  shareDifference,
  shareOf,
  timePercentiles,
  tQuantile,
} from '../../src/ensemble/statistics.ts';

describe('shares', () => {
  // Newcombe 1998, table I, method 3 (Wilson without continuity correction).
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%i of %i', (count, of, low, high) => {
    const share = shareOf(count, of);
    expect(share.low).toBeCloseTo(low, 4);
    expect(share.high).toBeCloseTo(high, 4);
  });

  it('of all reaches one', () => {
    expect(shareOf(29, 29).high).toBe(1);
  });

  it('differ by pairs that flip', () => {
    const difference = shareDifference({ both: 50, baseOnly: 5, variantOnly: 15, neither: 30 });
    expect(difference.difference).toBeCloseTo(0.1, 12);
    expect(difference.flipped.share).toBeCloseTo(0.2, 12);
    expect(difference.low).toBeGreaterThan(0);
    expect(difference.unpaired.low).toBeLessThan(difference.low ?? Number.NaN);
  });

  it('that never flip still have an interval', () => {
    const difference = shareDifference({ both: 40, baseOnly: 0, variantOnly: 0, neither: 60 });
    expect(difference.difference).toBe(0);
    expect(difference.low).toBeLessThan(0);
    expect(difference.high).toBeGreaterThan(0);
  });
});

describe('means', () => {
  // Tables of Student's t.
  it.each([
    [1, 12.7062],
    [10, 2.2281],
    [11, 2.201],
    [30, 2.0423],
    [120, 1.9799],
    [100_000, 1.95998],
  ])('t for %i degrees of freedom', (freedom, t) => {
    expect(Math.abs(tQuantile(freedom) - t)).toBeLessThan(0.0005);
  });

  it('have no interval of one run, of too few, or where all are alike', () => {
    for (const values of [[4], [4, 9, 1, 7], new Array<number>(FEWEST_FOR_MEANS).fill(0)])
      expect(meanOf(values, SCALE)).toMatchObject({ low: null, high: null });
    expect(shareOf(1, 1)).toEqual({ count: 1, of: 1, share: 1, low: null, high: null });
    expect(shareDifference({ both: 1, baseOnly: 0, variantOnly: 0, neither: 0 })).toMatchObject({
      ...{ low: null, high: null },
      unpaired: { low: null, high: null },
    });
    expect(pairedDifference([4], [8], COUNT)).toMatchObject({ difference: 4, low: null, high: null, gain: null });
  });

  it('of figures of 0 and 1 have the interval of a share, but for t in place of z', () => {
    const values = Array.from({ length: 4000 }, (_, i) => (i % 40 === 0 ? 1 : 0));
    const [mean, share] = [meanOf(values, { least: 0, most: 1 }), shareOf(100, 4000)];
    expect(mean.low).toBeCloseTo(share.low ?? Number.NaN, 5);
    expect(mean.high).toBeCloseTo(share.high ?? Number.NaN, 5);
  });

  it('far from the ends have the usual interval', () => {
    const values = Array.from({ length: 100 }, (_, i) => 500 + (i % 11) - 5);
    const [bounded, free] = [meanOf(values, SCALE), meanOf(values)];
    expect(bounded.low).toBeCloseTo(free.low ?? Number.NaN, 3);
    expect(bounded.high).toBeCloseTo(free.high ?? Number.NaN, 3);
    const many = values.map((value) => 1_000_000 + value);
    expect(meanOf(many, COUNT).low).toBeCloseTo(meanOf(many).low ?? Number.NaN, 3);
  });

  it.each([
    [FEWEST_FOR_MEANS, 1],
    [FEWEST_FOR_MEANS, 9],
    [40, 1],
  ])('of %i runs, all but %i at one end, stay within what is possible and hold the mean', (runs, few) => {
    const low = Array.from({ length: runs }, (_, i) => (i < few ? 1000 : 0));
    for (const [values, bounds] of [
      [low, SCALE],
      [low.map((value) => 1000 - value), SCALE],
      [low, COUNT],
    ] as const) {
      const mean = meanOf(values, bounds);
      expect(mean.low).toBeGreaterThanOrEqual(bounds.least);
      expect(mean.high).toBeLessThanOrEqual(bounds.most);
      expect(mean.low).toBeLessThan(mean.mean);
      expect(mean.high).toBeGreaterThan(mean.mean);
    }
  });

  it('of differences take away no more than there may have been', () => {
    const base = Array.from({ length: 12 }, (_, i) => (i === 0 ? 900 : 0));
    const none = new Array<number>(12).fill(0);
    const [counts, scale] = [pairedDifference(base, none, COUNT), pairedDifference(base, none, SCALE)];
    expect(counts.low).toBeGreaterThanOrEqual(-(meanOf(base, COUNT).high ?? Number.NaN));
    expect(counts.high).toBeLessThanOrEqual(0);
    expect(scale.low).toBeGreaterThanOrEqual(-1000);
    expect(scale.unpaired.high).toBeLessThanOrEqual(1000);
  });

  it('point away from zero by their interval, or where every pair says the same', () => {
    const base = Array.from({ length: FEWEST_FOR_MEANS }, (_, i) => i % 3);
    const by = (change: (value: number, i: number) => number) => directionOf(pairedDifference(base, base.map(change)));
    expect(by((value) => value - 2)).toBe(-1);
    expect(by((value, i) => value + 5 + (i % 2))).toBe(1);
    expect(by((value, i) => value + (i % 2 === 0 ? 1 : -1))).toBe(0);
    expect(directionOf(pairedDifference([1, 2], [3, 4]))).toBe(0);
  });

  it('keep their pairing', () => {
    const base = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    const difference = pairedDifference(
      base,
      base.map((x, i) => x + (i < 5 ? 1 : 1.5)),
    );
    expect(difference.difference).toBe(1.25);
    expect(difference.low).toBeGreaterThan(0);
    expect(difference.unpaired.low).toBeLessThan(0);
    expect(difference.gain).toBeGreaterThan(5);
  });
});

describe('columns', () => {
  const width = 11;
  const column = Int16Array.from({ length: 30 * width }, (_, i) => ((i * 31) % 7) - 1);

  it('are read entry by entry, in run order', () => {
    const plain = createReader(column, width, 30);
    const times = createReader(column, width, 30, 99);
    for (const index of [0, 7, 8, 10, 3]) {
      const values = Array.from({ length: 30 }, (_, run) => column[run * width + index]);
      expect([...plain(index)]).toEqual(values);
      expect([...times(index)]).toEqual(values.map((value) => (value === -1 ? 99 : value)));
    }
  });

  it('are counted by code', () => {
    const counts = countCodes(column, width, 30, 6);
    for (let index = 0; index < width; index++)
      for (let code = 0; code < 6; code++)
        expect(counts[index * 6 + code]).toBe(
          Array.from({ length: 30 }, (_, run) => column[run * width + index]).filter((one) => one === code).length,
        );
  });
});

describe('percentiles', () => {
  it('lie between neighbours', () => {
    const found = percentilesOf(Float64Array.from([4, 1, 3, 2]));
    expect(found[50]).toBe(2.5);
    expect(found[5]).toBeCloseTo(1.15, 12);
  });

  it('of whole numbers are counted, and the same to the bit as those of sorted ones', () => {
    const near = Float64Array.from({ length: 997 }, (_, i) => ((i * 7919) % 613) - 40);
    const far = near.map((value) => value * 1_000_003);
    const fractions = near.map((value) => value / 3);
    for (const values of [near, far, fractions]) {
      const ascending = values.slice().sort();
      const found = percentilesOf(values);
      for (const percent of PERCENTILES) {
        const place = ((values.length - 1) * percent) / 100;
        const [low, high] = [ascending[Math.floor(place)], ascending[Math.ceil(place)]];
        expect(found[percent]).toBe(low + (place - Math.floor(place)) * (high - low));
      }
    }
  });

  it('are those of quantiles, and the middle is the median', () => {
    expect([0, 0.1, 0.5, 1].map((share) => quantile([1, 2, 3, 4, 5], share))).toEqual([1, 1.4, 3, 5]);
    expect(medianOf([3, 1, 2, 10])).toBe(2.5);
    expect(medianOf([])).toBeNaN();
    expect(averageOf([])).toBeNaN();
  });

  it('of times count the runs that never saw it', () => {
    // Ten runs: three at turn 2, three at turn 5, four never.
    const found = timePercentiles([0, 0, 3, 0, 0, 3], 10);
    expect(found).toEqual({ 5: 2, 10: 2, 25: 2, 50: 5, 75: null, 90: null, 95: null });
  });
});

describe('sums by turn', () => {
  const values = Array.from({ length: 200 }, (_, i) =>
    Int32Array.from([60_000_000 + ((i * 7919) % 1000), (i * 31) % 17]),
  );

  it('are exact and the same in any order and grouping', () => {
    const whole = createSums(2);
    for (const one of values) addPoints(whole, one);
    const parts = createSums(2);
    for (let first = 160; first >= 0; first -= 40) {
      const part = createSums(2);
      for (const one of values.slice(first, first + 40).reverse()) addPoints(part, one);
      addSums(parts, part);
    }
    expect(parts).toEqual(whole);
  });

  it('give the moments of the values', () => {
    const whole = createSums(2);
    for (const one of values) addPoints(whole, one);
    for (const i of [0, 1]) {
      const direct = meanOf(values.map((one) => one[i]));
      const { mean, deviation } = momentsAt(whole, i);
      expect(mean).toBeCloseTo(direct.mean, 6);
      expect(deviation).toBeCloseTo(direct.deviation, 6);
    }
  });
});
