import { describe, expect, it } from 'vitest';
import { crps, nearestIn, rankCorrelation } from '../../src/lab/scores.ts';

const sample = (...values: number[]): Float64Array => Float64Array.from(values);

describe('scores', () => {
  it('scores a sample by its distance to the fact less half its own spread', () => {
    expect(crps(sample(4), 7)).toBe(3);
    expect(crps(sample(2, 4), 3)).toBe(0.5);
    // E|X - y| = 5/3, E|X - X'| / 2 = (1 + 1 + 2) * 2 / 9 / 2
    expect(crps(sample(1, 2, 3), 0)).toBeCloseTo(2 - 4 / 9, 12);
  });

  it('gives a span its nearest point', () => {
    expect([0, 2, 5].map((time) => nearestIn({ early: 1, late: 3 }, time))).toEqual([1, 2, 3]);
  });

  it('correlates ranks, ties sharing theirs', () => {
    expect(rankCorrelation([1, 2, 3], [10, 20, 30])).toBe(1);
    expect(rankCorrelation([1, 2, 3], [3, 2, 1])).toBe(-1);
    expect(rankCorrelation([1, 1, 2], [1, 2, 2])).toBeCloseTo(0.5, 12);
    expect(rankCorrelation([1, 1], [1, 2])).toBeNaN();
  });
});
