/**
 * Columns: typed arrays with typed indices and values. `Column<ForceIndex, RegionIndex>` takes a force and gives a
 * region, and rejects a region as index; at run time it is a plain typed array.
 */

/** A column of values `V`, indexed only by `I`. */
export type Column<I extends number, V extends number = number> = { [K in I]: V } & {
  readonly length: number;
  fill(value: V): unknown;
  [Symbol.iterator](): IterableIterator<V>;
};

/** A column to read only. */
export type ReadonlyColumn<I extends number, V extends number = number> = { readonly [K in I]: V } & {
  readonly length: number;
  [Symbol.iterator](): IterableIterator<V>;
};

/** A column of `rows` 16-bit rows, all set to `value`. */
export function shortColumn<I extends number, V extends number = number>(
  rows: number,
  value: number = 0,
): Column<I, V> {
  return asColumn(new Int16Array(rows).fill(value));
}

/** A column of `rows` 32-bit rows, all set to `value`. */
export function wideColumn<I extends number, V extends number = number>(rows: number, value: number = 0): Column<I, V> {
  return asColumn(new Int32Array(rows).fill(value));
}

/** A 32-bit column built from a list. */
export function columnOf<T, I extends number, V extends number = number>(
  list: readonly T[],
  pick: (entry: T, i: number) => V,
): Column<I, V> {
  return asColumn(Int32Array.from(list, pick));
}

/** Gives a typed array its index and value types. The one place where they are asserted, not proved. */
export function asColumn<I extends number, V extends number = number>(
  array: Int32Array | Int16Array | Uint16Array | Uint8Array | Float64Array,
): Column<I, V> {
  return array as unknown as Column<I, V>;
}
