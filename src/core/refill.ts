/**
 * Refillable records: their columns can be overwritten from another record of the same shape and keep their identity.
 * Readers may destructure groups and columns once, but must read plain values when needed.
 */

import { memoize } from './memoize.ts';

export interface Refillable<Content extends object> {
  /** The record to read. Its columns and groups stay the same objects forever. */
  readonly own: Content;
  /** Overwrites everything that differs with the values of `from`, which is not changed. */
  refill(from: Content): void;
}

type Fields = { [field: string]: unknown };
type Numbers = Int32Array | Int16Array | Uint16Array | Uint8Array | Float64Array;

/** A field of the record or one of its groups: its original value, and another record's. */
interface Change {
  readonly holder: Fields;
  readonly field: string;
  readonly first: unknown;
  readonly other: unknown;
}

const isColumn = (value: unknown): value is Numbers => ArrayBuffer.isView(value) && !(value instanceof DataView);
const isGroup = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** A refillable copy of a record: its columns, its values, and one level of groups of them. */
export function createRefillable<Content extends object>(first: Content): Refillable<Content> {
  const own = copyOf(first);
  for (const [name, group] of fieldsOf(first)) if (isGroup(group)) own[name] = copyOf(group);
  // Settings of a scenario differ in a few numbers, so the differences are searched once per record.
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

/** The fields of a record without its getters: nothing here needs computed values. */
const fieldsOf = (record: object): [string, unknown][] =>
  Object.entries(Object.getOwnPropertyDescriptors(record)).flatMap(([field, { get, value }]) =>
    get === undefined ? [[field, value]] : [],
  );

/** Copies a record and its columns. */
function copyOf(record: object): Fields {
  const fields = fieldsOf(record).map(([field, value]) => [field, isColumn(value) ? value.slice() : value]);
  // V8 keeps a large object grown key by key as a slow dictionary; a spread copy is laid out like a literal.
  return { ...Object.fromEntries(fields) };
}

/** Fields in which two records of one shape differ; `holder` is the copy of `first`. */
function compare(holder: Fields, first: Fields, other: Fields): Change[] {
  return fieldsOf(first)
    .filter(([field, value]) => !isEqual(value, other[field]))
    .map(([field, value]) => ({ holder, field, first: value, other: other[field] }));
}

function isEqual(a: unknown, b: unknown): boolean {
  // Settings share what no lever reaches, the tables of roads above all.
  if (a === b || !isColumn(a) || !isColumn(b)) return a === b;
  if (a.length !== b.length) throw new Error('Records of two shapes');
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

function put(holder: Fields, field: string, value: unknown): void {
  const now = holder[field];
  if (isColumn(now) && isColumn(value)) now.set(value);
  else holder[field] = value;
}
