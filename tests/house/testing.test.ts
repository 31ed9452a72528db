// What TESTING.md says of numbers and places is so.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FUZZ_TARGETS } from '../fuzz/targets.ts';
import { inRoot } from '../support/brink.ts';

const read = (...path: string[]): string => readFileSync(inRoot(...path), 'utf8');
const testing = read('TESTING.md');

describe('TESTING.md', () => {
  it('counts the games that every engine plays', () => {
    const gamesOf = (rules: number): string[] =>
      read('tests', 'engines', `games-rules-${rules}.txt`).trimEnd().split('\n');
    const [today, released] = [gamesOf(5), [...gamesOf(4), ...gamesOf(3), ...gamesOf(2)]];
    const turns = [...today, ...released].map((line) => Number(/: (\d+) /.exec(line)?.[1]));
    const sum = turns.reduce((all, each) => all + each, 0);
    expect(testing).toContain(`${turns.length} games (${sum} turns)`);
    expect(testing).toContain(`${today.length} under rules`);
    expect(testing).toContain(`${released.length} by the kept engines`);
  });

  it('has a row for every fuzzer', () => {
    const rows = FUZZ_TARGETS.filter(({ name }) => !testing.includes(`\`${name}\``));
    expect(FUZZ_TARGETS.length).toBeGreaterThan(0);
    expect(rows).toEqual([]);
  });

  it('names only what is there', () => {
    const named = [...testing.matchAll(/`(tests\/[\w./-]+)`/g)].map(([, path]) => path);
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((path) => !existsSync(inRoot(path)))).toEqual([]);
  });
});
