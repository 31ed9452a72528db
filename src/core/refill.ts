/**
 * Refillable records: columns whose contents can be replaced by those of another record of the same shape, while they
 * stay the same columns. Whoever reads one takes its groups and columns apart once, and asks for every other value when
 * it is needed.
 */

import { memoize } from './memoize.ts';

export interface Refillable<Content extends object> {
  /** The record to read. Its columns, and its groups of columns and values, stay the same objects for ever. */
  readonly own: Content;
  /** Replaces all that differs by what another record of the same shape has, which stays as it is. */
  refill(from: Content): void;
}

type Fields = { [field: string]: unknown };
type Numbers = Int32Array | Int16Array | Uint16Array | Uint8Array | Float64Array;

/** A field of the record or of one of its groups: what it was made with, and what another record has there. */
interface Change {
  readonly holder: Fields;
  readonly field: string;
  readonly first: unknown;
  readonly other: unknown;
}

const isColumn = (value: unknown): value is Numbers => ArrayBuffer.isView(value) && !(value instanceof DataView);
const isGroup = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** A copy of a record that can be refilled: of its columns, its values, and one level of groups of these. */
export function createRefillable<Content extends object>(first: Content): Refillable<Content> {
  const own = copyOf(first);
  for (const [name, group] of Object.entries(first)) if (isGroup(group)) own[name] = copyOf(group);
  // Most settings of a scenario differ from one another in a few numbers: they are looked for once.
  const changesTo = memoize((from: Content): readonly Change[] => findChanges(first as Fields, from as Fields));
  let changed: readonly Change[] = [];

  return { own: own as Content, refill };

  function refill(from: Content): void {
    for (let i = 0; i < changed.length; i++) put(changed[i].holder, changed[i].field, changed[i].first);
    changed = changesTo(from);
    for (let i = 0; i < changed.length; i++) put(changed[i].holder, changed[i].field, changed[i].other);
  }

  function findChanges(a: Fields, b: Fields): Change[] {
    return compare(own, a, b).flatMap((change) => {
      const { holder, field, first: one, other } = change;
      return isGroup(one) ? compare(holder[field] as Fields, one, other as Fields) : change;
    });
  }
}

/** A record with columns of its own. */
function copyOf(record: object): Fields {
  const fields = Object.entries(record).map(([field, value]) => [field, isColumn(value) ? value.slice() : value]);
  // An object grown key by key is kept as a slow table once it is large; its copy is laid out like one written in full.
  return { ...Object.fromEntries(fields) };
}

/** The fields in which two records of one shape differ; `holder` is the copy of the first. */
function compare(holder: Fields, first: Fields, other: Fields): Change[] {
  return Object.keys(first)
    .filter((field) => !isEqual(first[field], other[field]))
    .map((field) => ({ holder, field, first: first[field], other: other[field] }));
}

function isEqual(a: unknown, b: unknown): boolean {
  if (!isColumn(a) || !isColumn(b)) return a === b;
  if (a.length !== b.length) throw new Error('Records of two shapes');
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

function put(holder: Fields, field: string, value: unknown): void {
  const now = holder[field];
  if (isColumn(now) && isColumn(value)) now.set(value);
  else holder[field] = value;
}
