/**
 * The file of rows behind --csv. Rows are appended in the order of their units, so that an interrupted file is the
 * beginning of the whole one; a row that was cut off is dropped and its run played again. A full disk keeps every row
 * that was written whole.
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
import { text } from '../../words/text.ts';
import { EXIT, misuse, type Stop } from './exitCodes.ts';
import { pathFrom } from './files.ts';
import { reasonOf } from './terminal.ts';
import { keyOfWhole, type PointRuns, rowHeadOf, type Whole } from './whole.ts';

export interface RowFile {
  readonly name: string;
  /** Rows in the file. */
  count(): number;
  /** Appends rows `from` to `to` of a point's table. */
  append(part: PointRuns, from: number, to: number): Stop | undefined;
  close(): void;
}

interface Open {
  readonly name: string;
  readonly whole: Whole;
  readonly parts: readonly PointRuns[];
  readonly resume: boolean;
}

/** Opens the file: a new one with its header, or one to go on with, whose rows fill the tables. */
export function openRows({ name, whole, parts, resume }: Open): Result<RowFile, Stop> {
  const form = createRowForm(parts[0].branch.compiled, whole.keepSeries);
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
  if (resume && regular) {
    const bytes = readRows(name);
    const read = bytes.ok ? takeIn(name, bytes.value, form, whole, parts) : bytes;
    if (!read.ok) {
      closeSync(file);
      return read;
    }
    ({ length, rows } = read.value);
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
  const base = keyOfWhole(whole);
  const heads = new Map(parts.map(({ point }) => [point, rowHeadOf(whole, point)]));
  const stop = length === 0 ? write(`${form.header}\n`) : undefined;
  if (stop !== undefined) return fail(stop);
  return ok({
    name,
    count: () => rows,
    append(part, from, to) {
      const head = heads.get(part.point) as RowHead;
      // A few hundred rows at a time, so that the text of a long stretch never stands in memory at once.
      for (let start = from; start < to; start += 256) {
        const end = Math.min(to, start + 256);
        let content = '';
        for (let row = start; row < end; row++)
          content += `${form.format(head, base, part.range.from + row, part.table, row)}\n`;
        const failed = write(content);
        if (failed !== undefined) return failed;
        rows += end - start;
      }
      return undefined;
    },
    close: () => closeSync(file),
  });
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

/** Whether the name is that of an ordinary file, which may not be written over. */
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

/** Reads what an interrupted command has left: the first units of the stretch, in order. */
function takeIn(
  name: string,
  bytes: Buffer,
  form: RowForm,
  whole: Whole,
  parts: readonly PointRuns[],
): Result<{ length: number; rows: number }, Stop> {
  const lines = linesOf(bytes);
  if (lines.length === 0) return ok({ length: 0, rows: 0 });
  if (lines[0].text !== form.header) return fail(misuse(text('cli.csv.header', { name })));
  let rows = 0;
  const slots = parts.flatMap((part) => Array.from({ length: part.table.runs }, (_, row) => ({ part, row })));
  for (const [i, { text: row }] of lines.slice(1).entries()) {
    const line = i + 2;
    const cells = splitRow(row);
    const start = cells === undefined ? undefined : startOfRow(cells, keyOf);
    if (cells === undefined || start === undefined) return fail(misuse(text('cli.csv.notRows', { name, line })));
    const slot = slots[i];
    const wrong = slot === undefined ? undefined : foreignField(start, rowHeadOf(whole, slot.part.point));
    if (wrong !== undefined) return fail(misuse(text('cli.csv.other', { name, line, ...wrong })));
    if (slot === undefined || start.run !== slot.part.range.from + slot.row) {
      const [run, point] = slot === undefined ? [0, 0] : [slot.part.range.from + slot.row, slot.part.point];
      return fail(misuse(text('cli.csv.order', { name, line, run, point })));
    }
    const cell = form.parse(cells, slot.part.table, slot.row);
    if (cell !== undefined) return fail(misuse(text('cli.csv.cell', { name, line, cell })));
    rows++;
  }
  return ok({ length: lines[lines.length - 1].end, rows });
}

/** The first entry in which a row's head is not the one wanted; the point only where `anyPoint` is not set. */
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

/** Lines that are whole, with the byte after each; a last one without its line break was cut off. */
export function linesOf(bytes: Buffer): { readonly text: string; readonly end: number }[] {
  const lines: { text: string; end: number }[] = [];
  for (let from = 0; ; ) {
    const to = bytes.indexOf(10, from);
    if (to < 0) return lines;
    lines.push({ text: bytes.toString('utf8', from, to), end: to + 1 });
    from = to + 1;
  }
}
