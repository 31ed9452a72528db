import { describe, expect, it } from 'vitest';
import { placeOf, termsNotIn } from '../../src/ui/glossed.tsx';

describe('a term in a sentence', () => {
  it.each([
    ['will wavering', 'will', 0],
    ['The Statement is free', 'statement', 4],
    ['goodwill and will', 'will', 13],
    ['unwilling', 'will', -1],
    ['', 'will', -1],
  ])('%s', (words, word, at) => {
    expect(placeOf(words, word)).toBe(at);
  });
});

it('a term is left to the sentence in which it stood before', () => {
  const will = { word: 'will', meaning: '' };
  const staff = { word: 'staff', meaning: '' };
  expect(termsNotIn(['Will of Homs', 'unstaffed'], [will, staff])).toEqual([staff]);
});
