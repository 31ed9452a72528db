/** Many short lists packed into one column, without an object for each. */

import { asColumn, type Column, shortColumn } from './column.ts';

/** List i is `to[first[i]]` up to, not including, `to[first[i + 1]]`. */
export interface Rows<V extends number = number> {
  readonly first: Int32Array;
  readonly to: Column<number, V>;
}

/** Packs lists into a column with room for `room` entries. */
export function rowsOf<V extends number>(lists: readonly (readonly V[])[], room: number): Rows<V> {
  const first = startsOf(lists);
  const to = new Int16Array(room);
  for (const [i, list] of lists.entries()) to.set(list, first[i]);
  return { first, to: asColumn(to) };
}

/** Start of each list in a column of all entries, and the end of the last one. */
export function startsOf(lists: readonly (readonly unknown[])[]): Int32Array {
  const first = new Int32Array(lists.length + 1);
  for (const [i, list] of lists.entries()) first[i + 1] = first[i] + list.length;
  return first;
}

/** One list in a column with room for `room` entries and the NONE that ends it. */
export function endedList<V extends number>(list: readonly V[], room: number): Column<number, V> {
  const column = shortColumn<number, V>(room + 1, -1);
  for (const [i, entry] of list.entries()) column[i] = entry;
  return column;
}
