/**
 * Cell text: forms of hashes, seeds and numbers that spreadsheets leave alone. A hash of digits alone would be rounded,
 * 12e34 would become a number, 1-2 a date, 007 a 7, and what begins with = + - @ would be reckoned: so hashes begin
 * with a letter that begins no month, and a seed with its name. All is plain ASCII, whatever a spreadsheet takes the
 * file's encoding for.
 */
import { hexOf } from '../core/hash.ts';

/** Two words as "x" and sixteen hexadecimal digits. */
export const markedHex = (a: number, b: number): string => `x${hexOf(a)}${hexOf(b)}`;

/** The two words of such a cell; undefined if it is none. */
export function hexIn(text: string): readonly [number, number] | undefined {
  const [, a, b] = /^x([0-9a-f]{8})([0-9a-f]{8})$/i.exec(text) ?? [];
  return a === undefined ? undefined : [Number.parseInt(a, 16) | 0, Number.parseInt(b, 16) | 0];
}

const SEED = 'seed=';

/** A seed as a cell. Characters that are not plain, and those that separate cells, are percent-encoded. */
export const seedCell = (seed: string): string => SEED + seed.replace(/[^ -~]|[%",;]/gu, encodeURIComponent);

/** The seed of such a cell; undefined if it is none. */
export function seedIn(text: string): string | undefined {
  if (!text.startsWith(SEED)) return undefined;
  try {
    return decodeURIComponent(text.slice(SEED.length));
  } catch {
    return undefined;
  }
}

/** 1.200, 1,200, 1 200 and 1'200. */
const GROUPED = /^[+-]?\d{1,3}(?:[.,' \u00a0\u202f]\d{3})+$/;
/** 12, 12.0, 12,00, 1.2E+05. */
const PLAIN = /^[+-]?\d{1,10}(?:[.,]\d{1,10})?(?:e[+-]?\d{1,2})?$/i;

/**
 * A whole number as a program may have written it again; undefined if it is none. Digits that were rounded away are
 * missed by the row's check.
 */
export function wholeIn(text: string): number | undefined {
  const plain = GROUPED.test(text) ? text.replace(/[^\d+-]/g, '') : text;
  const value = PLAIN.test(plain) ? Number(plain.replace(',', '.')) : Number.NaN;
  return Number.isInteger(value) ? value : undefined;
}
