/**
 * Rows: a run as a CSV line, and back. A row names everything needed to replay its run: scenario, content, rules, seed,
 * levers, seats, run and key; `digest` is that of its final state, `check` a hash of all its other cells, so that an
 * altered cell is found without playing. Turns count from 1 here, as everywhere on the command line; an empty cell
 * means "never". A file holds nothing but rows, so files from several machines are merged by reading their rows.
 */

import { hash64 } from '../core/hash.ts';
import { type Key, keyOfRun } from '../engine/chance.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';
import { markedHex, seedCell, seedIn, wholeIn } from './cellText.ts';
import { cellsOf } from './rowCells.ts';
import type { RunTable } from './table.ts';

/** Cells shared by all rows of one point, in column order. */
export interface RowHead {
  readonly scenario: string;
  /** Content hash of the scenario before levers are moved. */
  readonly content: string;
  readonly rules: number;
  readonly seed: string;
  /** Runs per point, and the number of points. */
  readonly runs: number;
  readonly points: number;
  readonly point: number;
  /** `lever=value` separated by semicolons, in alphabetical order. */
  readonly levers: string;
  /** `actor=policy`, in the same format. */
  readonly seats: string;
}

export const HEAD_COLUMNS = [
  'scenario',
  'content',
  'rules',
  'seed',
  'runs',
  'points',
  'point',
  'levers',
  'seats',
  'run',
  'key',
] as const;

export const formatPairs = (pairs: { readonly [name: string]: number | string }): string =>
  Object.entries(pairs)
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join(';');

/** The key as a cell. */
const keyText = ({ a, b }: Key): string => markedHex(a, b);

/** A cell that cannot be read, or does not belong there. */
export interface CellFault {
  readonly cell: string;
  readonly found: string;
}

export interface RowForm {
  /** Names of the columns, and the header line of a file. */
  readonly names: readonly string[];
  readonly header: string;
  /** The cells of a row. */
  cells(head: RowHead, base: Key, run: number, table: RunTable, row: number): string[];
  format(head: RowHead, base: Key, run: number, table: RunTable, row: number): string;
  /** Reads the cells after the head into a table row. Returns the first unreadable one, or the check if it fails. */
  parse(cells: readonly string[], start: RowStart, table: RunTable, row: number): CellFault | undefined;
}

export function createRowForm(compiled: CompiledScenario, keepSeries: boolean): RowForm {
  const cells = cellsOf(compiled, keepSeries);
  const names = [...HEAD_COLUMNS, ...cells.map(({ name }) => name), 'check'];
  const told = (head: RowHead, key: Key, run: number, table: RunTable, row: number): string[] => {
    const { scenario, content, rules, seed, runs, points, point, levers, seats } = head;
    const numbers = [runs, points, point].map(String);
    const start = [scenario, `x${content}`, String(rules), seedCell(seed), ...numbers, levers, seats, String(run)];
    const line = [...start, keyText(key), ...cells.map((cell) => cell.format(table, row))];
    line.push(checkOf(line));
    return line;
  };
  const form: RowForm = {
    names,
    header: names.join(','),
    cells: (head, base, run, table, row) => told(head, keyOfRun(base, run), run, table, row),
    format: (head, base, run, table, row) => form.cells(head, base, run, table, row).join(','),
    parse(texts, { head, run, key }, table, row) {
      if (texts.length !== names.length) return { cell: names[texts.length] ?? '', found: texts[names.length] ?? '' };
      for (const [i, cell] of cells.entries()) {
        const found = texts[HEAD_COLUMNS.length + i];
        if (!cell.parse(found, table, row)) return { cell: cell.name, found };
      }
      const check = texts[names.length - 1];
      const isWhole = told(head, key, run, table, row)[names.length - 1] === check;
      return isWhole ? undefined : { cell: 'check', found: check };
    },
  };
  return form;
}

const checkOf = (line: readonly string[]): string => `x${hash64(line.join(','))}`;

export interface RowStart {
  readonly head: RowHead;
  readonly run: number;
  readonly key: Key;
}

/** Reads what a row belongs to, from its first cells. Keys of seeds are reckoned once. */
export function createStartReader(keyOf: (seed: string) => Key): (cells: readonly string[]) => RowStart | CellFault {
  const bases = new Map<string, Key>();
  const baseOf = (seed: string): Key => {
    const base = bases.get(seed) ?? keyOf(seed);
    bases.set(seed, base);
    return base;
  };
  return (cells) => {
    const fault = (name: (typeof HEAD_COLUMNS)[number]): CellFault => {
      return { cell: name, found: cells[HEAD_COLUMNS.indexOf(name)] ?? '' };
    };
    const [scenario, content = '', rulesText, seedText = '', runsText, pointsText, pointText] = cells;
    const [levers = '', seats = '', runText, key = ''] = cells.slice(7);
    const wholes = [rulesText, runsText, pointsText, pointText, runText].map((text = '') => wholeIn(text) ?? -1);
    const wrong = (['rules', 'runs', 'points', 'point', 'run'] as const).find((_, i) => wholes[i] < 0);
    const seed = seedIn(seedText);
    if (seed === undefined) return fault('seed');
    if (!/^x[0-9a-f]{16}$/.test(content)) return fault('content');
    if (wrong !== undefined) return fault(wrong);
    const [rules, runs, points, point, run] = wholes;
    if (point >= points) return fault('point');
    if (run >= runs) return fault('run');
    const keyOfRow = keyOfRun(baseOf(seed), run);
    if (key !== keyText(keyOfRow)) return fault('key');
    const head = { ...{ scenario, content: content.slice(1), rules, seed, runs, points, point }, levers, seats };
    return { head, run, key: keyOfRow };
  };
}
