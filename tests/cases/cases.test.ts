import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseCases } from './caseFile.ts';
import { playCase } from './playCase.ts';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const files = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.case'))
  .sort();

describe.each(files)('%s', (file) => {
  const cases = parseCases(file, readFileSync(`${FOLDER}${file}`, 'utf8'));
  it.each(cases.map((situation) => [situation.name, situation] as const))('%s', (_, situation) => {
    expect(playCase(situation)).toEqual([]);
  });
});

describe('the reader of cases refuses', () => {
  const good = 'case [MOVE-1] A name\nsource M03\nwhy Because.\nscenario ridge\nturn\nexpect holder gate crown\n';
  it('nothing in a good case', () => {
    const [situation] = parseCases('x', good);
    expect(situation?.name).toBe('[MOVE-1] A name');
    expect(playCase(situation as NonNullable<typeof situation>)).toEqual([]);
  });
  it.each([
    ['a line before the first case', `seed 1\n${good}`],
    ['a case without a rule', good.replace('[MOVE-1] ', '')],
    ['a case without a source', good.replace('source M03\n', '')],
    ['a case that expects nothing', good.replace(/expect.*\n/, '')],
    ['a word it does not know', `${good}hope for the best\n`],
  ])('%s', (_, text) => {
    expect(() => parseCases('x', text)).toThrow(/^x:\d/);
  });
  it('and tells what did not come out as expected, with its line', () => {
    const [situation] = parseCases('x', good.replace('crown', 'league'));
    expect(playCase(situation as NonNullable<typeof situation>)).toEqual([
      'x:6: expect holder gate league: held by crown',
    ]);
  });
});
