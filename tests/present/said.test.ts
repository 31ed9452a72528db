import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addLanguage, setLanguage } from '../../src/words/language.ts';
import { PSEUDO, PSEUDO_TAGS } from '../../src/words/pseudo.ts';
import { type Found, lookThrough, SHIPPED } from '../support/whatIsSaid.ts';
import { addsUp, isEmptySomewhere } from '../support/wordsOf.ts';

describe('what is said of five short games', () => {
  let found: Found;
  beforeAll(async () => {
    for (const tag of PSEUDO_TAGS) addLanguage(tag, PSEUDO[tag]);
    found = await lookThrough(SHIPPED, 5, 4, PSEUDO_TAGS);
  }, 120_000);
  afterAll(() => setLanguage('en'));

  it('has no empty slot in any language', () => {
    expect(found.empty).toEqual([]);
    expect(found.events).toBeGreaterThan(1_000);
  });

  it('adds up in every Why, and every fall goes from the will at the start to the break', () => {
    expect(found.wrongSums).toEqual([]);
    expect(found.wrongFalls).toEqual([]);
    expect(found.falls).toBeGreaterThan(10);
  });
});

describe('the judge', () => {
  it.each(['', 'from  to', 'will {n}', 'undefined', 'at ()', 'Support of  for', 'Homs ', 'of : 3', '[object Object]'])(
    'finds an empty slot: "%s"',
    (words) => {
      expect(isEmptySomewhere(words)).toBe(true);
    },
  );

  it('takes a whole sentence', () => {
    expect(isEmptySomewhere('Its will went from 18.3 to 0, and it breaks below 10.2: it took the terms.')).toBe(false);
  });

  it('finds parts that do not make the whole', () => {
    const term = (value: string) => ({ key: value, label: 'a', value, size: 0 });
    const [before, after] = [
      { label: 'b', value: '14.6' },
      { label: 'c', value: '11' },
    ];
    expect(addsUp({ before, terms: ['+2', '\u22124', '\u22121.5'].map(term), after })).toBe(false);
    expect(addsUp({ before, terms: ['+2', '\u22124', '\u22121.6'].map(term), after })).toBe(true);
    const rest = { label: 'd', value: '\u22121.6', terms: [term('\u22121.5')] };
    expect(addsUp({ before, terms: ['+2', '\u22124'].map(term), rest, after })).toBe(false);
  });
});
