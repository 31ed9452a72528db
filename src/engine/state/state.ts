/**
 * State: one moment of a game. Everything a rule may change is in one buffer of integers, cut into columns in scenario
 * order, so that copying is one `slice`, the digest reads words, and NaN or -0 cannot exist. Will, support,
 * credibility, progress are integer thousandths. `columns.ts` lists the columns.
 */
import type { Column } from '../../core/column.ts';
import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { Compiled } from '../compiled.ts';
import { COLUMN_SPECS, COLUMNS, type ColumnSpec, kindOf, rowsOf, type StateColumns } from './columns.ts';
import { nameOfRow } from './rowNames.ts';

export interface GameState extends StateColumns {
  /** The whole state as 32-bit words; columns are views of the same buffer. */
  readonly words: Int32Array<ArrayBuffer>;
}

/** Every column in buffer order: wide ones first. */
export const LAYOUT: readonly ColumnSpec[] = ([32, 16] as const).flatMap((bits) =>
  COLUMN_SPECS.filter((spec) => kindOf(spec).bits === bits),
);

/** An all-zero state for the scenario; `createGame` fills it. */
export function allocateState(compiled: Compiled): GameState {
  const rows = rowsOf(compiled);
  let bits = 0;
  for (const spec of LAYOUT) bits += rows[spec.of] * kindOf(spec).bits;
  return windowsOnto(new Int32Array(Math.floor((bits + 31) / 32)), rows);
}

function windowsOnto(words: Int32Array<ArrayBuffer>, rows: ReturnType<typeof rowsOf>): GameState {
  const built = new Map<string, { [field: string]: Int32Array | Int16Array }>();
  for (const group of Object.keys(COLUMNS)) built.set(group, {});
  let offset = 0;
  for (const spec of LAYOUT) {
    const { group, field, of } = spec;
    const columns = built.get(group);
    if (columns === undefined) throw new Error(`No group ${group}.`);
    const isWide = kindOf(spec).bits === 32;
    const Window = isWide ? Int32Array : Int16Array;
    columns[field] = new Window(words.buffer, offset, rows[of]);
    offset += rows[of] * (isWide ? 4 : 2);
  }
  const state: { [group: string]: unknown } = { words };
  // V8 keeps a large object grown key by key as a slow dictionary; a spread copy is laid out like a literal.
  for (const [group, columns] of built) state[group] = { ...columns };
  return state as unknown as GameState;
}

/** The column of a state that a table row describes. */
export function columnOfState(state: GameState, { group, field }: ColumnSpec): Column<number> {
  return (state[group] as { readonly [field: string]: Column<number> })[field];
}

export function copyState(compiled: Compiled, from: GameState): GameState {
  return windowsOnto(from.words.slice(), rowsOf(compiled));
}

/** Overwrites `into` with `from`; both must be of one scenario. For playouts, which reuse their states. */
export function overwriteState(into: GameState, from: GameState): void {
  into.words.set(from.words);
}

export interface Difference {
  /** `region.holder[hama]` */
  readonly field: string;
  readonly before: number;
  readonly after: number;
}

/**
 * The first entry, in table order, in which two states of one scenario differ; undefined if none.
 *
 * @param columns names of the columns to compare; all of them if not given.
 */
export function firstDifference(
  compiled: Compiled,
  a: GameState,
  b: GameState,
  columns?: ReadonlySet<string>,
): Difference | undefined {
  for (const spec of COLUMN_SPECS) {
    if (columns?.has(spec.name) === false) continue;
    const before = columnOfState(a, spec);
    const after = columnOfState(b, spec);
    for (let i = 0; i < before.length; i++) {
      if (before[i] !== after[i])
        return { field: `${spec.name}[${nameOfRow(compiled, spec, i)}]`, before: before[i], after: after[i] };
    }
  }
  return undefined;
}

/**
 * Text form: one line per column, `group.field: v v v`. Typed arrays do not survive JSON.stringify; this does, and
 * diffs well.
 */
export function formatState(state: GameState): string {
  const lines: string[] = [STATE_HEAD];
  for (const spec of COLUMN_SPECS) {
    const column = columnOfState(state, spec);
    lines.push(`${spec.name}: ${Array.from({ length: column.length }, (_, i) => column[i]).join(' ')}`);
  }
  return `${lines.join('\n')}\n`;
}

const STATE_HEAD = 'brink-state 1';

/** Why a text is not a state. `at` is the line, from 1. */
export type StateTextProblem =
  | Problem<'state/head', { readonly head: string }>
  | Problem<'state/column', { readonly column: string; readonly length: number }>
  | Problem<
      'state/range',
      { readonly column: string; readonly value: number; readonly low: number; readonly high: number }
    >
  | Problem<'state/rest'>;

export function parseState(compiled: Compiled, text: string): Result<GameState, StateTextProblem> {
  const lines = text.split('\n');
  if (lines[0] !== STATE_HEAD) {
    return fail({ code: 'state/head', at: '1', values: { head: STATE_HEAD } });
  }
  const state = allocateState(compiled);
  for (const [i, spec] of COLUMN_SPECS.entries()) {
    const wrong = readColumn(compiled, spec, columnOfState(state, spec), lines[i + 1] ?? '', i + 2);
    if (wrong !== undefined) return fail(wrong);
  }
  const rest = lines.findIndex((row, i) => i > COLUMN_SPECS.length && row !== '');
  if (rest >= 0) return fail({ code: 'state/rest', at: String(rest + 1), values: {} });
  return ok(state);
}

/** Reads one line of the text form into its column; the problem if it cannot. */
function readColumn(
  compiled: Compiled,
  spec: ColumnSpec,
  column: Column<number>,
  row: string,
  line: number,
): StateTextProblem | undefined {
  const { name } = spec;
  const head = `${name}:`;
  const isRow = row.startsWith(head);
  const values = isRow
    ? row
        .slice(head.length)
        .split(' ')
        .filter((word) => word !== '')
    : [];
  for (let i = 0; i < column.length; i++) column[i] = Number(values[i]);
  // A value that does not fit its column reads back changed.
  if (!isRow || values.length !== column.length || values.some((word, i) => String(column[i]) !== word)) {
    return { code: 'state/column', at: String(line), values: { column: name, length: column.length } };
  }
  // A code or position outside its list would send a rule to a place that does not exist.
  const [low, high] = kindOf(spec).ends(compiled);
  for (let i = 0; i < column.length; i++) {
    if (column[i] >= low && column[i] <= high) continue;
    return { code: 'state/range', at: String(line), values: { column: name, value: column[i] as number, low, high } };
  }
  return undefined;
}
