import { describe, expect, it } from 'vitest';
import { countsOf, isAtLeast, shownOf, sortedPairs } from '../../../src/lab/whatIf/pairs.ts';
import { pairsFrom } from '../../support/pairs.ts';

describe('pairs', () => {
  const pairs = pairsFrom([
    [10, 12],
    [10, 10],
    [22, 14],
    [10, 22],
    [12, 10],
    [22, 22],
  ]);

  it('move by at least what is seen where a place is held to the end in one run only', () => {
    expect([0, 1, 2, 3, 4, 5].map((pair) => isAtLeast(pairs, pair))).toEqual([false, false, true, true, false, false]);
    const people = { ...pairs, turns: Number.POSITIVE_INFINITY };
    expect([2, 3].some((pair) => isAtLeast(people, pair))).toBe(false);
    expect(countsOf(pairs)).toEqual({ later: 2, same: 2, earlier: 2 });
  });

  it('stand in one order: later, the same, earlier, and what moves by at least so much on the outside', () => {
    expect(sortedPairs(pairs)).toEqual([3, 0, 1, 5, 4, 2]);
  });

  it('are all shown up to a hundred, and of more a hundred that keep the shares', () => {
    const many = pairsFrom(Array.from({ length: 400 }, (_, i) => [10, i < 40 ? 12 : i < 300 ? 10 : 8] as const));
    const shown = shownOf(sortedPairs(many));
    expect(shown).toHaveLength(100);
    expect(shown.filter((pair) => many.change[pair] > 10)).toHaveLength(10);
    expect(shown.filter((pair) => many.change[pair] < 10)).toHaveLength(25);
    expect(shownOf([4, 2])).toEqual([4, 2]);
  });
});
