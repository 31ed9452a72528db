/** The full backtest report: scores over all facts and by window, a row per place, and the course of the ensemble. */

import { dateOfDay, dayNumber } from '../core/moments.ts';
import { PERCENTILES, quantile } from '../ensemble/statistics.ts';
import type { RunTable } from '../ensemble/table.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';
import { lossSampleOf, type RowScore, scoreRow, scoreWindow, type WindowScore } from './backtest.ts';
import { type Baselines, baselinesFor } from './baselines.ts';
import { type Course, courseOf } from './course.ts';
import { type Experiment, tableOf } from './experiment.ts';
import { type DatedRow, type Facts, isDated } from './facts.ts';
import { type Jitter, type JitterReport, jitterReport, shakenScenarios } from './jitter.ts';
import { usualSplit } from './windows.ts';

export interface ReportRow extends RowScore {
  readonly name: string;
  /**
   * Percentiles of the day of loss, days since the start day; runs without a loss count as the end of the last turn.
   */
  readonly quantiles: { readonly [percentile: string]: number };
  /** What the dull forecasts say of it, as the model is told: middle, and between which days eight in ten lie. */
  readonly dull: { readonly [name in keyof Baselines]: DullForecast };
  /** Whether its fact is in the late window. */
  readonly late: boolean;
}

/** Days since the start day. */
export type DullForecast = Pick<RowScore, 'q10' | 'median' | 'q90'>;

/** A place in the facts that was not lost. */
export interface KeptRow {
  readonly id: string;
  readonly region: string;
  readonly name: string;
  readonly axis: string;
  /** Share of runs that lose it anyway. */
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

/**
 * The table must keep the course by turn. `splitDate`: first day of the late window; absent: where the daily losses
 * change most.
 */
export function backtestReport(
  compiled: CompiledScenario,
  table: RunTable,
  facts: Facts,
  splitDate?: string,
): BacktestReport {
  const startDay = dayNumber(compiled.start.date);
  const split = splitDate === undefined ? usualSplit(facts) : dayNumber(splitDate) - startDay;
  const everything = Number.POSITIVE_INFINITY;
  return {
    split: dateOfDay(startDay + split),
    overall: scoreWindow(compiled, table, facts, -everything, everything),
    early: scoreWindow(compiled, table, facts, -everything, split),
    late: scoreWindow(compiled, table, facts, split, everything),
    rows: facts.rows.filter(isDated).map((row) => {
      const { sample } = lossSampleOf(compiled, table, row.region);
      const quantiles = Object.fromEntries(PERCENTILES.map((percent) => [percent, quantile(sample, percent / 100)]));
      const dull = dullForecasts(baselinesFor(compiled, facts), row);
      return { ...scoreRow(compiled, table, row), name: row.name, quantiles, dull, late: row.loss.at >= split };
    }),
    kept: facts.rows
      .filter((row) => !isDated(row))
      .map(({ id, region, name, axis }) => ({
        ...{ id, region: compiled.region.ids[region], name, axis },
        lostShare: 1 - lossSampleOf(compiled, table, region).censored,
      })),
    leftOut: facts.leftOut,
    aggregates: courseOf(compiled, table, facts),
  };
}

function dullForecasts(baselines: Baselines, row: DatedRow): ReportRow['dull'] {
  const told = (name: keyof Baselines): DullForecast => {
    const sample = baselines[name](row);
    return { q10: quantile(sample, 0.1) - 0.25, median: quantile(sample, 0.5), q90: quantile(sample, 0.9) + 0.25 };
  };
  return { constantHazard: told('constantHazard'), distance: told('distance'), oneDate: told('oneDate') };
}

export interface BacktestQuestion {
  readonly compiled: CompiledScenario;
  readonly facts: Facts;
  /** First day of the late window; absent: where the daily losses change most. */
  readonly split?: string;
  /** Also shake the inputs of places, with draws from the experiment's seed. */
  readonly jitter?: Jitter & { readonly seed: string };
}

export interface Backtest {
  readonly report: BacktestReport;
  /** The cost of shaking; undefined: not requested, or not fully played yet. */
  readonly jitter: JitterReport | undefined;
}

/** Plays the scenario with every actor on doctrine, first as it is, then shaken. */
export function backtestExperiment({ compiled, facts, split, jitter }: BacktestQuestion): Experiment<Backtest> {
  const { scenario } = compiled;
  const shaken = jitter === undefined ? [] : shakenScenarios(scenario, jitter, jitter.seed);
  return {
    settings: [{ scenario, withCourse: true }, ...shaken.map((one) => ({ scenario: one }))],
    report([first, ...others]) {
      const base = tableOf(first);
      if (base === undefined) return undefined;
      const tables = others.flatMap((result) => tableOf(result) ?? []);
      const isShaken = jitter !== undefined && tables.length === jitter.times;
      return {
        report: backtestReport(compiled, base, facts, split),
        jitter: isShaken ? jitterReport(compiled, facts, jitter, base, tables) : undefined,
      };
    },
  };
}
