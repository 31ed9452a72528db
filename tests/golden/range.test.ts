import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { PlainTable } from '../../src/cli/lib/csvTable.ts';
import { anchorsTable, casesTable, gridTable } from '../../src/cli/lib/rangeTables.ts';
import { createRange } from '../../src/lab/range/trial.ts';
import '../support/loadWords.ts';
import { REWRITE } from './keep.ts';

const BOOK = fileURLToPath(new URL('../../RULES.md', import.meta.url));
const HEAD = '<!-- range: written from its cases -->';
const END = '<!-- end of range -->';
const RUNS = { runs: 100, seed: '1' };

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const markdown = ({ head, rows }: PlainTable): string =>
  [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n');

const GUIDE = fileURLToPath(new URL('../../scenarios/README.md', import.meta.url));
const ANCHORS = '<!-- anchors: written from the range -->';
const END_OF_ANCHORS = '<!-- end of anchors -->';

describe('the guide for authors', () => {
  it('shows what the rules make of garrisons of each will', () => {
    const table = [ANCHORS, markdown(anchorsTable(createRange(), { runs: 100, seed: '1' })), END_OF_ANCHORS].join(
      '\n\n',
    );
    expect(shownIn(GUIDE, ANCHORS, END_OF_ANCHORS, table)).toEqual(table.split('\n'));
  });
});

/** The lines of a file between two marks, the marks included; written anew in a rewriting run. */
function shownIn(path: string, head: string, end: string, now: string): string[] {
  let book = readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
  if (REWRITE) {
    book = book.slice(0, book.indexOf(head)) + now + book.slice(book.indexOf(end) + end.length);
    writeFileSync(path, book);
  }
  return book.slice(book.indexOf(head), book.indexOf(end) + end.length).split('\n');
}

describe('the rule book', () => {
  it('shows what the rules make of the cases and the grid of the range', () => {
    const range = createRange();
    const tables = [HEAD, markdown(casesTable(range, RUNS)), markdown(gridTable(range, RUNS)), END].join('\n\n');
    expect(shownIn(BOOK, HEAD, END, tables)).toEqual(tables.split('\n'));
  });
});
