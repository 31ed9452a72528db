import { describe, expect, it } from 'vitest';
import { addLanguage } from '../../src/words/language.ts';
import { PSEUDO, PSEUDO_TAGS } from '../../src/words/pseudo.ts';
import { lookThrough } from '../support/whatIsSaid.ts';

const GAMES = 500;
const TURNS = 10;
const MINUTES = 60_000;

describe(`what is said of ${GAMES} games of ${TURNS} turns`, () => {
  it(
    'has no empty slot in any language; its parts make the whole; falls go from the will at the start to the break',
    async () => {
      for (const tag of PSEUDO_TAGS) addLanguage(tag, PSEUDO[tag]);
      const found = await lookThrough(GAMES, TURNS, ['en', ...PSEUDO_TAGS]);
      expect(found.empty).toEqual([]);
      expect(found.wrongSums).toEqual([]);
      expect(found.wrongFalls).toEqual([]);
      expect(found.events).toBeGreaterThan(500_000);
      expect(found.falls).toBeGreaterThan(10_000);
    },
    20 * MINUTES,
  );
});
