/**
 * Columns: typed arrays that know what opens them and what they hold. `Column<ForceIndex, RegionIndex>` refuses the
 * index of a region and gives one; at run time it is a plain typed array.
 */

/** A column of values `V` that only indices `I` open. */
export type Column<I extends number, V extends number = number> = { [K in I]: V } & {
  readonly length: number;
  fill(value: V): unknown;
  [Symbol.iterator](): IterableIterator<V>;
};

/** A column of so many rows of 16 bits each, all with one value at first. */
export function shortColumn<I extends number, V extends number = number>(
  rows: number,
  value: number = 0,
): Column<I, V> {
  return asColumn(new Int16Array(rows).fill(value));
}

/** A column of so many rows of 32 bits each, all with one value at first. */
export function wideColumn<I extends number, V extends number = number>(rows: number, value: number = 0): Column<I, V> {
  return asColumn(new Int32Array(rows).fill(value));
}

/** A column of 32 bits a row from a list. */
export function columnOf<T, I extends number, V extends number = number>(
  list: readonly T[],
  pick: (entry: T, i: number) => V,
): Column<I, V> {
  return asColumn(Int32Array.from(list, pick));
}

/** Says what a typed array is opened by and holds. The one place where it is said instead of proved. */
export function asColumn<I extends number, V extends number = number>(
  array: Int32Array | Int16Array | Uint16Array | Uint8Array | Float64Array,
): Column<I, V> {
  return array as unknown as Column<I, V>;
}
