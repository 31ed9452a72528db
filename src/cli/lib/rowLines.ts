/**
 * The lines of a file of rows, as we wrote them or as a spreadsheet saved them again: with a byte order mark or in
 * UTF-16, with other line ends, semicolons or tabs, with quotes around cells or around whole rows, with empty cells and
 * lines at the end.
 */
import { readFileSync } from 'node:fs';
import { fail, ok, type Result } from '../../core/result.ts';
import { separatorIn, splitRow } from '../../ensemble/csvLine.ts';
import { text } from '../../words/text.ts';
import { misuse, type Stop } from './exitCodes.ts';
import { pathFrom } from './files.ts';
import { reasonOf } from './terminal.ts';

export interface RowLine {
  /** From 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** As it stands in the file. */
  readonly text: string;
  /** Whether the file ends before the line does: it may have been cut off. */
  readonly isLast: boolean;
}

export interface RowLines {
  readonly name: string;
  /** Of the file's first line; empty in an empty file. */
  readonly header: RowLine;
  readonly rows: readonly RowLine[];
  /** In UTF-8, without a byte order mark, with our line ends. */
  readonly isPlain: boolean;
}

export function readRows(name: string): Result<RowLines, Stop> {
  let raw: Buffer;
  try {
    raw = readFileSync(pathFrom(name));
  } catch (error) {
    const large = (error as NodeJS.ErrnoException).code === 'ERR_FS_FILE_TOO_LARGE';
    return fail(
      misuse(large ? text('cli.csv.large', { name }) : text('cli.file.unreadable', { name, reason: reasonOf(error) })),
    );
  }
  const bytes = inUtf8(raw);
  const lines = linesOf(bytes);
  const [, told] = /^sep=(.)\r?$/.exec(lines[0]?.text ?? '') ?? [];
  if (told !== undefined) lines.shift();
  const separator = told ?? separatorIn(lines[0]?.text ?? '');
  const found: RowLine[] = [];
  for (const [i, { text: line, isLast }] of lines.entries()) {
    const at = i + (told === undefined ? 1 : 2);
    const cells = cellsOf(line, separator);
    if (cells === undefined && !isLast) return fail(misuse(text('cli.csv.quotes', { name, line: at })));
    if (cells === undefined || cells.every((cell) => cell === '')) continue;
    found.push({ line: at, cells, text: line, isLast });
  }
  const [first = { line: 1, cells: [], text: '', isLast: false }, ...rows] = found;
  // Empty columns beside the table, which spreadsheets save with it.
  let width = first.cells.length;
  while (width > 0 && first.cells[width - 1] === '') width--;
  const header = { ...first, cells: first.cells.slice(0, width) };
  const tidied = rows.map((row) => ({ ...row, cells: withoutEmpty(row.cells, width) }));
  return ok({ name, header, rows: tidied, isPlain: bytes === raw && bytes.includes(LF) });
}

function withoutEmpty(cells: readonly string[], width: number): readonly string[] {
  return cells.slice(width).every((cell) => cell === '') ? cells.slice(0, width) : cells;
}

/** The cells of a line, without the spaces around them; undefined if a quote is not closed. */
function cellsOf(line: string, separator: string): string[] | undefined {
  let cells = splitRow(line.endsWith('\r') ? line.slice(0, -1) : line, separator);
  // A row that a spreadsheet took for one cell.
  if (cells?.[0].includes(',') === true && cells.slice(1).every((cell) => cell === '')) cells = splitRow(cells[0]);
  return cells?.map((cell) => cell.trim());
}

/** Without a byte order mark, and out of UTF-16 if the mark says so. */
function inUtf8(bytes: Buffer): Buffer {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return bytes.subarray(3);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return Buffer.from(bytes.subarray(2).toString('utf16le'));
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return bytes;
  const even = bytes.subarray(2, bytes.length - (bytes.length % 2));
  return Buffer.from(Buffer.from(even).swap16().toString('utf16le'));
}

const [LF, CR] = [10, 13];

function linesOf(bytes: Buffer): { readonly text: string; readonly isLast: boolean }[] {
  // Spreadsheets of the Macintosh end lines with CR alone.
  const end = bytes.includes(LF) || !bytes.includes(CR) ? LF : CR;
  const lines: { text: string; isLast: boolean }[] = [];
  for (let from = 0; from < bytes.length; ) {
    const to = bytes.indexOf(end, from);
    lines.push({ text: bytes.toString('utf8', from, to < 0 ? bytes.length : to), isLast: to < 0 });
    from = to < 0 ? bytes.length : to + 1;
  }
  return lines;
}
