import { describe, expect, it } from 'vitest';
import type { WhatIfOutcome } from '../../src/lab/whatIf/whatIf.ts';
import { comparedWords, pairWords, spanWords, valueWords } from '../../src/present/pairWords.ts';
import { countryOf } from '../support/countries.ts';
import { pairsFrom } from '../support/pairs.ts';

const FALL: WhatIfOutcome = { kind: 'place', region: 'damascus' };
const DEAD: WhatIfOutcome = { kind: 'cost', cost: 'killedCivilians' };
const AIM: WhatIfOutcome = { kind: 'aim', actor: 'tehran', aim: 'road' };

describe('a pair in words', () => {
  const pairs = pairsFrom([
    [10, 12],
    [10, 9],
    [10, 10],
    [10, 22],
    [22, 15],
    [22, 22],
  ]);
  const said = (outcome: WhatIfOutcome, pair: number): string => pairWords(outcome, pairs, pair);

  it('names days and half days as they are spoken', () => {
    expect([1, 2, 3, 4, 7].map(spanWords)).toEqual([
      'half a day',
      '1 day',
      'a day and a half',
      '2 days',
      '3 days and a half',
    ]);
  });

  it('tells a place by its day, and what is only known to be at least so much', () => {
    expect([0, 1, 2, 3, 4, 5].map((pair) => said(FALL, pair))).toEqual([
      'Pair 1: 1 day later',
      'Pair 2: half a day earlier',
      'Pair 3: on the same half day',
      'Pair 4: at least 6 days later, still held at the end with the change',
      'Pair 5: at least 3 days and a half earlier, still held at the end as it was',
      'Pair 6: still held at the end in both runs',
    ]);
  });

  it('tells people by their number and aims by points', () => {
    const numbers = pairsFrom(
      [
        [226, 1556],
        [500, 380],
      ],
      { turns: Number.POSITIVE_INFINITY, firstRun: 100 },
    );
    expect(pairWords(DEAD, numbers, 0)).toBe('Pair 101: 1,330 more');
    expect(pairWords(DEAD, numbers, 1)).toBe('Pair 102: 120 fewer');
    expect(pairWords(AIM, numbers, 1)).toBe('Pair 102: 12 of 100 points worse');
    expect(pairWords(DEAD, numbers, 0, 4)).toBe('Pair 101, standing for 4 pairs: 1,330 more');
  });

  it('dates a loss by the start, and tells what is not lost', () => {
    const country = countryOf('eleven-days');
    expect(valueWords(country, FALL, pairs, 3)).toBe('28 November, evening');
    expect(valueWords(country, FALL, pairs, 22)).toBe('still held at the end');
  });

  it('sets another hundred beside the first', () => {
    expect(
      comparedWords(
        FALL,
        pairs,
        pairsFrom([
          [1, 2],
          [1, 1],
        ]),
      ),
    ).toMatch(
      /^The first 6: 2 later, 2 on the same half day, 2 earlier\. Another 2: 1 later, 1 on the same half day, 0 ear/,
    );
  });
});
