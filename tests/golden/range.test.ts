import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { casesTable, gridTable, type RangeTable } from '../../src/cli/lib/rangeTables.ts';
import { createRange } from '../../src/lab/range/trial.ts';
import '../support/loadWords.ts';
import { REWRITE } from './keep.ts';

const BOOK = fileURLToPath(new URL('../../RULES.md', import.meta.url));
const HEAD = '<!-- range: written from its cases -->';
const END = '<!-- end of range -->';
const RUNS = { runs: 200, seed: '1' };

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const markdown = ({ head, rows }: RangeTable): string =>
  [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n');

describe('the rule book', () => {
  it('shows what the rules make of the cases and the grid of the range', () => {
    const range = createRange();
    const tables = [HEAD, markdown(casesTable(range, RUNS)), markdown(gridTable(range, RUNS)), END].join('\n\n');
    let book = readFileSync(BOOK, 'utf8').replaceAll('\r\n', '\n');
    if (REWRITE) {
      book = book.slice(0, book.indexOf(HEAD)) + tables + book.slice(book.indexOf(END) + END.length);
      writeFileSync(BOOK, book);
    }
    expect(book.slice(book.indexOf(HEAD), book.indexOf(END) + END.length).split('\n')).toEqual(tables.split('\n'));
  });
});
