/**
 * What was measured of a scenario and stands in its folder, so that a page can draw it without playing thousands of
 * runs: how far the model hits the dated facts, and which assumption moves the outcome most. `npm run measure` writes
 * it; a test plays it again.
 */
import { round } from '../core/exact.ts';
import type { WindowScore } from './backtest.ts';
import type { BacktestReport, ReportRow } from './backtestReport.ts';
import type { CountryScore } from './countries.ts';
import type { CapitalScore, HeldRow, ReturnRow, ReturnScore } from './standing.ts';
import type { Bar, KnobEffect } from './tornado.ts';

/** Times are days since the start day. */
export interface Measured {
  readonly scenario: string;
  readonly contentHash: string;
  readonly rules: number;
  /** Of both experiments. */
  readonly seed: string;
  readonly backtest: MeasuredBacktest;
  /** Only where it is drawn. */
  readonly sensitivity?: MeasuredSensitivity;
}

export interface MeasuredBacktest {
  readonly runs: number;
  readonly firstRuns: string;
  readonly country: CountryScore;
  readonly overall: Pick<WindowScore, 'rows' | 'hitRate' | 'exactCoverage' | 'crps' | 'baselines' | 'skill'>;
  readonly rows: readonly MeasuredRow[];
  readonly held: readonly Pick<HeldRow, 'region' | 'lostShare'>[];
  readonly returns: Omit<ReturnScore, 'share' | 'crps'>;
  readonly returnRows: readonly MeasuredReturn[];
  readonly capital?: CapitalScore;
}

/** A quantile that too few runs reach is left out. */
export type MeasuredRow = Pick<
  ReportRow,
  'region' | 'actual' | 'share' | 'q10' | 'median' | 'q90' | 'takerShare' | 'hit' | 'dull'
>;

export type MeasuredReturn = Pick<ReturnRow, 'region' | 'actual' | 'share' | 'q10' | 'median' | 'q90' | 'hit'>;

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

export function measuredBacktest(
  runs: number,
  report: Pick<
    BacktestReport,
    'firstRuns' | 'country' | 'overall' | 'rows' | 'heldRows' | 'returns' | 'returnRows' | 'capital'
  >,
) {
  const { rows, hitRate, exactCoverage, crps, baselines, skill } = report.overall;
  const { rows: regained, found, hitRate: returnHits, gone, backOften } = report.returns;
  return rounded<MeasuredBacktest>({
    runs,
    firstRuns: report.firstRuns,
    country: report.country,
    overall: { rows, hitRate, exactCoverage, crps, baselines, skill },
    rows: report.rows.map(({ region, actual, share, q10, median, q90, takerShare, hit, dull }) => ({
      ...{ region, actual, share, q10, median, q90, takerShare, hit, dull },
    })),
    held: report.heldRows.map(({ region, lostShare }) => ({ region, lostShare })),
    returns: { rows: regained, found, hitRate: returnHits, gone, backOften },
    returnRows: report.returnRows.map(({ region, actual, share, q10, median, q90, hit }) => ({
      ...{ region, actual, share, q10, median, q90, hit },
    })),
    ...(report.capital === undefined ? undefined : { capital: report.capital }),
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
