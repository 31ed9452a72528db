import { describe, expect, it } from 'vitest';
import { START } from '../../src/ensemble/divergence.ts';
import type { Gathered } from '../../src/ensemble/gather.ts';
import { COSTS } from '../../src/ensemble/table.ts';
import { findingOf } from '../../src/lab/whatIf/finding.ts';
import type { WhatIfPairs } from '../../src/lab/whatIf/pairs.ts';
import { usualOutcome } from '../../src/lab/whatIf/whatIf.ts';
import { averageWords } from '../../src/present/pairWords.ts';
import { findingWords } from '../../src/present/whatIf.ts';
import { countryOf } from '../support/countries.ts';
import { pairsFrom } from '../support/pairs.ts';
import { playedOf } from '../support/whatIfs.ts';

const compiled = countryOf('eleven-days');
const FALL = usualOutcome(compiled);
/** Runs to take costs from; the days of the pairs are put in by hand. */
const { gathered } = playedOf('eleven-days', [{ kind: 'lever', lever: 'pay_usd', value: 21 }], { pairs: 2 });

/** The runs with these people killed in base and change, on average. */
function costing(base: number, change: number): Gathered {
  const at = COSTS.indexOf('killedCivilians');
  const tables = gathered.tables.map((table, i) => {
    const cost = gathered.tables[0].cost.slice();
    for (let run = 0; run < table.runs; run++) cost[run * table.shape.costs + at] = i === 0 ? base : change;
    return { ...table, cost };
  });
  return { ...gathered, tables };
}

function said(pairs: WhatIfPairs, runs: Gathered = costing(200, 200)) {
  return findingWords(compiled, FALL, findingOf(compiled, FALL, pairs, runs));
}

const many = (count: number, base: number, change: number) =>
  Array.from({ length: count }, () => [base, change] as const);
const parted = (pairs: WhatIfPairs): WhatIfPairs => ({ ...pairs, ground: new Int16Array(pairs.count).fill(3) });

describe('a careful teacher', () => {
  const usual = parted(pairsFrom([...many(10, 12, 14), ...many(2, 12, 12), ...many(8, 14, 13)]));

  it('says that nothing changed on the ground, and that nobody uses what was changed, only where it is so', () => {
    const still = pairsFrom(many(20, 12, 12));
    expect(said(still).notes.join(' ')).toMatch(/Nothing changed on the ground in any of 20 pairs\. .*nobody uses/);
    const dearer = said(still, costing(200, 201)).notes.join(' ');
    expect(dearer).toContain('Nothing changed on the ground in any of 20 pairs.');
    expect(dearer).not.toContain('nobody uses');
    expect(said(usual).notes.join(' ')).not.toContain('on the ground');
    const atOnce = { ...still, ground: new Int16Array(20).fill(START) };
    expect(said(atOnce).notes.join(' ')).not.toContain('on the ground');
  });

  it('says when all runs end alike, so that only the day can move', () => {
    expect(said(usual).notes.join(' ')).toContain('is lost in all 20 runs, with the change and without');
    const held = parted(pairsFrom([...many(19, 12, 14), ...many(1, 12, 22)]));
    expect(said(held).notes.join(' ')).not.toContain('in all');
    expect(said(held).notes.join(' ')).toContain('is lost in 20 runs as it was, in 19 with the change.');
  });

  it('says what lies beyond the last day, and then gives no average', () => {
    const held = parted(pairsFrom([...many(13, 12, 14), ...many(7, 12, 22)]));
    expect(said(held).notes.join(' ')).toContain('In 7 pairs Damascus is still held on the last day');
    expect(averageWords(FALL, held, findingOf(compiled, FALL, held, gathered))).toMatch(
      /^There is no average of all: in 7 of 20 pairs .* The pair in the middle: 1 day later\./,
    );
    expect(said(usual).notes.join(' ')).not.toContain('last day');
    expect(averageWords(FALL, usual, findingOf(compiled, FALL, usual, gathered))).toMatch(
      /^On average over 20 pairs: 0\.3 days later\./,
    );
  });

  it('says that an average lies between two groups, only where there are two', () => {
    const groups = parted(pairsFrom([...many(32, 12, 12), ...many(7, 12, 17), ...many(61, 4, 12)]));
    expect(said(groups).notes.join(' ')).toMatch(
      /The average hides groups\. 32 pairs do not change at all; 61 change by more than three days; 7 are near/,
    );
    expect(said(usual).notes.join(' ')).not.toContain('hides');
    const spread = parted(pairsFrom(Array.from({ length: 20 }, (_, i) => [10, 10 + (i % 10)] as const)));
    expect(said(spread).notes.join(' ')).not.toContain('hides');
  });

  it('says in how many pairs an order was not possible', () => {
    const refused = { ...usual, refused: usual.refused.map((_, i) => (i < 3 ? 1 : 0)) };
    expect(said(refused).notes.join(' ')).toContain('In 3 of 20 pairs an order of the change was not possible.');
    expect(said(usual).notes.join(' ')).not.toContain('not possible');
  });

  it('says first what civilians bear where it moves by over a tenth, beside what was counted', () => {
    expect(said(usual, costing(200, 221)).costs).toEqual([
      expect.stringMatching(
        /^Civilians killed, on average: 200 as it was, 221 with the change\. In reality, by .*111–149/,
      ),
    ]);
    expect(said(usual, costing(200, 220)).costs).toEqual([]);
  });

  it('says that only the cost moves where no day does', () => {
    const still = parted(pairsFrom(many(20, 12, 12)));
    expect(said(still, costing(236, 285)).costs[0]).toBe(
      'The day does not move. But: civilians killed 236 \u2192 285.',
    );
    expect(said(still).costs).toEqual([]);
    expect(said(usual, costing(236, 285)).costs.join(' ')).not.toContain('does not move');
  });

  it('gives neither average nor interval for a few pairs', () => {
    const few = parted(pairsFrom(many(9, 12, 14)));
    const finding = findingOf(compiled, FALL, few, gathered);
    expect(finding.mean).toBeUndefined();
    expect(said(few).notes.join(' ')).toContain('So few pairs say little');
    expect(averageWords(FALL, few, finding)).toBe('So few pairs have no average worth telling. Run more of them.');
    expect(said(usual).notes.join(' ')).not.toContain('few pairs');
  });
});
