/**
 * Columns: reads one entry of every row of a table. Rows are contiguous, so reading one entry of a long table touches
 * all its memory; entries are therefore read several at a time.
 */
import { NONE } from '../core/indices.ts';

/** Entries read in one pass. */
const TOGETHER = 8;

/**
 * Returns a reader of one entry across all runs, in run order, for entries asked in sequence; NONE reads as `never`.
 * The array is reused: it is valid until the next call.
 */
export function createReader(
  column: ArrayLike<number>,
  width: number,
  runs: number,
  never: number = NONE,
): (index: number) => Float64Array {
  const block = Array.from({ length: Math.min(TOGETHER, width) }, () => new Float64Array(runs));
  let first = -1;
  return (index) => {
    const start = index - (index % TOGETHER);
    if (start !== first) {
      first = start;
      const count = Math.min(TOGETHER, width - start);
      for (let run = 0, at = start; run < runs; run++, at += width)
        for (let k = 0; k < count; k++) block[k][run] = column[at + k] === NONE ? never : column[at + k];
    }
    return block[index - start];
  };
}

/** Number of runs with each code in each entry: `width x codes`. */
export function countCodes(column: ArrayLike<number>, width: number, runs: number, codes: number): Uint32Array {
  const counts = new Uint32Array(width * codes);
  for (let run = 0, at = 0; run < runs; run++)
    for (let index = 0; index < width; index++, at++) if (column[at] !== NONE) counts[index * codes + column[at]]++;
  return counts;
}
