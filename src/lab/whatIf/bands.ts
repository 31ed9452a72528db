/** Bands: between which values a series of the course lies in ninety of a hundred runs, half day by half day. */
import type { Compiled } from '../../engine/compiled.ts';
import { createCourseReader, type SeriesRow, seriesOf } from '../../ensemble/series.ts';
import { quantile } from '../../ensemble/statistics.ts';
import type { RunTable } from '../../ensemble/table.ts';

/** Runs whose course is played for them, of base and change each. */
export const BAND_RUNS = 100;

/** Series that are shown: what outside actors give their partners, and the will of sides. */
export type BandRow = Extract<SeriesRow, { readonly kind: 'support' | 'will' }>;

export const bandRows = (compiled: Compiled): readonly BandRow[] =>
  seriesOf(compiled).filter((row): row is BandRow => row.kind === 'support' || row.kind === 'will');

/** Thousandths, at the end of a half day (0: the start). */
export interface Band {
  readonly point: number;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** @param table with the course of each run. */
export function bandsOf(compiled: Compiled, table: RunTable, { kind, of }: BandRow): readonly Band[] {
  const read = createCourseReader(compiled, table, kind, of);
  return Array.from({ length: table.shape.turns + 1 }, (_, point) => {
    const values = Float64Array.from({ length: table.runs }, (_, run) => read(run, point)).sort();
    return { point, low: quantile(values, 0.05), middle: quantile(values, 0.5), high: quantile(values, 0.95) };
  });
}
