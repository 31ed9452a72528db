/**
 * What was measured of a scenario and stands in its folder, so that a page can draw it without playing thousands of
 * runs: how far the model hits the dated facts, and which assumption moves the outcome most. `npm run measure` writes
 * it; a test plays it again.
 */
import { round } from '../core/exact.ts';
import type { WindowScore } from './backtest.ts';
import type { BacktestReport, KeptRow, ReportRow } from './backtestReport.ts';
import type { Bar, KnobEffect } from './tornado.ts';

/** Times are days since the start day. */
export interface Measured {
  readonly scenario: string;
  readonly contentHash: string;
  readonly rules: number;
  /** Of both experiments. */
  readonly seed: string;
  readonly backtest: MeasuredBacktest;
  readonly sensitivity: MeasuredSensitivity;
}

export interface MeasuredBacktest {
  readonly runs: number;
  readonly overall: Pick<WindowScore, 'rows' | 'hitRate' | 'exactCoverage' | 'crps' | 'baselines' | 'skill'>;
  readonly rows: readonly MeasuredRow[];
  readonly kept: readonly Pick<KeptRow, 'region' | 'lostShare'>[];
}

export type MeasuredRow = Pick<ReportRow, 'region' | 'actual' | 'q10' | 'median' | 'q90' | 'censored' | 'hit' | 'dull'>;

export interface MeasuredSensitivity {
  readonly runs: number;
  /** Id of what is moved: `fallDay`. */
  readonly outcome: string;
  /** The widest first. */
  readonly bars: readonly MeasuredBar[];
}

export interface MeasuredBar {
  readonly kind: Bar['kind'];
  readonly id: string;
  readonly effects: readonly Pick<KnobEffect, 'at' | 'value' | 'effect'>[];
}

export function measuredBacktest(runs: number, report: Pick<BacktestReport, 'overall' | 'rows' | 'kept'>) {
  const { rows, hitRate, exactCoverage, crps, baselines, skill } = report.overall;
  return rounded<MeasuredBacktest>({
    runs,
    overall: { rows, hitRate, exactCoverage, crps, baselines, skill },
    rows: report.rows.map(({ region, actual, q10, median, q90, censored, hit, dull }) => ({
      ...{ region, actual, q10, median, q90, censored, hit, dull },
    })),
    kept: report.kept.map(({ region, lostShare }) => ({ region, lostShare })),
  });
}

export function measuredSensitivity(
  runs: number,
  outcome: string,
  bars: readonly Pick<Bar, 'kind' | 'id' | 'effects'>[],
) {
  return rounded<MeasuredSensitivity>({
    runs,
    outcome,
    bars: bars.map(({ kind, id, effects }) => ({
      ...{ kind, id },
      effects: effects.map(({ at, value, effect }) => ({ at, value, effect })),
    })),
  });
}

/** Every number to three decimals: a file is compared as text. */
const rounded = <Kept>(value: Kept): Kept =>
  JSON.parse(JSON.stringify(value, (_, each) => (typeof each === 'number' ? round(each * 1000) / 1000 : each)));

/** Expects a file that `npm run measure` wrote; undefined if it came cut. */
export function readMeasured(text: string): Measured | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
