import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { PHASES } from '../../src/engine/vocabulary.ts';
import { WEIGHT_NAMES, WEIGHT_SPECS } from '../../src/engine/weights.ts';
import { REWRITE } from './keep.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const BOOK = join(ROOT, 'RULES.md');
const HEAD = '<!-- weights: written from WEIGHT_SPECS -->';
const END = '<!-- end of weights -->';

function weightTable(): string {
  const rows = WEIGHT_NAMES.map((name) => {
    const { value, min, max, unit, meaning } = WEIGHT_SPECS[name];
    return `| \`${name}\` | ${value} | ${min} to ${max} | ${unit} | ${meaning} |`;
  });
  return `${HEAD}\n\n| Weight | Value | Range | Unit | Meaning |\n|---|---|---|---|---|\n${rows.join('\n')}\n\n${END}`;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : /\.(ts|tsx|case)$/.test(name) ? [path] : [];
  });
}

describe('the rule book', () => {
  let book = readFileSync(BOOK, 'utf8').replaceAll('\r\n', '\n');
  if (REWRITE) {
    book = book.slice(0, book.indexOf(HEAD)) + weightTable() + book.slice(book.indexOf(END) + END.length);
    writeFileSync(BOOK, book);
  }
  const rules = [...book.matchAll(/\*\*([A-Z]+-\d+)\b/g)].map((match) => match[1] as string);

  it('lists every weight with its value and range', () => {
    expect(book.slice(book.indexOf(HEAD), book.indexOf(END) + END.length).split('\n')).toEqual(
      weightTable().split('\n'),
    );
  });

  it('names every weight in the rule that it moves', () => {
    const text = book.slice(0, book.indexOf(HEAD));
    expect(WEIGHT_NAMES.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });

  it('has a chapter for each phase, in the order in which they run', () => {
    const chapters = [...book.matchAll(/^## [A-Z]+: phase (\d+), (\w+)/gm)].map(
      ([, number, name]) => `${number} ${name}`,
    );
    expect(chapters).toEqual(PHASES.map((phase, i) => `${i + 1} ${phase}`));
  });

  it('numbers every rule once', () => {
    expect(rules.length).toBeGreaterThan(80);
    expect(rules.filter((id, i) => rules.indexOf(id) !== i)).toEqual([]);
  });

  const quoted = (folder: string): Set<string> =>
    new Set(
      filesIn(join(ROOT, folder)).flatMap((path) =>
        [...readFileSync(path, 'utf8').matchAll(/\[([A-Z]+-\d+)\]/g)].map((match) => match[1] as string),
      ),
    );

  it('has every rule that the code quotes', () => {
    expect(
      [...quoted('src/core'), ...quoted('src/engine'), ...quoted('src/policies')].filter((id) => !rules.includes(id)),
    ).toEqual([]);
  });

  it('has every rule that a test quotes, and a test for every rule', () => {
    const tested = new Set(
      ['core', 'engine', 'policies', 'session', 'cases', 'golden', 'properties'].flatMap((folder) => [
        ...quoted(`tests/${folder}`),
      ]),
    );
    expect([...tested].filter((id) => !rules.includes(id))).toEqual([]);
    expect(rules.filter((id) => !tested.has(id))).toEqual([]);
  });

  it('cites only sources that it lists', () => {
    const sources = new Set([...book.matchAll(/^\| (M\d\d) \|/gm)].map((match) => match[1]));
    expect([...book.matchAll(/\bM\d\d\b/g)].map((match) => match[0]).filter((id) => !sources.has(id))).toEqual([]);
  });
});
