/**
 * What stood and what came back: scores of places that were held in fact, of those that were lost and regained, and of
 * the capital.
 */
import { NONE, type RegionIndex } from '../core/indices.ts';
import type { Compiled } from '../engine/compiled.ts';
import { averageOf } from '../ensemble/statistics.ts';
import type { RunTable } from '../ensemble/table.ts';
import { type DatedRow, type FactRow, type Facts, isDated, isRegained } from './facts.ts';
import { type DateScore, type Forecast, forecastOf, lossForecast, returnForecast, scoreDate } from './forecast.ts';
import { capitalOf } from './parties.ts';
import { crps } from './scores.ts';
import { endTime } from './times.ts';

/** Above this share of the runs a place that was held counts as lost, and one that was lost for good as regained. */
export const OFTEN = 0.2;

/** A place that was not lost. */
export interface HeldRow {
  readonly id: string;
  readonly region: string;
  readonly name: string;
  readonly axis: string;
  /** Share of runs that lose it anyway, while it held in fact. */
  readonly lostShare: number;
  /** CRPS of its day of loss, cut at the end of the runs, against that end, days. */
  readonly crps: number;
}

export interface HeldScore {
  readonly rows: number;
  /** Those that fall in over a fifth of the runs. */
  readonly lostOften: number;
  readonly lostShare: number;
  readonly crps: number;
}

/**
 * The loss of a place that held in fact: before the half day of the act up to which it did, where the facts name one.
 * In that half day the order is already known, and what falls then is not lost.
 */
export function heldForecast(compiled: Compiled, table: RunTable, region: RegionIndex, { heldUntil }: Facts): Forecast {
  return forecastOf(compiled, table.runs, (i) => {
    const turn = table.lossTurn[i * compiled.region.count + region];
    const end = heldUntil === NONE ? NONE : table.actTurn[i * compiled.act.count + heldUntil];
    return end === NONE || turn < end ? turn : NONE;
  });
}

export const heldRows = (compiled: Compiled, table: RunTable, facts: Facts): HeldRow[] =>
  facts.rows
    .filter((row) => !isDated(row))
    .map(({ id, region, name, axis }) => {
      const { sample, share } = heldForecast(compiled, table, region, facts);
      const score = crps(sample, endTime(compiled));
      return { id, region: compiled.region.ids[region], name, axis, lostShare: share, crps: score };
    });

export const scoreHeld = (rows: readonly HeldRow[]): HeldScore => ({
  rows: rows.length,
  lostOften: rows.filter(({ lostShare }) => lostShare > OFTEN).length,
  lostShare: averageOf(rows.map(({ lostShare }) => lostShare)),
  crps: averageOf(rows.map((row) => row.crps)),
});

/** The day on which a place came back to the side that had lost it; shares are of all runs. */
export interface ReturnRow extends DateScore {
  readonly name: string;
}

export interface ReturnScore {
  readonly rows: number;
  /** Those that come back in at least half of the runs. */
  readonly found: number;
  readonly share: number;
  readonly hitRate: number;
  readonly crps: number;
  /** Places lost for good, and those of them that come back in over a fifth of the runs. */
  readonly gone: number;
  readonly backOften: number;
}

export const returnRows = (compiled: Compiled, table: RunTable, facts: Facts): ReturnRow[] =>
  facts.rows.filter(isRegained).map((row) => ({
    ...{ id: row.id, region: compiled.region.ids[row.region], name: row.name, axis: row.axis },
    ...scoreDate(compiled, returnForecast(compiled, table, row.region), row.regain),
  }));

export function scoreReturns(compiled: Compiled, table: RunTable, facts: Facts): ReturnScore {
  const rows = returnRows(compiled, table, facts);
  const gone = facts.rows.filter((row): row is DatedRow => isDated(row) && !isRegained(row));
  return {
    rows: rows.length,
    found: rows.filter(({ median }) => median !== undefined).length,
    share: averageOf(rows.map(({ share }) => share)),
    hitRate: averageOf(rows.map(({ hit }) => (hit ? 1 : 0))),
    crps: averageOf(rows.map((row) => row.crps)),
    gone: gone.length,
    backOften: gone.filter(({ region }) => returnForecast(compiled, table, region).share > OFTEN).length,
  };
}

export interface CapitalScore {
  readonly region: string;
  /** Whether it was lost in fact. */
  readonly fell: boolean;
  /** Share of the runs in which it ends as it did: lost, or held to the end. */
  readonly right: number;
}

/** Undefined where nobody wrote down what became of the state's seat, or it has none. */
export function scoreCapital(compiled: Compiled, table: RunTable, facts: Facts): CapitalScore | undefined {
  const capital = capitalOf(compiled);
  const row: FactRow | undefined = capital === NONE ? undefined : facts.rows.find(({ region }) => region === capital);
  if (row === undefined) return undefined;
  const { share } = lossForecast(compiled, table, capital);
  const fell = isDated(row);
  return { region: compiled.region.ids[capital], fell, right: fell ? share : 1 - share };
}
