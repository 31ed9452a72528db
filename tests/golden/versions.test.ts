import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RULES_VERSION } from '../../src/engine/simulation.ts';
import { hashOf, readKept, readVersions } from './keep.ts';

const files = readdirSync(new URL('.', import.meta.url)).filter((name) => name.endsWith('.txt'));
const now = Object.fromEntries(files.map((name) => [name.slice(0, -4), hashOf(readKept(name.slice(0, -4)))]));

describe('golden files of a rules version', () => {
  it('[DIGEST-2] are those that the version was kept with: what moves them raises RULES_VERSION', () => {
    expect(now).toEqual(readVersions()[RULES_VERSION]);
  });

  it('differ from those of every version before', () => {
    const before = Object.entries(readVersions()).filter(([version]) => Number(version) < RULES_VERSION);
    expect(before.filter(([, row]) => JSON.stringify(row) === JSON.stringify(now))).toEqual([]);
    expect(Math.max(...Object.keys(readVersions()).map(Number))).toBe(RULES_VERSION);
  });
});
