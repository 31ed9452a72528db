/**
 * Table: what is kept of each run, one row per run, in typed integer columns. Rows are in run order wherever they were
 * played, so every figure made from a table is the same to the bit however the runs were split. Columns move to another
 * thread without copying.
 */

import type { CompiledScenario } from '../scenario/scenario.ts';
import { seriesOf } from './series.ts';

/** Number of entries per run in each column. */
export interface TableShape {
  /** Turns per run. */
  readonly turns: number;
  readonly regions: number;
  readonly acts: number;
  readonly aims: number;
  readonly costs: number;
  /** Points of the course by turn; 0: not kept run by run. */
  readonly points: number;
  /** Readings per run. */
  readonly readings: number;
  /** Places whose return to their first holder is kept: all or none. */
  readonly returns: number;
}

export interface RunTable {
  readonly shape: TableShape;
  readonly runs: number;
  /** Holder of each place at the start; rows record when it first loses the place. */
  readonly firstHolder: Int8Array;
  /** First loss of each place by that holder: turn from 0, new holder, code of the manner; NONE: never. */
  readonly lossTurn: Int16Array;
  readonly lossTo: Int8Array;
  readonly lossManner: Int8Array;
  /** Holder of each place at the end. */
  readonly holder: Int8Array;
  /** Turn in which each act ended; NONE: never. */
  readonly actTurn: Int16Array;
  /** Score of each aim of each chair, thousandths. */
  readonly score: Int16Array;
  /** The costs named in COSTS, then the dead of each side. */
  readonly cost: Int32Array;
  /** Digest of each run's final state, in two words. Inserted events take room in a state, and make it another. */
  readonly digest: Int32Array;
  /** 1: an order of the plan was refused in this run. */
  readonly refused: Uint8Array;
  /** The course by turn, if kept: see series.ts. */
  readonly series: Int32Array;
  /** The plan's readings, in its order. */
  readonly reading: Int32Array;
  /** Turn from 0 in which each place that was lost first came back to its first holder, if kept; NONE: never. */
  readonly returnTurn: Int16Array;
}

export const COSTS = ['killedCivilians', 'displaced', 'killedFighters', 'wentHome'] as const;
export type CostName = (typeof COSTS)[number];

type ColumnName = Exclude<keyof RunTable, 'shape' | 'runs' | 'firstHolder'>;
type ColumnArray = Int8Array | Uint8Array | Int16Array | Int32Array;

const COLUMNS: readonly {
  readonly name: ColumnName;
  readonly make: (length: number) => ColumnArray;
  readonly width: (shape: TableShape) => number;
}[] = [
  { name: 'lossTurn', make: (n) => new Int16Array(n), width: ({ regions }) => regions },
  { name: 'lossTo', make: (n) => new Int8Array(n), width: ({ regions }) => regions },
  { name: 'lossManner', make: (n) => new Int8Array(n), width: ({ regions }) => regions },
  { name: 'holder', make: (n) => new Int8Array(n), width: ({ regions }) => regions },
  { name: 'actTurn', make: (n) => new Int16Array(n), width: ({ acts }) => acts },
  { name: 'score', make: (n) => new Int16Array(n), width: ({ aims }) => aims },
  { name: 'cost', make: (n) => new Int32Array(n), width: ({ costs }) => costs },
  { name: 'digest', make: (n) => new Int32Array(n), width: () => 2 },
  { name: 'refused', make: (n) => new Uint8Array(n), width: () => 1 },
  { name: 'series', make: (n) => new Int32Array(n), width: ({ points }) => points },
  { name: 'reading', make: (n) => new Int32Array(n), width: ({ readings }) => readings },
  { name: 'returnTurn', make: (n) => new Int16Array(n), width: ({ returns }) => returns },
];

/** The aims of all chairs, in the scenario's order. */
export function aimsOf(compiled: CompiledScenario) {
  return compiled.scenario.chairs.flatMap((chair) =>
    chair.aims.map(({ id, measure }, place) => ({ actor: chair.actor, aim: id, measure, place })),
  );
}

export function tableShapeOf(
  compiled: CompiledScenario,
  keepSeries: boolean,
  readings = 0,
  returns = false,
): TableShape {
  return {
    turns: compiled.turns,
    regions: compiled.region.count,
    acts: compiled.act.count,
    aims: aimsOf(compiled).length,
    costs: COSTS.length + compiled.side.count,
    points: keepSeries ? seriesOf(compiled).length * (compiled.turns + 1) : 0,
    readings,
    returns: returns ? compiled.region.count : 0,
  };
}

export function allocateTable(shape: TableShape, runs: number, firstHolder: Int8Array): RunTable {
  const table: Record<string, unknown> = { shape, runs, firstHolder };
  for (const { name, make, width } of COLUMNS) table[name] = make(runs * width(shape));
  return table as unknown as RunTable;
}

/** Copies all rows of `rows` into `into`, starting at row `first`. */
export function copyRows(into: RunTable, first: number, rows: RunTable): void {
  for (const { name, width } of COLUMNS) into[name].set(rows[name], first * width(into.shape));
}

/** Rows `from` (included) to `to` (excluded); a view, not a copy. */
export function rowsOf(table: RunTable, from: number, to: number): RunTable {
  const part: Record<string, unknown> = { shape: table.shape, runs: to - from, firstHolder: table.firstHolder };
  for (const { name, width } of COLUMNS) {
    const size = width(table.shape);
    part[name] = table[name].subarray(from * size, to * size);
  }
  return part as unknown as RunTable;
}

/** The rows that are picked, in that order; a row may be picked more than once. */
export function pickRows(table: RunTable, picks: ArrayLike<number>): RunTable {
  const picked = allocateTable(table.shape, picks.length, table.firstHolder);
  for (const { name, width } of COLUMNS) {
    const size = width(table.shape);
    for (let i = 0; size > 0 && i < picks.length; i++)
      picked[name].set(table[name].subarray(picks[i] * size, (picks[i] + 1) * size), i * size);
  }
  return picked;
}

/** The columns of a table, in an order of their own. */
export const columnsOf = (table: RunTable): readonly ColumnArray[] => COLUMNS.map(({ name }) => table[name]);

/** The buffers of a table, for transfer to another thread. */
export const buffersOf = (table: RunTable): ArrayBuffer[] =>
  columnsOf(table).map((column) => column.buffer as ArrayBuffer);

/** Bytes per run. */
export function bytesOfRun(shape: TableShape): number {
  return COLUMNS.reduce((sum, { make, width }) => sum + width(shape) * make(0).BYTES_PER_ELEMENT, 0);
}

/** Whether two tables agree in every entry. */
export function tablesEqual(a: RunTable, b: RunTable): boolean {
  return (
    a.runs === b.runs &&
    COLUMNS.every(
      ({ name }) =>
        a[name].length === b[name].length && a[name].every((value: number, i: number) => value === b[name][i]),
    )
  );
}
