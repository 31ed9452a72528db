/** Dots of a picture in heaps: which heap each stands in, and where in it. */

/** A half day of a day, people or points that one heap takes in. */
export function stepOf(values: ArrayLike<number>, most: number): number {
  let [least, greatest] = [0, 0];
  for (let i = 0; i < values.length; i++) {
    least = Math.min(least, values[i]);
    greatest = Math.max(greatest, values[i]);
  }
  let step = 1;
  for (let k = 0; (greatest - least) / step > most; k++) step *= k % 3 === 1 ? 2.5 : 2;
  return step;
}

export interface Heaped {
  /** From the left of its heap, from 0. */
  readonly across: number;
  /** From the bottom, from 0. */
  readonly level: number;
}

/** @param heaps of each dot. @param abreast how many stand beside each other on a level. */
export function heaped(heaps: readonly number[], abreast: number): readonly Heaped[] {
  const counts = new Map<number, number>();
  return heaps.map((heap) => {
    const count = counts.get(heap) ?? 0;
    counts.set(heap, count + 1);
    return { across: count % abreast, level: Math.floor(count / abreast) };
  });
}

/** Dots in the greatest heap. */
export function tallestOf(heaps: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const heap of heaps) counts.set(heap, (counts.get(heap) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}
