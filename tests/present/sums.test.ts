import { describe, expect, it } from 'vitest';
import { largestParts, roundToSum, sumOf } from '../../src/present/sums.ts';

describe('rounding parts to their sum', () => {
  it.each([
    ['nothing', [], []],
    ['whole numbers stay', [3, -4, 0], [3, -4, 0]],
    ['the largest remainder has what is missing', [2.6, 1.7, 0.4], [3, 2, 0]],
    ['of equal remainders the larger part', [0.5, 3.5], [0, 4]],
    ['of equal parts the earlier', [0.5, 0.5], [1, 0]],
    ['parts that go down', [-2.5, -0.4, 1.2], [-3, 0, 1]],
    ['thirds', [100 / 3, 100 / 3, 100 / 3], [34, 33, 33]],
  ])('%s', (_, parts, expected) => {
    expect(roundToSum(parts)).toEqual(expected);
  });

  it('makes the printed whole, each part less than one away, for any parts', () => {
    let seed = 1;
    const drawn = (): number => {
      seed = Math.imul(seed, 48_271) % 2_147_483_647;
      return (seed % 100_000) / 997;
    };
    for (let i = 0; i < 2000; i++) {
      const parts = Array.from({ length: 1 + (i % 9) }, drawn);
      const rounded = roundToSum(parts);
      expect(sumOf(rounded)).toBe(Math.round(sumOf(parts)) + 0);
      for (const [k, part] of rounded.entries()) expect(Math.abs(part - parts[k])).toBeLessThan(1);
    }
  });

  it('makes a whole that is known apart from its parts', () => {
    expect(roundToSum([1.2, 1.2, 1.2], 4)).toEqual([2, 1, 1]);
  });
});

describe('the largest parts', () => {
  const parts = [3, -7, 0, 1, 2, 3].map((value, i) => ({ value, i }));

  it('come first, equal ones in their order, the rest as one', () => {
    const { shown, rest } = largestParts(parts, 2);
    expect(shown.map(({ i }) => i)).toEqual([1, 0]);
    expect(rest).toEqual({ count: 3, value: 6 });
  });

  it('leave no single part out', () => {
    expect(largestParts(parts, 4)).toEqual({ shown: [1, 0, 5, 4, 3].map((i) => parts[i]) });
  });

  it('lose nothing', () => {
    const { shown, rest } = largestParts(parts, 1);
    expect(sumOf(shown.map(({ value }) => value)) + (rest?.value ?? 0)).toBe(2);
  });
});
