// Seeds as people type them: one seed has one form, in the page and in the terminal.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEED_LIMIT, seedTyped } from '../../src/play/seed.ts';
import { holds, SEED } from '../support/arbitraries.ts';

const form = (typed: string): string | undefined => {
  const seed = seedTyped(typed);
  return seed.ok ? seed.value : undefined;
};

describe('a seed', () => {
  it.each([
    [
      'homs',
      ['Homs', 'HOMS', ' homs ', 'homs\n', '\u200bhoms', 'ho\u00adms', '\uff28\uff4f\uff4d\uff53', 'homs\ufe0f'],
    ],
    ['new day 7', ['New Day 7', 'new  day\t7', 'new\u00a0day\u30007', 'NEW\r\nDAY 7']],
    ['istanbul', ['Istanbul', '\u0131stanbul']],
    ['z\u00fcrich', ['Z\u00fcrich', 'Zu\u0308rich', 'Z\u00dcRICH']],
    ['strasse', ['Stra\u00dfe', 'STRASSE', 'Stra\u1e9ee']],
    ['\u03c3\u03bf\u03c6\u03bf\u03c3', ['\u03a3\u03bf\u03c6\u03bf\u03c2', '\u03a3\u039f\u03a6\u039f\u03a3']],
    ['\u062d\u0644\u0628', ['\u062d\u0644\u0628', '\u200f\u062d\u0644\u0628 ', '\ufea3\ufee0\ufe90']],
    ['-', ['-']],
  ])('%s is one, however it is typed', (seed, typed) => {
    for (const each of typed) expect(form(each)).toBe(seed);
  });

  it('is refused when empty, whatever that looks like, and when too long', () => {
    for (const typed of ['', '  ', '\n\t', '\u200b\u00ad', '\ufeff', '\u3000', '\ud800'])
      expect(seedTyped(typed)).toMatchObject({ ok: false, error: { code: 'seed/empty' } });
    expect(form('a'.repeat(SEED_LIMIT))).toHaveLength(SEED_LIMIT);
    expect(seedTyped('a'.repeat(SEED_LIMIT + 1))).toMatchObject({ ok: false, error: { code: 'seed/long' } });
  });

  it(`[seed ${SEED}] in its one form is typed as itself`, () => {
    holds(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (typed) => {
        const seed = form(typed);
        fc.pre(seed !== undefined);
        expect(form(seed)).toBe(seed);
        expect(form(` ${seed}\u200b`)).toBe(seed);
        expect(form(seed.toUpperCase())).toBe(form(seed.toLowerCase()));
      }),
      3000,
    );
  });
});
