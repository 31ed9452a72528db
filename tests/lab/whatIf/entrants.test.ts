import { describe, expect, it } from 'vitest';
import { NONE } from '../../../src/core/indices.ts';
import { firstToEnter } from '../../../src/lab/outcomes.ts';
import { capitalOf } from '../../../src/lab/parties.ts';
import { entrantsOf } from '../../../src/lab/whatIf/entrants.ts';
import { findingOf } from '../../../src/lab/whatIf/finding.ts';
import { countsOf, kindOfPair } from '../../../src/lab/whatIf/pairs.ts';
import { inAmounts, type WhatIfOutcome } from '../../../src/lab/whatIf/whatIf.ts';
import { countedWords, pairWords } from '../../../src/present/pairWords.ts';
import { entrantsWords, expectWords, findingWords } from '../../../src/present/whatIf.ts';
import { countryOf } from '../../support/countries.ts';
import { pairsFrom } from '../../support/pairs.ts';
import { playedOf } from '../../support/whatIfs.ts';

const WHO: WhatIfOutcome = { kind: 'firstToEnter', region: 'damascus' };
const compiled = countryOf('eleven-days');
const { sides } = compiled.scenario;
const [gov, hts, south] = ['gov', 'hts', 'south'].map((id) => sides.findIndex((side) => side.id === id));
const byHand = pairsFrom(
  [
    [hts, hts],
    [NONE, NONE],
    [hts, south],
    [south, hts],
    [hts, south],
    [south, NONE],
    [NONE, gov],
  ],
  { turns: Number.POSITIVE_INFINITY, sides },
);

describe('who enters a place first', () => {
  it('is the same, somebody else, or nobody in one of the two runs, whatever places the sides have in a list', () => {
    const kinds = byHand.base.map((_, pair) => ['later', 'same', 'earlier'].indexOf(kindOfPair(byHand, pair)));
    expect([...kinds]).toEqual([1, 1, 0, 0, 0, 2, 2]);
    expect(countsOf(byHand)).toEqual({ later: 3, same: 2, earlier: 2 });
    expect(pairWords(WHO, byHand, 0)).toBe('Pair 1: HTS-led command first in both runs');
    expect(pairWords(WHO, byHand, 1)).toBe('Pair 2: still held at the end in both runs');
    expect(pairWords(WHO, byHand, 2)).toBe('Pair 3: Southern groups instead of HTS-led command');
    expect(pairWords(WHO, byHand, 5)).toBe('Pair 6: nobody instead of Southern groups');
  });

  it('is counted by side, and who is first instead of whom, the most common first', () => {
    expect(entrantsOf(byHand)).toEqual({
      all: [
        { side: gov, base: 0, change: 1 },
        { side: hts, base: 3, change: 2 },
        { side: south, base: 2, change: 2 },
        { side: NONE, base: 2, change: 2 },
      ],
      instead: [
        { from: hts, to: south, pairs: 2 },
        { from: south, to: hts, pairs: 1 },
        { from: south, to: NONE, pairs: 1 },
        { from: NONE, to: gov, pairs: 1 },
      ],
    });
    expect(entrantsOf(pairsFrom([[1, 2]]))).toBeUndefined();
  });

  it('is told of played pairs by name, and needs no further runs', () => {
    const asked = playedOf('eleven-days', [{ kind: 'lever', lever: 'turkey_restraint', value: 0.9 }], { outcome: WHO });
    const { pairs, gathered } = asked;
    const [base, change] = gathered.tables;
    const capital = capitalOf(compiled);
    expect([...pairs.base]).toEqual(Array.from(pairs.base, (_, run) => firstToEnter(base, run, capital)));
    expect([...pairs.change]).toEqual(Array.from(pairs.change, (_, run) => firstToEnter(change, run, capital)));
    const finding = findingOf(compiled, WHO, pairs, gathered);
    const { counts, entrants } = finding;
    // Counts under today's rules.
    expect(counts).toEqual({ later: 0, same: 41, earlier: 59 });
    expect(entrants?.all.reduce((sum, each) => sum + each.base, 0)).toBe(100);
    expect(entrants?.instead.reduce((sum, each) => sum + each.pairs, 0)).toBe(100 - counts.same);
    expect(finding.mean).toBeUndefined();
    const words = findingWords(compiled, WHO, finding);
    expect(words.counts).toBe(
      [
        'In 100 pairs, who enters Damascus first stays the same in 41. Otherwise: nobody instead of Southern groups',
        'in 43; nobody instead of HTS-led command in 8; nobody instead of Residents in 8.',
      ].join(' '),
    );
    expect(entrants && entrantsWords(compiled, WHO, entrants)).toBe(
      [
        'First to enter Damascus, as it was: Southern groups in 68, Residents in 14, HTS-led command in 12,',
        'nobody in 6; with the change: nobody in 65, Southern groups in 25, Residents in 6, HTS-led command in 4.',
      ].join(' '),
    );
    expect(countedWords(WHO, counts)).toContain(`${counts.same} the same side`);
    expect(expectWords(compiled, WHO)).toContain('enter Damascus first');
    expect(inAmounts(WHO)).toEqual({ kind: 'place', region: 'damascus' });
  });
});
