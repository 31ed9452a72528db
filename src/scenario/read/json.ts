/**
 * A strict JSON reader that tracks positions. `JSON.parse` gives no reliable position (each engine words its errors
 * differently), accepts repeated keys, and builds "__proto__". This reader returns a code, line and column, enforces a
 * nesting limit, and records where every value starts, so that later problems can point at their line.
 */
import { fail, ok, type Result } from '../../core/result.ts';
import type { Path } from '../problem.ts';
import { BARE_WORD, numberWithComma, PAGE, strayAt, type TextComplaint, UNIT, wrongValueAt } from './slips.ts';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

export interface JsonDocument {
  readonly value: Json;
  /** Start of the value at this path, or of the nearest container that exists. */
  placeOf(path: Path): TextPlace;
}

export type JsonError = TextComplaint & TextPlace;

/** Keys that pollute an object's prototype when copied carelessly. */
export const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Where a value begins, and what it holds; of a plain value only where it begins is kept. */
interface Spot {
  at: number;
  entry?: Map<string, Spot | number>;
  list?: (Spot | number)[];
}

const slim = (spot: Spot): Spot | number => (spot.entry === undefined && spot.list === undefined ? spot.at : spot);

/** Forbidden and repeated keys told of one file. */
const MOST_ERRORS = 1000;

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const ESCAPES: { readonly [letter: string]: string } = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

class Stop {
  readonly error: JsonError;
  constructor(error: JsonError) {
    this.error = error;
  }
}

export function readJson(text: string, maxDepth: number): Result<JsonDocument, JsonError[]> {
  const reader = new Reader(text, maxDepth);
  try {
    const value = reader.readDocument();
    return reader.errors.length > 0 ? fail(reader.errors) : ok({ value, placeOf: (path) => reader.placeOf(path) });
  } catch (stop) {
    // The reader throws `Stop` at the first syntax error; anything else is a bug.
    if (stop instanceof Stop) return fail([...reader.errors, stop.error]);
    throw stop;
  }
}

class Reader {
  /** Recoverable errors: forbidden and repeated keys. */
  readonly errors: JsonError[] = [];
  private readonly text: string;
  private readonly maxDepth: number;
  private spots: Spot = { at: 0 };
  private lineStarts: number[] | undefined;
  private at = 0;

  constructor(text: string, maxDepth: number) {
    this.text = text;
    this.maxDepth = maxDepth;
  }

  readDocument(): Json {
    if (this.text.charCodeAt(0) === 0xfeff) this.at = 1;
    this.skipSpace();
    if (this.at >= this.text.length) this.stop({ code: 'text/empty', values: {} });
    if (this.text.startsWith('```', this.at)) this.stop({ code: 'text/syntax/fence', values: {} });
    if (PAGE.test(this.text.slice(this.at, this.at + 40))) this.stop({ code: 'text/other/page', values: {} });
    this.spots = { at: this.at };
    const value = this.readValue(this.spots, 0);
    this.skipSpace();
    if (this.at >= this.text.length) return value;
    this.stop(strayAt(this.text, this.at) ?? { code: 'text/syntax/after-end', values: {} });
  }

  placeOf(path: Path): TextPlace {
    let here = this.spots;
    for (const step of path) {
      const inner = typeof step === 'number' ? here.list?.[step] : here.entry?.get(step);
      if (inner === undefined) break;
      if (typeof inner === 'number') return this.place(inner);
      here = inner;
    }
    return this.place(here.at);
  }

  /** Reads a value; what an entry or a list holds is noted in its spot. */
  private readValue(spot: Spot, depth: number): Json {
    this.skipSpace();
    spot.at = this.at;
    const character = this.text[this.at];
    if (character === undefined) this.stop({ code: 'text/syntax/cut', values: {} });
    if (character === '{' || character === '[') {
      if (depth >= this.maxDepth) this.stop({ code: 'text/too-deep', values: { levels: this.maxDepth } });
      return character === '{' ? this.readObject(spot, depth) : this.readArray(spot, depth);
    }
    if (character === '"') return this.readString();
    if (character === '-' || (character >= '0' && character <= '9')) return this.readNumber();
    for (const [word, value] of [
      ['true', true],
      ['false', false],
      ['null', null],
    ] as const) {
      if (this.text.startsWith(word, this.at)) {
        this.at += word.length;
        return value;
      }
    }
    const stray = strayAt(this.text, this.at);
    if (stray !== undefined) this.stop(stray);
    if (character === ',' || character === ']' || character === '}')
      this.stop({ code: 'text/syntax/no-value', values: { before: character } });
    this.stop(wrongValueAt(this.text, this.at) ?? { code: 'text/syntax/not-a-value', values: { character } });
  }

  private readObject(spot: Spot, depth: number): Json {
    const object: { [key: string]: Json } = {};
    const entry = new Map<string, Spot | number>();
    spot.entry = entry;
    this.at++;
    this.skipSpace();
    if (this.text[this.at] === '}') {
      this.at++;
      return object;
    }
    // Where the value before began: a digit instead of a key means that a comma stands within that number.
    let before = -1;
    for (;;) {
      this.skipSpace();
      const start = this.at;
      if (this.text[this.at] === '}') this.stop({ code: 'text/syntax/comma-in-entry', values: {} });
      if (this.text[this.at] !== '"') this.noKey(before);
      const key = this.readString();
      this.skipSpace();
      if (this.text[this.at] === '=') this.stop({ code: 'text/syntax/equals', values: { key } });
      if (this.text[this.at] !== ':')
        this.stop(strayAt(this.text, this.at) ?? { code: 'text/syntax/no-colon', values: { key } });
      this.at++;
      this.skipSpace();
      before = this.at;
      const inner: Spot = { at: this.at };
      const value = this.readValue(inner, depth + 1);
      entry.set(key, slim(inner));
      if (FORBIDDEN_KEYS.has(key)) {
        this.note({ code: 'text/forbidden-key', values: { key } }, start);
      } else if (Object.hasOwn(object, key)) {
        this.note({ code: 'text/repeated-key', values: { key } }, start);
      } else {
        object[key] = value;
      }
      if (this.closes('}')) return object;
    }
  }

  /** Something else stands where a key should. */
  private noKey(before: number): never {
    const character = this.text[this.at];
    if (character === undefined) this.stop({ code: 'text/syntax/cut-in-entry', values: {} });
    const number = before < 0 ? undefined : numberWithComma(this.text, before);
    if (number !== undefined) {
      this.at = before;
      this.stop({ code: 'text/syntax/decimal-comma', values: { number } });
    }
    if (character === ',') this.stop({ code: 'text/syntax/two-commas', values: {} });
    const key = BARE_WORD.exec(this.text.slice(this.at, this.at + 60))?.[0];
    if (key !== undefined) this.stop({ code: 'text/syntax/bare-key', values: { key } });
    this.stop(strayAt(this.text, this.at) ?? { code: 'text/syntax/no-key', values: {} });
  }

  private readArray(spot: Spot, depth: number): Json {
    const list: Json[] = [];
    const spots: (Spot | number)[] = [];
    spot.list = spots;
    this.at++;
    this.skipSpace();
    if (this.text[this.at] === ']') {
      this.at++;
      return list;
    }
    for (;;) {
      this.skipSpace();
      if (this.text[this.at] === ']') this.stop({ code: 'text/syntax/comma-in-list', values: {} });
      const inner: Spot = { at: this.at };
      list.push(this.readValue(inner, depth + 1));
      spots.push(slim(inner));
      if (this.closes(']')) return list;
    }
  }

  /** After an entry: true at the closing bracket, false at a comma. */
  private closes(bracket: '}' | ']'): boolean {
    this.skipSpace();
    const character = this.text[this.at];
    if (character === ',' || character === bracket) {
      this.at++;
      return character === bracket;
    }
    if (character === undefined) this.stop({ code: 'text/syntax/not-closed', values: { bracket } });
    if (character === ';') this.stop({ code: 'text/syntax/semicolon', values: {} });
    this.stop(strayAt(this.text, this.at) ?? { code: 'text/syntax/no-comma', values: { bracket, before: character } });
  }

  private readString(): string {
    const start = this.at;
    let result = '';
    let from = ++this.at;
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (code === 0x09) this.stop({ code: 'text/syntax/tab', values: {} });
      if (Number.isNaN(code) || code < 0x20) {
        const curly = this.text.slice(start, this.at).search(/[\u201c\u201d\u201e\u201f]/);
        this.at = curly < 0 ? start : start + curly;
        this.stop({ code: curly < 0 ? 'text/syntax/open-text' : 'text/syntax/quotation-mark', values: {} });
      }
      if (code === 0x22) {
        result += this.text.slice(from, this.at++);
        return result;
      }
      if (code === 0x5c) {
        result += this.text.slice(from, this.at) + this.readEscape();
        from = this.at;
      } else {
        this.at++;
      }
    }
  }

  private readEscape(): string {
    const letter = this.text[this.at + 1] ?? '';
    if (letter === 'u') {
      const digits = this.text.slice(this.at + 2, this.at + 6);
      if (/^[0-9a-fA-F]{4}$/.test(digits)) {
        this.at += 6;
        return String.fromCharCode(Number.parseInt(digits, 16));
      }
    }
    const plain = ESCAPES[letter];
    if (plain === undefined) this.stop({ code: 'text/syntax/backslash', values: {} });
    this.at += 2;
    return plain;
  }

  private readNumber(): number {
    NUMBER.lastIndex = this.at;
    const found = NUMBER.exec(this.text)?.[0];
    const next = this.text[this.at + (found ?? '').length] ?? '';
    if (found === undefined || /[0-9.eE+\w%\u00b0\u00a0'\u2019-]/.test(next)) {
      const unit =
        found === undefined ? undefined : UNIT.exec(this.text.slice(this.at + found.length, this.at + 40))?.[0];
      this.stop(
        unit === undefined
          ? { code: 'text/syntax/number', values: {} }
          : { code: 'text/syntax/unit', values: { unit } },
      );
    }
    const value = Number(found);
    if (!Number.isFinite(value)) this.stop({ code: 'text/syntax/large-number', values: {} });
    this.at += found.length;
    // JSON has -0; the rules do not.
    return value === 0 ? 0 : value;
  }

  private skipSpace(): void {
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
      this.at++;
    }
  }

  private place(offset: number): TextPlace {
    if (this.lineStarts === undefined) {
      this.lineStarts = [0];
      for (let i = this.text.indexOf('\n'); i >= 0; i = this.text.indexOf('\n', i + 1)) this.lineStarts.push(i + 1);
    }
    let low = 0;
    let high = this.lineStarts.length - 1;
    while (low < high) {
      const middle = Math.floor((low + high + 1) / 2);
      if (this.lineStarts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - this.lineStarts[low] + 1 };
  }

  private note(complaint: TextComplaint, at: number): void {
    if (this.errors.length < MOST_ERRORS) this.errors.push({ ...complaint, ...this.place(at) });
  }

  private stop(complaint: TextComplaint): never {
    throw new Stop({ ...complaint, ...this.place(this.at) });
  }
}
