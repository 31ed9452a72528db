/**
 * Backtest: compares an ensemble with every actor on doctrine with dated facts. Pure: it takes the table of runs and
 * the facts.
 *
 * A row hits if the central 80% interval of its date touches the span that sources defend; `exactCoverage` is stricter:
 * the middle of the span must be inside. Errors are from the median to the nearest end of the span. Skill is 1 - CRPS /
 * CRPS of the best of three dull baselines.
 */

import type { RegionIndex } from '../core/indices.ts';
import type { Compiled } from '../engine/compiled.ts';
import { LOSS_MANNERS } from '../engine/vocabulary.ts';
import { averageOf, medianOf, quantile } from '../ensemble/statistics.ts';
import type { RunTable } from '../ensemble/table.ts';
import { baselinesFor, scoreBaselines } from './baselines.ts';
import { type DatedRow, type FactRow, type Facts, isDated } from './facts.ts';
import { crps, nearestIn, rankCorrelation, type Sample, type Span } from './scores.ts';
import { endTime, timeOfTurn } from './times.ts';

export interface RowScore {
  readonly id: string;
  readonly region: string;
  readonly axis: string;
  readonly actual: Span;
  readonly q10: number;
  readonly median: number;
  readonly q90: number;
  readonly censored: number;
  readonly hit: boolean;
  readonly exact: boolean;
  readonly width: number;
  readonly error: number;
  readonly crps: number;
}

export interface WindowScore {
  readonly rows: number;
  readonly hitRate: number;
  readonly exactCoverage: number;
  readonly medianWidthDays: number;
  readonly meanWidthDays: number;
  readonly medianAbsoluteErrorDays: number;
  readonly meanAbsoluteErrorDays: number;
  readonly rankCorrelation: number;
  readonly crps: number;
  readonly baselines: { readonly constantHazard: number; readonly distance: number; readonly oneDate: number };
  readonly skill: number;
  /** Places not lost in fact that fall in over a fifth of the runs. */
  readonly falseAlarms: number;
  /** Share of losses by manner, over runs and scored places. */
  readonly fallByShare: { readonly [manner: string]: number };
}

/** The forecast of one place: times of its first loss over all runs, ascending. */
export function lossSampleOf(
  compiled: Compiled,
  table: RunTable,
  region: RegionIndex,
): { readonly sample: Sample; readonly censored: number } {
  const n = compiled.region.count;
  const sample = new Float64Array(table.runs);
  let censored = 0;
  for (let i = 0; i < table.runs; i++) {
    const turn = table.lossTurn[i * n + region];
    if (turn < 0) censored++;
    sample[i] = turn < 0 ? endTime(compiled) : timeOfTurn(compiled, turn);
  }
  sample.sort();
  return { sample, censored: censored / table.runs };
}

export function scoreRow(compiled: Compiled, table: RunTable, row: DatedRow): RowScore {
  const actual = row.loss;
  const { sample, censored } = lossSampleOf(compiled, table, row.region);
  const [q10, q50, q90] = [quantile(sample, 0.1), quantile(sample, 0.5), quantile(sample, 0.9)];
  // A turn is half a day wide: the interval covers half days, not their midpoints.
  const low = q10 - 0.25;
  const high = q90 + 0.25;
  const middle = (actual.early + actual.late) / 2;
  return {
    id: row.id,
    region: compiled.region.ids[row.region],
    axis: row.axis,
    actual: { early: actual.early, late: actual.late },
    q10: low,
    median: q50,
    q90: high,
    censored,
    hit: low <= actual.late && high >= actual.early,
    exact: low <= middle && middle <= high,
    width: high - low,
    error: Math.abs(nearestIn(actual, q50) - q50),
    crps: crps(sample, nearestIn(actual, q50)),
  };
}

/** Scores of all rows whose fact is in [from, to) days, with baselines fitted on all dated rows. */
export function scoreWindow(compiled: Compiled, table: RunTable, facts: Facts, from: number, to: number): WindowScore {
  return scoreRows(
    compiled,
    table,
    facts,
    facts.rows.filter(isDated).filter((row) => inWindow(row, from, to)),
  );
}

/** Scores of some dated rows of the facts. */
export function scoreRows(compiled: Compiled, table: RunTable, facts: Facts, rows: readonly DatedRow[]): WindowScore {
  const scored = rows.map((row) => scoreRow(compiled, table, row));
  const baselines = scoreBaselines(baselinesFor(compiled, facts), rows);
  const best = Math.min(baselines.constantHazard, baselines.distance, baselines.oneDate);
  const score = averageOf(scored.map((row) => row.crps));
  return {
    rows: rows.length,
    hitRate: averageOf(scored.map((row) => (row.hit ? 1 : 0))),
    exactCoverage: averageOf(scored.map((row) => (row.exact ? 1 : 0))),
    medianWidthDays: medianOf(scored.map((row) => row.width)),
    meanWidthDays: averageOf(scored.map((row) => row.width)),
    medianAbsoluteErrorDays: medianOf(scored.map((row) => row.error)),
    meanAbsoluteErrorDays: averageOf(scored.map((row) => row.error)),
    rankCorrelation: rankCorrelation(
      scored.map((row) => row.median),
      rows.map((row) => row.loss.at),
    ),
    crps: score,
    baselines,
    skill: 1 - score / best,
    falseAlarms: falseAlarmsOf(compiled, table, facts),
    fallByShare: fallShares(compiled, table, rows),
  };
}

export function inWindow({ loss }: DatedRow, from: number, to: number): boolean {
  return loss.at >= from && loss.at < to;
}

function falseAlarmsOf(compiled: Compiled, table: RunTable, facts: Facts): number {
  let count = 0;
  for (const row of facts.rows)
    if (row.loss === undefined && lossSampleOf(compiled, table, row.region).censored < 0.8) count++;
  return count;
}

function fallShares(compiled: Compiled, table: RunTable, rows: readonly FactRow[]): { [manner: string]: number } {
  const n = compiled.region.count;
  const counts = LOSS_MANNERS.map(() => 0);
  let all = 0;
  for (const row of rows) {
    for (let i = 0; i < table.runs; i++) {
      const manner = table.lossManner[i * n + row.region];
      if (table.lossTurn[i * n + row.region] < 0 || manner < 0) continue;
      counts[manner] = counts[manner] + 1;
      all++;
    }
  }
  return Object.fromEntries(LOSS_MANNERS.map((manner, i) => [manner, all === 0 ? 0 : counts[i] / all]));
}
