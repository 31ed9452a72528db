/** What the runs of a class say together: one table of their rows, and their counters summed. */
import { allocateTable, copyRows, type RunTable } from '../ensemble/table.ts';
import type { ClassRun } from './classRun.ts';

/** The own results of all runs, a row each, in order; undefined without runs. */
export function tableOfClass(rows: readonly { readonly table: RunTable }[]): RunTable | undefined {
  const [first] = rows;
  if (first === undefined) return undefined;
  const table = allocateTable(first.table.shape, rows.length, first.table.firstHolder);
  for (const [i, row] of rows.entries()) copyRows(table, i, row.table);
  return table;
}

/** Counters of a class on the bins of one forecast. */
export interface SummedCounters {
  readonly bins: readonly number[];
  /** Who placed counters, and who said "I don't know": their counters are not in the bins. */
  readonly placed: number;
  readonly unknown: number;
}

/** @param forecast its place in the lesson. */
export function summedCountersOf(runs: readonly ClassRun[], forecast: number): SummedCounters {
  const bins: number[] = [];
  let [placed, unknown] = [0, 0];
  for (const { expected } of runs) {
    const told = expected[forecast];
    if (told === undefined) continue;
    for (const [bin, count] of told.counters.entries())
      bins[bin] = (bins[bin] ?? 0) + (told.unknown === true ? 0 : count);
    if (told.unknown === true) unknown++;
    else placed++;
  }
  return { bins, placed, unknown };
}
