/**
 * What people write instead of JSON: comments, other quotation marks, commas within numbers, words of other languages.
 * The reader asks here when it finds something that it does not expect.
 */
import type { ProblemCode, ProblemValues } from '../problem.ts';

/** What can be wrong with JSON text, whatever its content. */
export type TextComplaint = {
  [Code in Extract<ProblemCode, `text/${string}`>]: { readonly code: Code; readonly values: ProblemValues[Code] };
}[Extract<ProblemCode, `text/${string}`>];

/** The beginning of a web page. */
export const PAGE = /^<(!doctype|html|head|\?xml|svg)/i;
/** A key or a text without quotation marks. */
export const BARE_WORD = /^[\p{L}_$][\p{L}\p{N}_$-]*/u;
/** What stands behind a number and is not part of it. */
export const UNIT = /^\s?(%|\u00b0[NSEW]?|km\b|m\b|h\b|k\b|K\b|M\b|[a-df-zA-DF-Z]{2,12}\b)/;

const CURLY = /^[\u201c\u201d\u201e\u201f\u00ab\u00bb\u300c\u300d\uff02]/;
const SINGLE = /^['\u2018\u2019\u201a\u201b`\u00b4]/;
const COMMENT = /^(\/\/|\/\*|#|<!--|--\s)/;
const INVISIBLE = /^[\u00a0\u00ad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff\p{Cc}]/u;
const CONFLICT = /^(<{7}|={7}|>{7})/;
const DOTS = /^(\.\.\.|\u2026)/;

/** Something that stands nowhere in JSON, wherever it is found; `undefined` if nothing known stands there. */
export function strayAt(text: string, at: number): TextComplaint | undefined {
  const here = text.slice(at, at + 10);
  if (CURLY.test(here)) return { code: 'text/syntax/quotation-mark', values: {} };
  if (SINGLE.test(here)) return { code: 'text/syntax/single-quote', values: {} };
  if (CONFLICT.test(here)) return { code: 'text/syntax/conflict', values: {} };
  if (COMMENT.test(here)) return { code: 'text/syntax/comment', values: {} };
  if (DOTS.test(here)) return { code: 'text/syntax/dots', values: {} };
  if (!INVISIBLE.test(here)) return undefined;
  const code = here.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return { code: 'text/syntax/space', values: { character: `U+${code}` } };
}

const OTHER_WORDS: Readonly<Record<string, string>> = {
  True: 'true',
  TRUE: 'true',
  yes: 'true',
  False: 'false',
  FALSE: 'false',
  no: 'false',
  None: 'null',
  NULL: 'null',
  nil: 'null',
  undefined: 'null',
  NaN: 'a number',
  Infinity: 'a number',
};

/** Why no value begins here, where it is a slip that people make. */
export function wrongValueAt(text: string, at: number): TextComplaint | undefined {
  const here = text.slice(at, at + 60);
  if (/^[+.]\d/.test(here)) return { code: 'text/syntax/number', values: {} };
  if (here.startsWith(';')) return { code: 'text/syntax/semicolon', values: {} };
  const word = BARE_WORD.exec(here)?.[0];
  if (word === undefined) return undefined;
  const right = Object.hasOwn(OTHER_WORDS, word) ? OTHER_WORDS[word] : undefined;
  return right === undefined
    ? { code: 'text/syntax/bare-word', values: { word } }
    : { code: 'text/syntax/python-word', values: { word, right } };
}

/** The number that begins here, if commas divide it: "0,5", "1,200". */
export function numberWithComma(text: string, at: number): string | undefined {
  return /^-?\d+(,\d+)+/.exec(text.slice(at, at + 40))?.[0];
}
