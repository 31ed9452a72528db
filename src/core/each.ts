/** Visits a list in order; unlike the method of lists it asks nothing about what the visitor returns. */
export function each<T>(list: readonly T[], visit: (entry: T, index: number) => unknown): void {
  for (let i = 0; i < list.length; i++) visit(list[i], i);
}
