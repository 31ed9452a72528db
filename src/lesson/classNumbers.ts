/** What the runs of a class say together: one table of their rows, counters summed, costs, and the commonest story. */
import { NONE, type RegionIndex, type SideIndex } from '../core/indices.ts';
import { quantile } from '../ensemble/statistics.ts';
import { allocateTable, COSTS, type CostName, copyRows, type RunTable } from '../ensemble/table.ts';
import { firstToEnter } from '../lab/outcomes.ts';
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

export interface CostRange {
  readonly cost: CostName;
  readonly least: number;
  readonly middle: number;
  readonly most: number;
}

/** What runs cost: from the least to the most. */
export function costRangesOf(table: RunTable): readonly CostRange[] {
  return COSTS.map((cost, c) => {
    const ascending = Float64Array.from(
      { length: table.runs },
      (_, row) => table.cost[row * table.shape.costs + c],
    ).sort();
    return { cost, least: ascending[0], middle: quantile(ascending, 0.5), most: ascending[ascending.length - 1] };
  });
}

/** In which turn a place is lost and to whom, NONE for never and nobody, in how many rows. */
export interface Story {
  readonly turn: number;
  readonly by: SideIndex;
  readonly rows: number;
}

/** The stories of a table, the commonest first, then the earliest. */
export function storiesOf(table: RunTable, region: RegionIndex): readonly Story[] {
  const found = new Map<string, { turn: number; by: SideIndex; rows: number }>();
  for (let row = 0; row < table.runs; row++) {
    const turn = table.lossTurn[row * table.shape.regions + region];
    const by = firstToEnter(table, row, region);
    const story = found.get(`${turn} ${by}`) ?? { turn, by, rows: 0 };
    story.rows++;
    found.set(`${turn} ${by}`, story);
  }
  const when = ({ turn }: Story): number => (turn === NONE ? Number.POSITIVE_INFINITY : turn);
  return [...found.values()].sort((a, b) => b.rows - a.rows || (when(a) < when(b) ? -1 : 1));
}

/** Whether each aim has one score in all rows: there is nothing to show of it. In the order of the table's aims. */
export function constantAimsOf({ runs, shape: { aims }, score }: RunTable): readonly boolean[] {
  return Array.from({ length: aims }, (_, aim) => {
    for (let row = 1; row < runs; row++) if (score[row * aims + aim] !== score[aim]) return false;
    return true;
  });
}

/** How often each option of a vote was taken; the last: no answer. */
export function votesOf(runs: readonly ClassRun[], vote: number, options: number): readonly number[] {
  const counts = Array.from({ length: options + 1 }, () => 0);
  for (const { votes } of runs) {
    const option = votes[vote];
    counts[option === undefined || option >= options ? options : option]++;
  }
  return counts;
}
