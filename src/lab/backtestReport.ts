/** The full backtest report: scores over all facts and by window, a row per place, and the course of the ensemble. */

import { hash64 } from '../core/hash.ts';
import { dateOfDay, dayNumber } from '../core/moments.ts';
import type { WeightChanges } from '../ensemble/plan.ts';
import { type Percentiles, percentilesBy, quantile } from '../ensemble/statistics.ts';
import type { RunTable } from '../ensemble/table.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';
import { type RowScore, scoreRow, scoreWindow, type WindowScore } from './backtest.ts';
import { type Baselines, baselinesFor } from './baselines.ts';
import { type CountryScore, scoreCountry, settingWithout } from './countries.ts';
import { type Course, courseOf } from './course.ts';
import { type Experiment, tableOf } from './experiment.ts';
import { type DatedRow, type Facts, isDated } from './facts.ts';
import { dayReached, lossForecast } from './forecast.ts';
import { type Jitter, type JitterReport, jitterReport, shakenScenarios } from './jitter.ts';
import {
  type CapitalScore,
  type HeldRow,
  type HeldScore,
  heldRows,
  type ReturnRow,
  type ReturnScore,
  returnRows,
  scoreCapital,
  scoreHeld,
  scoreReturns,
} from './standing.ts';
import { usualSplit } from './windows.ts';

export interface ReportRow extends RowScore {
  readonly name: string;
  /** Days by which so many of a hundred runs have lost it, since the start day; undefined: not by the end. */
  readonly quantiles: Percentiles<number | undefined>;
  /** What the dull forecasts say of it, as the model is told: middle, and between which days eight in ten lie. */
  readonly dull: { readonly [name in keyof Baselines]: DullForecast };
  /** Whether its fact is in the late window. */
  readonly late: boolean;
}

/** Days since the start day. */
export interface DullForecast {
  readonly q10: number;
  readonly median: number;
  readonly q90: number;
}

export interface BacktestReport {
  /** First day of the late window. */
  readonly split: string;
  /** Hash of the ends of its first runs: others are of other rules, numbers or luck. */
  readonly firstRuns: string;
  /** The figures by which countries are compared, each with its range over luck. */
  readonly country: CountryScore;
  readonly overall: WindowScore;
  readonly early: WindowScore;
  readonly late: WindowScore;
  readonly rows: readonly ReportRow[];
  readonly held: HeldScore;
  readonly heldRows: readonly HeldRow[];
  readonly returns: ReturnScore;
  readonly returnRows: readonly ReturnRow[];
  readonly capital: CapitalScore | undefined;
  readonly leftOut: Facts['leftOut'];
  readonly aggregates: Course;
}

/**
 * The table must keep the course by turn and returns. `splitDate`: first day of the late window; absent: where the
 * daily losses change most. `without`: see `scoreCountry`.
 */
export function backtestReport(
  compiled: CompiledScenario,
  table: RunTable,
  facts: Facts,
  splitDate?: string,
  without?: RunTable,
): BacktestReport {
  const startDay = dayNumber(compiled.start.date);
  const split = splitDate === undefined ? usualSplit(facts) : dayNumber(splitDate) - startDay;
  const everything = Number.POSITIVE_INFINITY;
  const held = heldRows(compiled, table, facts);
  return {
    split: dateOfDay(startDay + split),
    firstRuns: firstRunsOf(table),
    country: scoreCountry(compiled, table, facts, without),
    overall: scoreWindow(compiled, table, facts, -everything, everything),
    early: scoreWindow(compiled, table, facts, -everything, split),
    late: scoreWindow(compiled, table, facts, split, everything),
    rows: facts.rows.filter(isDated).map((row) => {
      const forecast = lossForecast(compiled, table, row.region);
      const quantiles = percentilesBy((percent) => dayReached(forecast, percent / 100));
      const dull = dullForecasts(baselinesFor(compiled, facts), row);
      return { ...scoreRow(compiled, table, row), name: row.name, quantiles, dull, late: row.loss.at >= split };
    }),
    held: scoreHeld(held),
    heldRows: held,
    returns: scoreReturns(compiled, table, facts),
    returnRows: returnRows(compiled, table, facts),
    capital: scoreCapital(compiled, table, facts),
    leftOut: facts.leftOut,
    aggregates: courseOf(compiled, table, facts),
  };
}

/** Runs that are played again to see whether a report is still that of today. */
export const FIRST_RUNS = 10;

const firstRunsOf = ({ digest }: RunTable): string => hash64(digest.subarray(0, 2 * FIRST_RUNS).join(' '));

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
  /** Weights that were fitted to all other countries. */
  readonly without?: WeightChanges;
  /** Also shake the inputs of places, with draws from the experiment's seed. */
  readonly jitter?: Jitter & { readonly seed: string };
}

export interface Backtest {
  readonly report: BacktestReport;
  /** The cost of shaking; undefined: not requested, or not fully played yet. */
  readonly jitter: JitterReport | undefined;
}

/** Plays the scenario with every actor on doctrine, first as it is, then shaken. */
export function backtestExperiment({
  compiled,
  facts,
  split,
  without,
  jitter,
}: BacktestQuestion): Experiment<Backtest> {
  const { scenario } = compiled;
  const beside = settingWithout(compiled, without);
  const shaken = jitter === undefined ? [] : shakenScenarios(scenario, jitter, jitter.seed);
  return {
    settings: [
      { scenario, withCourse: true, withReturns: true },
      ...beside,
      ...shaken.map((one) => ({ scenario: one })),
    ],
    report(played) {
      const [base, other] = [played[0], beside.length > 0 ? played[1] : undefined].map(tableOf);
      if (base === undefined || (beside.length > 0 && other === undefined)) return undefined;
      const others = played.slice(1 + beside.length);
      const tables = others.flatMap((result) => tableOf(result) ?? []);
      const isShaken = jitter !== undefined && tables.length === jitter.times;
      return {
        report: backtestReport(compiled, base, facts, split, other),
        jitter: isShaken ? jitterReport(compiled, facts, jitter, base, tables) : undefined,
      };
    },
  };
}
