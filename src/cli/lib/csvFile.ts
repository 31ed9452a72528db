/**
 * The file of rows behind --csv. Rows are appended in unit order, so an interrupted file is a prefix of the complete
 * one; a truncated row is dropped and its run replayed. A full disk keeps every complete row.
 */
import { closeSync, fstatSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { fail, ok, type Result } from '../../core/result.ts';
import { keyOf } from '../../engine/chance.ts';
import {
  createRowForm,
  HEAD_COLUMNS,
  type RowForm,
  type RowHead,
  type RowStart,
  splitRow,
  startOfRow,
} from '../../ensemble/rows.ts';
import { sizeOf } from '../../ensemble/study.ts';
import type { RunTable } from '../../ensemble/table.ts';
import { text } from '../../words/text.ts';
import { EXIT, misuse, type Stop } from './exitCodes.ts';
import { pathFrom } from './files.ts';
import { createRowHead, emptyTable, type Layout } from './study.ts';
import { reasonOf } from './terminal.ts';

export interface RowFile {
  readonly name: string;
  /** Number of rows in the file. */
  count(): number;
  /** Appends rows `from` (included) to `to` (excluded) of a table whose first row is run `first` of a point. */
  append(point: number, first: number, table: RunTable, from: number, to: number): Stop | undefined;
  close(): void;
}

/** A part's first rows, already in the file, in a table with room for all of them. */
export interface KeptRows {
  readonly table: RunTable;
  readonly rows: number;
}

interface Open {
  readonly name: string;
  readonly layout: Layout;
  readonly resume: boolean;
}

/** Opens the file: a new one with its header, or an existing one to continue, with its rows by part. */
export function openRows({
  name,
  layout,
  resume,
}: Open): Result<{ readonly file: RowFile; readonly kept: readonly KeptRows[] }, Stop> {
  const { study, compiled } = layout;
  const form = createRowForm(compiled, study.keepSeries);
  const headOf = createRowHead(study);
  let file: number;
  try {
    file = openSync(pathFrom(name), resume ? 'a+' : 'wx');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return fail(unwritable(name, error));
    try {
      if (fstatOf(name)) return fail(misuse(text('cli.csv.exists', { name })));
      file = openSync(pathFrom(name), 'w');
    } catch (other) {
      return fail(unwritable(name, other));
    }
  }
  const regular = fstatSync(file).isFile();
  let length = 0;
  let rows = 0;
  let kept: readonly KeptRows[] = [];
  if (resume && regular) {
    const bytes = readRows(name);
    const read = bytes.ok ? takeIn(name, bytes.value, form, layout, headOf) : bytes;
    if (!read.ok) {
      closeSync(file);
      return read;
    }
    ({ length, rows, kept } = read.value);
    ftruncateSync(file, length);
  }
  const write = (content: string): Stop | undefined => {
    const bytes = Buffer.from(content);
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
      length += bytes.length;
      return undefined;
    } catch (error) {
      if (regular) ftruncateSync(file, length);
      const reason = reasonOf(error);
      return { exit: EXIT.unwritable, lines: [text('cli.csv.full', { name, reason, count: rows })] };
    }
  };
  const base = keyOf(study.seed);
  const stop = length === 0 ? write(`${form.header}\n`) : undefined;
  if (stop !== undefined) return fail(stop);
  const rowFile: RowFile = {
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
    close: () => closeSync(file),
  };
  return ok({ file: rowFile, kept });
}

/** The bytes of a file of rows. */
export function readRows(name: string): Result<Buffer, Stop> {
  try {
    return ok(readFileSync(pathFrom(name)));
  } catch (error) {
    const large = (error as NodeJS.ErrnoException).code === 'ERR_FS_FILE_TOO_LARGE';
    return fail(
      misuse(large ? text('cli.csv.large', { name }) : text('cli.file.unreadable', { name, reason: reasonOf(error) })),
    );
  }
}

/** Whether the name is an existing regular file, which must not be overwritten. */
function fstatOf(name: string): boolean {
  const file = openSync(pathFrom(name), 'r');
  try {
    return fstatSync(file).isFile();
  } finally {
    closeSync(file);
  }
}

function unwritable(name: string, error: unknown): Stop {
  return { exit: EXIT.unwritable, lines: [text('cli.file.unwritable', { name, reason: reasonOf(error) })] };
}

/** Reads what an interrupted command left: the stretch's first units, in order. */
function takeIn(
  name: string,
  bytes: Buffer,
  form: RowForm,
  layout: Layout,
  headOf: (point: number) => RowHead,
): Result<{ length: number; rows: number; kept: readonly KeptRows[] }, Stop> {
  const lines = linesOf(bytes);
  if (lines.length === 0) return ok({ length: 0, rows: 0, kept: [] });
  if (lines[0].text !== form.header) return fail(misuse(text('cli.csv.header', { name })));
  const kept: { readonly table: RunTable; rows: number }[] = [];
  const { parts } = layout;
  for (let i = 1; i < lines.length; i++) {
    const line = i + 1;
    const cells = splitRow(lines[i].text);
    const start = cells === undefined ? undefined : startOfRow(cells, keyOf);
    if (cells === undefined || start === undefined) return fail(misuse(text('cli.csv.notRows', { name, line })));
    if (kept.length === 0 || kept[kept.length - 1].rows === sizeOf(parts[kept.length - 1])) {
      if (kept.length === parts.length) return fail(misuse(text('cli.csv.order', { name, line, run: 0, point: 0 })));
      const table = emptyTable(layout, parts[kept.length]);
      if (!table.ok) return table;
      kept.push({ table: table.value, rows: 0 });
    }
    const { point, range } = parts[kept.length - 1];
    const part = kept[kept.length - 1];
    const wrong = foreignField(start, headOf(point));
    if (wrong !== undefined) return fail(misuse(text('cli.csv.other', { name, line, ...wrong })));
    const run = range.from + part.rows;
    if (start.run !== run) return fail(misuse(text('cli.csv.order', { name, line, run, point })));
    const cell = form.parse(cells, part.table, part.rows);
    if (cell !== undefined) return fail(misuse(text('cli.csv.cell', { name, line, cell })));
    part.rows++;
  }
  return ok({ length: lines[lines.length - 1].end, rows: lines.length - 1, kept });
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

/**
 * Complete lines, each with the offset of the byte after it. A last line without a line break was cut off and is
 * skipped.
 */
export function linesOf(bytes: Buffer): { readonly text: string; readonly end: number }[] {
  const lines: { text: string; end: number }[] = [];
  for (let from = 0; ; ) {
    const to = bytes.indexOf(10, from);
    if (to < 0) return lines;
    lines.push({ text: bytes.toString('utf8', from, to), end: to + 1 });
    from = to + 1;
  }
}
