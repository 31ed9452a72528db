/**
 * Gather: merges batches in run order, whatever order they arrive in. The result is the same to the bit however the
 * runs were split. A partial result covers only the runs before the first gap, so that slow runs are not
 * underrepresented.
 */
import type { Batch } from './batch.ts';
import { allocatePairs, copyPairs, firstPairs, type PairTable } from './divergence.ts';
import type { RunRange } from './plan.ts';
import { addDifferences, addPoints, addSums, createSums, type SeriesSums } from './series.ts';
import { allocateTable, copyRows, type RunTable, rowsOf, type TableShape } from './table.ts';

/** Results of a plan's runs: the base's table first, then the variants'; pairs and differences by variant. */
export interface Gathered {
  readonly range: RunRange;
  /** Runs in the tables, from `range.from` on. */
  readonly runs: number;
  readonly tables: readonly RunTable[];
  readonly sums: readonly SeriesSums[];
  readonly pairs: readonly PairTable[];
  readonly differences: readonly SeriesSums[];
}

export interface Gathering {
  add(batch: Batch): void;
  /** Runs received so far, in any position. */
  count(): number;
  /** Runs before the first gap. */
  ready(): number;
  /** Results of the runs before the first gap; a view into the whole, not a copy. */
  soFar(): Gathered;
}

/** Sizes of a plan's results; plain data, so that a worker can send it to whoever gathers. */
export interface GatheringForm {
  readonly shape: TableShape;
  /** Points of a run's time course. */
  readonly points: number;
  /** Holder of each place at the start, per branch. */
  readonly firstHolders: readonly Int8Array[];
  readonly range: RunRange;
}

export function createGathering({ shape, points, firstHolders, range }: GatheringForm): Gathering {
  const runs = range.to - range.from;
  const tables = firstHolders.map((firstHolder) => allocateTable(shape, runs, firstHolder));
  const pairs = firstHolders.slice(1).map(() => allocatePairs(runs));
  const sums = tables.map(() => createSums(points));
  const differences = pairs.map(() => createSums(points));
  /**
   * Sums of batches beyond the first gap are added later: partial sums must cover the same runs as the partial tables.
   */
  const waiting = new Map<number, Batch>();
  let count = 0;
  let ready = 0;
  return {
    add(batch) {
      const first = batch.first - range.from;
      for (const [i, table] of batch.tables.entries()) copyRows(tables[i], first, table);
      for (const [i, table] of batch.pairs.entries()) copyPairs(pairs[i], first, table);
      count += batch.tables[0].runs;
      waiting.set(first, batch);
      for (let next = waiting.get(ready); next !== undefined; next = waiting.get(ready)) {
        waiting.delete(ready);
        for (const [i, one] of next.sums.entries()) addSums(sums[i], one);
        for (const [i, one] of next.differences.entries()) addSums(differences[i], one);
        ready += next.tables[0].runs;
      }
    },
    count: () => count,
    ready: () => ready,
    soFar: () => ({
      range: { from: range.from, to: range.from + ready },
      runs: ready,
      tables: tables.map((table) => rowsOf(table, 0, ready)),
      sums,
      pairs: pairs.map((table) => firstPairs(table, ready)),
      differences,
    }),
  };
}

/** Sums from a table that keeps the course run by run, for results read from a file. */
export function sumsOfTable(table: RunTable, points: number): SeriesSums {
  const sums = createSums(points);
  for (let run = 0; run < table.runs; run++) addPoints(sums, table.series.subarray(run * points, (run + 1) * points));
  return sums;
}

export function differencesOfTables(base: RunTable, variant: RunTable, points: number): SeriesSums {
  const sums = createSums(points);
  for (let run = 0; run < base.runs; run++) {
    const [from, to] = [run * points, (run + 1) * points];
    addDifferences(sums, base.series.subarray(from, to), variant.series.subarray(from, to));
  }
  return sums;
}
