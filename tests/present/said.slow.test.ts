import { describe, expect, it } from 'vitest';
import { addLanguage } from '../../src/words/language.ts';
import { PSEUDO, PSEUDO_TAGS } from '../../src/words/pseudo.ts';
import { someOf } from '../support/long.ts';
import { lookThrough, SHIPPED } from '../support/whatIsSaid.ts';

/** Of each scenario. */
const GAMES = someOf(25, 100);
const TURNS = 10;
const MINUTES = 60_000;

describe(`what is said of ${SHIPPED.length * GAMES} games of ${TURNS} turns`, () => {
  it.each(SHIPPED)(
    'has no empty slot in English nor, in turn, two marked languages; parts make the whole; falls are whole: %s',
    async (id) => {
      for (const tag of PSEUDO_TAGS) addLanguage(tag, PSEUDO[tag]);
      const found = await lookThrough([id], GAMES, TURNS, PSEUDO_TAGS);
      expect(found.empty).toEqual([]);
      expect(found.wrongSums).toEqual([]);
      expect(found.wrongFalls).toEqual([]);
      expect(found.events).toBeGreaterThan(100 * GAMES);
      expect(found.falls).toBeGreaterThan(GAMES);
    },
    20 * MINUTES,
  );
});
