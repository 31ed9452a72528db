/**
 * The file of rows behind --csv. Rows are appended in unit order, so an interrupted file is a prefix of the complete
 * one; a truncated row is dropped and its run replayed. A full disk keeps every complete row. While it is written it is
 * locked. A file that a spreadsheet saved again is brought back into its own form before it is continued.
 */
import { closeSync, existsSync, fstatSync, ftruncateSync, openSync, statSync, writeSync } from 'node:fs';
import { fail, ok, type Result } from '../../core/result.ts';
import { keyOf } from '../../engine/chance.ts';
import { seedIn } from '../../ensemble/cellText.ts';
import {
  type CellFault,
  createRowForm,
  createStartReader,
  HEAD_COLUMNS,
  type RowForm,
  type RowHead,
  type RowStart,
} from '../../ensemble/rows.ts';
import { sizeOf } from '../../ensemble/study.ts';
import type { RunTable } from '../../ensemble/table.ts';
import { text } from '../../words/text.ts';
import { EXIT, misuse, type Stop } from './exitCodes.ts';
import { pathFrom, writeText } from './files.ts';
import { lockFile } from './lock.ts';
import type { PointTables } from './pointTables.ts';
import { type RowLine, type RowLines, readRows } from './rowLines.ts';
import { createRowHead, type Layout } from './study.ts';
import { reasonOf } from './terminal.ts';

export interface RowFile {
  readonly name: string;
  /** Number of rows in the file. */
  count(): number;
  /** Appends rows `from` (included) to `to` (excluded) of a table whose first row is run `first` of a point. */
  append(point: number, first: number, table: RunTable, from: number, to: number): Stop | undefined;
  close(): void;
}

interface Open {
  readonly name: string;
  readonly layout: Layout;
  readonly resume: boolean;
  /** Where the rows go that are there already. */
  readonly tables: PointTables;
}

/** Opens the file: a new one with its header, or an existing one to continue. */
export function openRows(open: Open): Result<RowFile, Stop> {
  const { name } = open;
  if (isDevice(name)) return openLocked(open, () => undefined);
  const unlock = lockFile(name);
  if (!unlock.ok) return unlock;
  const opened = openLocked(open, unlock.value);
  if (!opened.ok) unlock.value();
  return opened;
}

/** The seed of the file's first row, as it is spelled there; undefined if the file has none that can be read. */
export function seedOfFile(name: string): string | undefined {
  const lines = existsSync(pathFrom(name)) && !isDevice(name) ? readRows(name) : undefined;
  return lines?.ok === true ? seedIn(lines.value.rows[0]?.cells[HEAD_COLUMNS.indexOf('seed')] ?? '') : undefined;
}

function isDevice(name: string): boolean {
  try {
    return !statSync(pathFrom(name)).isFile();
  } catch {
    return false;
  }
}

function openLocked({ name, layout, resume, tables }: Open, unlock: () => void): Result<RowFile, Stop> {
  const { study, compiled } = layout;
  const form = createRowForm(compiled, study.keepSeries);
  const headOf = createRowHead(study);
  const base = keyOf(study.seed);
  let file: number;
  try {
    file = openSync(pathFrom(name), isDevice(name) ? 'w' : resume ? 'a+' : 'wx');
  } catch (error) {
    const isThere = (error as NodeJS.ErrnoException).code === 'EEXIST';
    return fail(isThere ? misuse(text('cli.csv.exists', { name })) : unwritable(name, error));
  }
  const isFile = fstatSync(file).isFile();
  let length = 0;
  let rows = 0;
  if (resume && isFile) {
    const lines = readRows(name);
    const taken = lines.ok ? takeIn(lines.value, form, layout, tables) : lines;
    if (!taken.ok) {
      closeSync(file);
      return taken;
    }
    ({ rows } = taken.value);
    length = taken.value.bytes;
    if (taken.value.rewritten !== undefined) {
      closeSync(file);
      const failed = writeText(name, taken.value.rewritten);
      if (failed !== undefined) return fail(failed);
      file = openSync(pathFrom(name), 'a+');
    }
    ftruncateSync(file, length);
  }
  const close = (): void => {
    closeSync(file);
    unlock();
  };
  const write = (content: string): Stop | undefined => {
    const bytes = Buffer.from(content);
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
      length += bytes.length;
      return undefined;
    } catch (error) {
      if (isFile) ftruncateSync(file, length);
      const reason = reasonOf(error);
      return { exit: EXIT.unwritable, lines: [text('cli.csv.full', { name, reason, count: rows })] };
    }
  };
  const stop = length === 0 ? write(`${form.header}\n`) : undefined;
  if (stop !== undefined) {
    close();
    return fail(stop);
  }
  return ok({
    name,
    count: () => rows,
    append(point, first, table, from, to) {
      const head = headOf(point);
      // A few hundred rows at a time, so the text of a long stretch is never in memory at once.
      for (let start = from; start < to; start += 256) {
        const end = Math.min(to, start + 256);
        let words = '';
        for (let row = start; row < end; row++) words += `${form.format(head, base, first + row, table, row)}\n`;
        const failed = write(words);
        if (failed !== undefined) return failed;
        rows += end - start;
      }
      return undefined;
    },
    close,
  });
}

function unwritable(name: string, error: unknown): Stop {
  return { exit: EXIT.unwritable, lines: [text('cli.file.unwritable', { name, reason: reasonOf(error) })] };
}

interface TakenIn {
  readonly rows: number;
  /** Bytes of the header and these rows. */
  readonly bytes: number;
  /** The file's content in its own form, if another program saved it in a form of its own. */
  readonly rewritten: string | undefined;
}

/** Reads what an interrupted command left: the first units of its range, in order. */
function takeIn(lines: RowLines, form: RowForm, layout: Layout, tables: PointTables): Result<TakenIn, Stop> {
  const { name, header } = lines;
  // Cut off in its first line, or empty.
  if (header.cells.length === 0 || (header.isLast && form.header.startsWith(header.text)))
    return ok({ rows: 0, bytes: 0, rewritten: undefined });
  const other = wrongHeader(name, header, form);
  if (other !== undefined) return fail(other);
  const headOf = createRowHead(layout.study);
  const startOf = createStartReader(keyOf);
  const base = keyOf(layout.study.seed);
  const written = [form.header];
  let isOurs = lines.isPlain && header.text === form.header && !header.isLast;
  let [part, done] = [0, 0];
  for (const row of lines.rows) {
    const { line, cells } = row;
    const wanted = layout.parts[part];
    const start = startOf(cells);
    if ('cell' in start) {
      if (row.isLast) break;
      return fail(faultStop(name, line, start));
    }
    if (wanted === undefined) return fail(misuse(text('cli.csv.more', { name, line })));
    const wrong = foreignField(start, headOf(wanted.point));
    const run = wanted.range.from + done;
    if (wrong !== undefined && wrong.field !== 'point' && wrong.field !== 'levers')
      return fail(misuse(text('cli.csv.other', { name, line, ...wrong })));
    if (wrong !== undefined || start.run !== run)
      return fail(misuse(text('cli.csv.order', { name, line, run, point: wanted.point })));
    const into = tables.of(wanted.point);
    if (!into.ok) return into;
    const at = run - into.value.range.from;
    const fault = form.parse(cells, start, into.value.table, at);
    if (fault !== undefined) {
      if (row.isLast) break;
      return fail(faultStop(name, line, fault));
    }
    const told = form.format(start.head, base, run, into.value.table, at);
    isOurs &&= told === row.text && row.line === written.length + 1;
    written.push(told);
    if (++done === sizeOf(wanted)) [part, done] = [part + 1, 0];
  }
  const content = `${written.join('\n')}\n`;
  const rows = written.length - 1;
  // A last row without its line end is ours as well, up to there.
  const isCut = lines.rows.at(-1)?.isLast === true && rows === lines.rows.length;
  return ok({ rows, bytes: Buffer.byteLength(content), rewritten: isOurs && !isCut ? undefined : content });
}

/** For a file whose rows cannot prove themselves. */
export const olderStop = (name: string, { cells }: RowLine): Stop | undefined =>
  cells[0] === HEAD_COLUMNS[0] && !cells.includes('check') ? misuse(text('cli.csv.older', { name })) : undefined;

/** Why a header is not that of these rows; undefined if it is. */
export function wrongHeader(name: string, header: RowLine, { names }: RowForm): Stop | undefined {
  const older = olderStop(name, header);
  if (older !== undefined) return older;
  const { cells } = header;
  const at = names.findIndex((wanted, i) => cells[i] !== wanted);
  if (at < 0 && cells.length === names.length) return undefined;
  const column = at < 0 ? names.length : at;
  const values = { name, column: column + 1, found: cells[column] ?? '', wanted: names[column] ?? '' };
  return misuse(text('cli.csv.header', values));
}

/** Why a row cannot be taken in. */
export function faultStop(name: string, line: number, { cell, found }: CellFault): Stop {
  if (cell === 'check') return misuse(text('cli.csv.altered', { name, line }));
  if (cell === 'key') return misuse(text('cli.csv.key', { name, line, found }));
  return misuse(text('cli.csv.cell', { name, line, cell, found }));
}

/** The first field in which a row's head differs from the wanted one; compares points only without `anyPoint`. */
export function foreignField(
  { head }: RowStart,
  wanted: RowHead,
  anyPoint = false,
): { field: string; found: string; wanted: string } | undefined {
  const names = HEAD_COLUMNS.filter(
    (name): name is keyof RowHead & (typeof HEAD_COLUMNS)[number] => name !== 'run' && name !== 'key',
  );
  for (const name of names) {
    if (anyPoint && (name === 'point' || name === 'levers')) continue;
    if (head[name] !== wanted[name]) return { field: name, found: String(head[name]), wanted: String(wanted[name]) };
  }
  return undefined;
}
