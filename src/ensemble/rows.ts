/**
 * Rows: a run as a CSV line, and back. A row names everything needed to replay its run: scenario, content, rules, seed,
 * levers, run and key. Turns count from 1 here, as everywhere on the command line; an empty cell means "never". A file
 * holds nothing but rows, so files from several machines are merged by reading their rows.
 */

import { NONE } from '../core/indices.ts';
import { type Key, keyOfRun } from '../engine/chance.ts';
import { LOSS_MANNERS } from '../engine/vocabulary.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';
import { LIMITS } from '../scenario/schema/limits.ts';
import { seriesOf } from './series.ts';
import { costRows } from './summary.ts';
import { aimsOf, type RunTable } from './table.ts';

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

/** The key as sixteen hexadecimal digits. */
export function keyText({ a, b }: Key): string {
  const hex = (word: number): string => (word >>> 0).toString(16).padStart(8, '0');
  return hex(a) + hex(b);
}

type Cell = {
  readonly name: string;
  format(table: RunTable, row: number): string;
  /** False if the text is not a valid cell. */
  parse(text: string, table: RunTable, row: number): boolean;
};

type NumberColumn = { [i: number]: number };

function numbers(name: string, column: (table: RunTable) => NumberColumn, width: number, index: number): Cell {
  return {
    name,
    format: (table, row) => String(column(table)[row * width + index]),
    parse(text, table, row) {
      if (!/^-?\d{1,10}$/.test(text)) return false;
      column(table)[row * width + index] = Number(text);
      return column(table)[row * width + index] === Number(text);
    },
  };
}

function turns(name: string, column: (table: RunTable) => NumberColumn, width: number, index: number): Cell {
  return {
    name,
    format(table, row) {
      const turn = column(table)[row * width + index];
      return turn === NONE ? '' : String(turn + 1);
    },
    parse(text, table, row) {
      const turn = text === '' ? NONE : Number(text) - 1;
      column(table)[row * width + index] = turn;
      return text === '' || (/^\d{1,3}$/.test(text) && turn >= 0 && turn < LIMITS.turns);
    },
  };
}

function words(
  name: string,
  column: (table: RunTable) => NumberColumn,
  width: number,
  index: number,
  names: readonly string[],
): Cell {
  return {
    name,
    format(table, row) {
      const code = column(table)[row * width + index];
      return code === NONE ? '' : names[code];
    },
    parse(text, table, row) {
      const code = text === '' ? NONE : names.indexOf(text);
      column(table)[row * width + index] = code;
      return text === '' || code >= 0;
    },
  };
}

function cellsOf(compiled: CompiledScenario, keepSeries: boolean): Cell[] {
  const { region, side, act } = compiled;
  const [regions, acts] = [region.count, act.count];
  const aims = aimsOf(compiled);
  const costs = costRows(compiled);
  const series = seriesOf(compiled);
  const length = compiled.turns + 1;
  return [
    ...act.ids.map((id, a) => turns(`act.${id}`, ({ actTurn }) => actTurn, acts, a)),
    ...aims.map(({ actor, aim }, i) => numbers(`score.${actor}.${aim}`, ({ score }) => score, aims.length, i)),
    ...costs.map((row, i) =>
      numbers('side' in row ? `dead.${row.side}` : row.cost, ({ cost }) => cost, costs.length, i),
    ),
    ...region.ids.flatMap((id, r) => [
      turns(`lost.${id}`, ({ lossTurn }) => lossTurn, regions, r),
      words(`to.${id}`, ({ lossTo }) => lossTo, regions, r, side.ids),
      words(`how.${id}`, ({ lossManner }) => lossManner, regions, r, LOSS_MANNERS),
      words(`holder.${id}`, ({ holder }) => holder, regions, r, side.ids),
    ]),
    numbers('refused', ({ refused }) => refused, 1, 0),
    ...(keepSeries
      ? series.flatMap((row, s) =>
          Array.from({ length }, (_, t) =>
            numbers(
              `${row.kind}${'of' in row ? `.${row.of}` : ''}.${t}`,
              (table) => table.series,
              series.length * length,
              s * length + t,
            ),
          ),
        )
      : []),
  ];
}

export interface RowForm {
  /** The header line of a file. */
  readonly header: string;
  format(head: RowHead, base: Key, run: number, table: RunTable, row: number): string;
  /**
   * Reads the cells after the head into a table row. Returns the name of the first unreadable column; undefined if all
   * are fine.
   */
  parse(cells: readonly string[], table: RunTable, row: number): string | undefined;
}

export function createRowForm(compiled: CompiledScenario, keepSeries: boolean): RowForm {
  const cells = cellsOf(compiled, keepSeries);
  return {
    header: [...HEAD_COLUMNS, ...cells.map(({ name }) => name)].join(','),
    format(head, base, run, table, row) {
      const { scenario, content, rules, seed, runs, points, point, levers, seats } = head;
      const start = [
        scenario,
        content,
        rules,
        seed,
        runs,
        points,
        point,
        levers,
        seats,
        run,
        keyText(keyOfRun(base, run)),
      ];
      return [...start.map((value) => quote(String(value))), ...cells.map((cell) => cell.format(table, row))].join(',');
    },
    parse(texts, table, row) {
      if (texts.length !== HEAD_COLUMNS.length + cells.length) return 'length';
      return cells.find((cell, i) => !cell.parse(texts[HEAD_COLUMNS.length + i], table, row))?.name;
    },
  };
}

function quote(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The cells of a line; undefined if a quote is not closed. */
export function splitRow(line: string): string[] | undefined {
  if (!line.includes('"')) return line.split(',');
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    if (line[at] === '"') {
      let cell = '';
      let from = at + 1;
      for (;;) {
        const to = line.indexOf('"', from);
        if (to < 0) return undefined;
        cell += line.slice(from, to);
        if (line[to + 1] !== '"') {
          at = to + 1;
          break;
        }
        cell += '"';
        from = to + 2;
      }
      cells.push(cell);
    } else {
      const comma = line.indexOf(',', at);
      const end = comma < 0 ? line.length : comma;
      cells.push(line.slice(at, end));
      at = end;
    }
    if (at >= line.length) return cells;
    if (line[at] !== ',') return undefined;
    at++;
    if (at === line.length) return [...cells, ''];
  }
}

export interface RowStart {
  readonly head: RowHead;
  readonly run: number;
}

/** What a row belongs to; undefined if its first cells are not those of a row. */
export function startOfRow(cells: readonly string[], base: (seed: string) => Key): RowStart | undefined {
  const [scenario, content, rules, seed, runs, points, point, levers, seats, run, key] = cells;
  const whole = [rules, runs, points, point, run];
  if (cells.length < HEAD_COLUMNS.length || whole.some((text) => !/^\d{1,9}$/.test(text))) return undefined;
  if (key !== keyText(keyOfRun(base(seed), Number(run)))) return undefined;
  const head: RowHead = {
    scenario,
    content,
    rules: Number(rules),
    seed,
    runs: Number(runs),
    points: Number(points),
    point: Number(point),
    levers,
    seats,
  };
  return { head, run: Number(run) };
}
