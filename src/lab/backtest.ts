/**
 * Backtest: compares an ensemble with every actor on doctrine with dated facts. Pure: it takes the table of runs and
 * the facts.
 *
 * A row hits if the central 80% interval of its date touches the span that sources defend; `exactCoverage` is stricter:
 * the middle of the span must be inside. Errors are from the median to the nearest end of the span. CRPS is of the day
 * of loss, cut at the end of the runs. Skill is 1 - CRPS / CRPS of the best of three dull baselines.
 */

import type { Compiled } from '../engine/compiled.ts';
import { LOSS_MANNERS } from '../engine/vocabulary.ts';
import { averageOf, medianOf } from '../ensemble/statistics.ts';
import type { RunTable } from '../ensemble/table.ts';
import { baselinesFor, scoreBaselines } from './baselines.ts';
import { type DatedRow, type FactRow, type Facts, isDated } from './facts.ts';
import { type DateScore, lossForecast, scoreDate } from './forecast.ts';
import { rankCorrelation } from './scores.ts';
import { endTime } from './times.ts';

export interface RowScore extends DateScore {
  /** Of the runs that lose it, the share in which a side takes it that sources name; undefined if none loses it. */
  readonly takerShare: number | undefined;
}

export interface WindowScore {
  readonly rows: number;
  /** Mean share of the runs in which a place is lost that was. */
  readonly lostShare: number;
  /** Places that were lost and are in fewer than half of the runs: they have no median date. */
  readonly missed: number;
  readonly hitRate: number;
  readonly exactCoverage: number;
  /** Of places with an interval; one that reaches beyond the end of the runs is counted to there. */
  readonly medianWidthDays: number;
  readonly meanWidthDays: number;
  /** Of places with a median date. */
  readonly medianAbsoluteErrorDays: number;
  readonly meanAbsoluteErrorDays: number;
  readonly rankCorrelation: number;
  readonly crps: number;
  readonly baselines: { readonly constantHazard: number; readonly distance: number; readonly oneDate: number };
  readonly skill: number;
  /** Mean share of the losses by a side that sources name as the taker. */
  readonly takerShare: number;
  /** Share of losses by manner, over runs and scored places. */
  readonly fallByShare: { readonly [manner: string]: number };
}

export function scoreRow(compiled: Compiled, table: RunTable, row: DatedRow): RowScore {
  return {
    ...{ id: row.id, region: compiled.region.ids[row.region], axis: row.axis },
    ...scoreDate(compiled, lossForecast(compiled, table, row.region), row.loss),
    takerShare: takerShare(compiled, table, row),
  };
}

function takerShare(compiled: Compiled, table: RunTable, { region, loss }: DatedRow): number | undefined {
  const n = compiled.region.count;
  let lost = 0;
  let right = 0;
  for (let i = 0; i < table.runs; i++) {
    if (table.lossTurn[i * n + region] < 0) continue;
    lost++;
    for (const taker of loss.takers) if (table.lossTo[i * n + region] === taker) right++;
  }
  return lost === 0 ? undefined : right / lost;
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
  const told = (pick: (row: RowScore) => number | undefined): number[] => scored.flatMap((row) => pick(row) ?? []);
  const widths = told((row) => row.width);
  const errors = told((row) => row.error);
  return {
    rows: rows.length,
    lostShare: averageOf(scored.map((row) => row.share)),
    missed: scored.filter((row) => row.median === undefined).length,
    hitRate: averageOf(scored.map((row) => (row.hit ? 1 : 0))),
    exactCoverage: averageOf(scored.map((row) => (row.exact ? 1 : 0))),
    medianWidthDays: medianOf(widths),
    meanWidthDays: averageOf(widths),
    medianAbsoluteErrorDays: medianOf(errors),
    meanAbsoluteErrorDays: averageOf(errors),
    rankCorrelation: rankCorrelation(
      scored.map((row) => row.median ?? endTime(compiled)),
      rows.map((row) => row.loss.at),
    ),
    crps: score,
    baselines,
    skill: 1 - score / best,
    takerShare: averageOf(told((row) => row.takerShare)),
    fallByShare: fallShares(compiled, table, rows),
  };
}

export function inWindow({ loss }: DatedRow, from: number, to: number): boolean {
  return loss.at >= from && loss.at < to;
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
