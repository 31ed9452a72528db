/**
 * From the bytes of a file to its text. A file that is not UTF-8 is named as what it is, with the place of the first
 * byte that does not fit: guessing would turn names into nonsense.
 */
import { fail, ok, type Result } from '../core/result.ts';
import type { ProblemCode, ProblemValues, ScenarioProblem } from '../scenario/problem.ts';

/** First bytes of files that are no text at all. */
const OTHER_FILES = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], code: 'text/other/archive' },
  { bytes: [0x1f, 0x8b], code: 'text/other/archive' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], code: 'text/other/archive' },
  { bytes: [0x25, 0x50, 0x44, 0x46], code: 'text/other/pdf' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], code: 'text/other/picture' },
  { bytes: [0xff, 0xd8, 0xff], code: 'text/other/picture' },
  { bytes: [0x47, 0x49, 0x46, 0x38], code: 'text/other/picture' },
] as const;

/** Never throws. */
export function decodeScenario(bytes: Uint8Array): Result<string, ScenarioProblem[]> {
  const other = OTHER_FILES.find(({ bytes: first }) => first.every((byte, i) => bytes[i] === byte));
  if (other !== undefined) return refused(other.code, {}, 1, 1);
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return refused(wide, {}, 1, 1);
  try {
    return ok(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    const at = firstOddByte(bytes);
    if (bytes.subarray(0, 4096).includes(0)) return refused('text/encoding/binary', {}, 1, 1);
    const { line, column } = placeOf(bytes, at);
    return refused('text/encoding/latin', { byte: `0x${(bytes[at] ?? 0).toString(16)}` }, line, column);
  }
}

function refused<Code extends Extract<ProblemCode, `text/${string}`>>(
  code: Code,
  values: ProblemValues[Code],
  line: number,
  column: number,
): Result<never, ScenarioProblem[]> {
  const problem = { code, values, severity: 'error', path: [], at: '', line, column } as const;
  return fail([problem as ScenarioProblem]);
}

/** Two or four bytes a letter, by the mark at the beginning or by zeros beside plain letters. */
function wideEncoding(bytes: Uint8Array): 'text/encoding/utf-16' | 'text/encoding/utf-32' | undefined {
  const [a, b, c, d] = bytes;
  const isZero = (byte: number | undefined): boolean => byte === 0;
  if (a === 0xff && b === 0xfe) return isZero(c) && isZero(d) ? 'text/encoding/utf-32' : 'text/encoding/utf-16';
  if (a === 0xfe && b === 0xff) return 'text/encoding/utf-16';
  if (isZero(a) && isZero(b) && c === 0xfe && d === 0xff) return 'text/encoding/utf-32';
  if (bytes.length < 4) return undefined;
  if (isZero(a) !== isZero(b) && isZero(a) === isZero(c) && isZero(b) === isZero(d)) return 'text/encoding/utf-16';
  return undefined;
}

/** Index of the first byte that UTF-8 does not allow where it stands. */
function firstOddByte(bytes: Uint8Array): number {
  const isFollower = (i: number): boolean => i < bytes.length && (bytes[i] & 0xc0) === 0x80;
  for (let i = 0; i < bytes.length; ) {
    const byte = bytes[i];
    const length = byte < 0x80 ? 1 : byte >= 0xc2 && byte < 0xe0 ? 2 : byte >= 0xe0 && byte < 0xf0 ? 3 : 4;
    if (byte >= 0x80 && (byte < 0xc2 || byte > 0xf4)) return i;
    for (let k = 1; k < length; k++) if (!isFollower(i + k)) return i;
    i += length;
  }
  return bytes.length - 1;
}

/** Line and column from 1; columns count bytes of the last line as letters, which plain text before it are. */
function placeOf(bytes: Uint8Array, at: number): { readonly line: number; readonly column: number } {
  let line = 1;
  let start = 0;
  for (let i = 0; i < at; i++)
    if (bytes[i] === 0x0a) {
      line++;
      start = i + 1;
    }
  let column = 1;
  for (let i = start; i < at; i++) if ((bytes[i] & 0xc0) !== 0x80) column++;
  return { line, column };
}
