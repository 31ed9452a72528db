/**
 * The whole report of a backtest: scores over all facts and by window, a row for each place, and the course of the
 * ensemble.
 */

import { dateOfDay, dayNumber } from '../core/moments.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';
import { type FirstLosses, type RowScore, sampleOf, scoreRow, scoreWindow, type WindowScore } from './backtest.ts';
import { type Course, courseOf } from './course.ts';
import type { Facts } from './facts.ts';
import type { Runs } from './runs.ts';
import { quantile } from './scores.ts';
import { usualSplit } from './windows.ts';

export const ROW_PERCENTILES = [5, 10, 25, 50, 75, 90, 95] as const;

export interface ReportRow extends RowScore {
  readonly name: string;
  /** Percentiles of the day of loss, days since the start day; runs without loss count as the end of the last turn. */
  readonly quantiles: { readonly [percentile: string]: number };
  /** Whether its fact lies in the late window. */
  readonly late: boolean;
}

/** A place that the facts have and that was not lost. */
export interface KeptRow {
  readonly id: string;
  readonly region: string;
  readonly name: string;
  readonly axis: string;
  /** Share of runs in which it is lost all the same. */
  readonly lostShare: number;
}

export interface BacktestReport {
  /** First day of the late window. */
  readonly split: string;
  readonly overall: WindowScore;
  readonly early: WindowScore;
  readonly late: WindowScore;
  readonly rows: readonly ReportRow[];
  readonly kept: readonly KeptRow[];
  readonly leftOut: Facts['leftOut'];
  readonly aggregates: Course;
}

export function firstLossesOf(runs: Runs): FirstLosses {
  return { runs: runs.runs, turns: runs.lossTurn, manners: runs.lossManner };
}

/** `splitDate`: first day of the late window; absent: where the daily losses change most. */
export function backtestReport(
  compiled: CompiledScenario,
  runs: Runs,
  facts: Facts,
  splitDate?: string,
): BacktestReport {
  const losses = firstLossesOf(runs);
  const startDay = dayNumber(compiled.start.date);
  const split = splitDate === undefined ? usualSplit(facts) : dayNumber(splitDate) - startDay;
  const everything = Number.POSITIVE_INFINITY;
  return {
    split: dateOfDay(startDay + split),
    overall: scoreWindow(compiled, losses, facts, -everything, everything),
    early: scoreWindow(compiled, losses, facts, -everything, split),
    late: scoreWindow(compiled, losses, facts, split, everything),
    rows: facts.rows.flatMap((row) => {
      if (row.loss === undefined) return [];
      const { sample } = sampleOf(compiled, losses, row.region);
      const quantiles = Object.fromEntries(
        ROW_PERCENTILES.map((percent) => [percent, quantile(sample, percent / 100)]),
      );
      return [{ ...scoreRow(compiled, losses, row), name: row.name, quantiles, late: row.loss.at >= split }];
    }),
    kept: facts.rows.flatMap((row) =>
      row.loss !== undefined
        ? []
        : [
            {
              id: row.id,
              region: compiled.region.ids[row.region],
              name: row.name,
              axis: row.axis,
              lostShare: 1 - sampleOf(compiled, losses, row.region).censored,
            },
          ],
    ),
    leftOut: facts.leftOut,
    aggregates: courseOf(compiled, runs, facts),
  };
}
