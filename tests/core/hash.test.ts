import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finishHash, fnv1a, hash64, hexOf } from '../../src/core/hash.ts';

describe('hashes keep their bits', () => {
  // The published test values of FNV-1a and of MurmurHash3's finaliser.
  it.each([
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['foobar', 0xbf9cf968],
  ])('fnv1a of "%s"', (text, hash) => {
    expect(fnv1a(text) >>> 0).toBe(hash);
  });

  it.each([
    [0, 0],
    [1, 0x514e28b7],
    [0xffffffff, 0x81f16f39],
  ])('finishHash of %i', (word, hash) => {
    expect(finishHash(word) >>> 0).toBe(hash);
  });

  it.each([
    ['brink', '94fafdbe3220cf8d'],
    ['brinl', '7349ed474db16673'],
  ])('hash64 of "%s"', (text, hash) => {
    expect(hash64(text)).toBe(hash);
  });

  it('are written with their leading zeros, as unsigned words', () => {
    expect([hexOf(0), hexOf(255), hexOf(-1)]).toEqual(['00000000', '000000ff', 'ffffffff']);
  });
});

describe('hash64', () => {
  it('tells texts apart', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => a === b || hash64(a) !== hash64(b)),
      { seed: 5, numRuns: 2000 },
    );
    const seen = new Set<string>();
    for (let i = 0; i < 20_000; i++) seen.add(hash64(`k${i}`));
    expect(seen.size).toBe(20_000);
  });
});
