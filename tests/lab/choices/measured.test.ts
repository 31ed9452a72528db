import { describe, expect, it } from 'vitest';
import { betterThan, readChoices } from '../../../src/lab/choices/measured.ts';

describe('the place of a score among a hundred runs', () => {
  const range = { deciles: [0, 100, 200, 300, 400, 500, 600, 700, 800, 900, 1000] };

  it('is in proportion between two deciles', () => {
    expect(betterThan(range, 450)).toBe(45);
    expect(betterThan(range, 500)).toBe(50);
    expect(betterThan(range, 1000)).toBe(100);
    expect(betterThan(range, 0)).toBe(0);
  });

  it('is in the middle of the runs that share it', () => {
    expect(betterThan({ deciles: [0, 0, 0, 0, 0, 400, 500, 600, 700, 800, 1000] }, 0)).toBe(20);
    expect(betterThan({ deciles: Array.from({ length: 11 }, () => 700) }, 700)).toBe(50);
  });

  it('ends where the measured runs end', () => {
    expect(betterThan({ deciles: [100, 200, 300, 400, 500, 600, 700, 710, 720, 730, 740] }, 50)).toBe(0);
    expect(betterThan({ deciles: [100, 200, 300, 400, 500, 600, 700, 710, 720, 730, 740] }, 900)).toBe(100);
  });
});

describe('a file of what was measured', () => {
  it('comes whole or not at all', () => {
    expect(readChoices('{"scenario": "x"')).toBeUndefined();
    expect(readChoices('{"scenario": "x", "chairs": []}')?.chairs).toEqual([]);
  });
});
