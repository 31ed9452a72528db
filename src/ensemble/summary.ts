/**
 * Summary: the results of an ensemble. Every figure is computed from integers in run order, so it is the same to the
 * bit however the runs were played. Turns count from 0; a place lost in no run has null turns.
 */

import { LOSS_MANNERS, type LossManner } from '../engine/vocabulary.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';
import { countCodes, createReader } from './columns.ts';
import { momentsAt, type SeriesRow, type SeriesSums, seriesOf } from './series.ts';
import {
  type Bounds,
  COUNT,
  intervalOf,
  type Mean,
  meanOf,
  type Percentiles,
  percentilesOf,
  SCALE,
  type Share,
  shareOf,
  timePercentiles,
} from './statistics.ts';
import { aimsOf, COSTS, type CostName, type RunTable } from './table.ts';

/** When something happened, across runs of which some never saw it. */
export interface TimeSummary {
  readonly share: Share;
  /** Percentiles over all runs; null if too few saw it by the last turn. */
  readonly turns: Percentiles<number | null>;
  /** Mean turns until it happened; runs that never saw it count as the end of the last turn. */
  readonly restricted: Mean;
  /** Number of runs by turn. */
  readonly byTurn: readonly number[];
}

export interface PlaceSummary extends TimeSummary {
  readonly region: string;
  /** Holder at the start; this is its first loss. */
  readonly holder: string;
  readonly takers: readonly { readonly side: string; readonly runs: number }[];
  readonly manners: readonly { readonly manner: LossManner; readonly runs: number }[];
  /** Holders at the end, with their shares of the runs. */
  readonly holders: readonly { readonly side: string; readonly share: Share }[];
}

export interface ActSummary extends TimeSummary {
  readonly act: string;
  readonly kind: string;
}

export interface ValueSummary {
  readonly mean: Mean;
  readonly percentiles: Percentiles<number>;
}

export interface ScoreSummary extends ValueSummary {
  readonly actor: string;
  readonly aim: string;
}

export interface CostSummary extends ValueSummary {
  readonly cost: CostName | 'dead';
  /** For the dead of a side: which side. */
  readonly side?: string;
}

/** A series by turn: entry 0 is the start, entry t + 1 the end of turn t. */
export type SeriesSummary = SeriesRow & {
  readonly mean: readonly number[];
  readonly deviation: readonly number[];
  /** Null where there is no interval. */
  readonly low: readonly (number | null)[];
  readonly high: readonly (number | null)[];
};

export interface EnsembleSummary {
  readonly scenario: string;
  readonly runs: number;
  readonly turns: number;
  /** Runs in which an order of the plan was refused. */
  readonly refused: number;
  readonly places: readonly PlaceSummary[];
  readonly acts: readonly ActSummary[];
  readonly scores: readonly ScoreSummary[];
  readonly costs: readonly CostSummary[];
  readonly series: readonly SeriesSummary[];
}

/** `compiled`: any setting of the scenario; `sums`: undefined if the course by turn was not kept. */
export function summarise(compiled: CompiledScenario, table: RunTable, sums: SeriesSums | undefined): EnsembleSummary {
  const { region, side, act } = compiled;
  const { runs, shape } = table;
  const loss = timeReader(table.lossTurn, shape.regions, table);
  const takers = codeReader(table.lossTo, shape.regions, runs, side.ids);
  const manners = codeReader(table.lossManner, shape.regions, runs, LOSS_MANNERS);
  const holders = codeReader(table.holder, shape.regions, runs, side.ids);
  const end = timeReader(table.actTurn, shape.acts, table);
  const score = createReader(table.score, shape.aims, runs);
  const cost = createReader(table.cost, shape.costs, runs);
  return {
    scenario: compiled.scenario.id,
    runs,
    turns: shape.turns,
    refused: table.refused.reduce((count, one) => count + one, 0),
    places: region.ids.map((id, r) => ({
      region: id,
      holder: side.ids[table.firstHolder[r]],
      ...timeSummary(loss(r), shape.turns),
      takers: takers(r).map(([name, count]) => ({ side: name, runs: count })),
      manners: manners(r).map(([manner, count]) => ({ manner, runs: count })),
      holders: holders(r).map(([name, count]) => ({ side: name, share: shareOf(count, runs) })),
    })),
    acts: act.ids.map((id, a) => ({ act: id, kind: act.kinds[a], ...timeSummary(end(a), shape.turns) })),
    scores: aimsOf(compiled).map(({ actor, aim }, i) => ({ actor, aim, ...valueSummary(score(i), SCALE) })),
    costs: costRows(compiled).map((row, i) => ({ ...row, ...valueSummary(cost(i), COUNT) })),
    series: sums === undefined ? [] : seriesSummary(compiled, sums),
  };
}

export function costRows(
  compiled: CompiledScenario,
): ({ readonly cost: CostName } | { readonly cost: 'dead'; readonly side: string })[] {
  return [...COSTS.map((cost) => ({ cost })), ...compiled.side.ids.map((id) => ({ cost: 'dead' as const, side: id }))];
}

/** Turns until an entry happened, in every run; the number of turns where it never did. */
export function timeReader(
  column: Int16Array,
  width: number,
  { runs, shape }: Pick<RunTable, 'runs' | 'shape'>,
): (index: number) => Float64Array {
  return createReader(column, width, runs, shape.turns);
}

function timeSummary(times: Float64Array, turns: number): TimeSummary {
  const byTurn = new Array<number>(turns).fill(0);
  let count = 0;
  for (const turn of times) {
    if (turn === turns) continue;
    byTurn[turn]++;
    count++;
  }
  return {
    share: shareOf(count, times.length),
    turns: timePercentiles(byTurn, times.length),
    restricted: meanOf(times, { least: 0, most: turns }),
    byTurn,
  };
}

function valueSummary(values: Float64Array, bounds: Bounds): ValueSummary {
  return { mean: meanOf(values, bounds), percentiles: percentilesOf(values) };
}

/** Number of runs with each code in an entry, in the order of the names; codes without any are left out. */
function codeReader<N extends string>(
  column: Int8Array,
  width: number,
  runs: number,
  names: readonly N[],
): (index: number) => [N, number][] {
  const counts = countCodes(column, width, runs, names.length);
  return (index) =>
    names
      .map((name, code): [N, number] => [name, counts[index * names.length + code]])
      .filter(([, count]) => count > 0);
}

/** Empty if the course by turn was not kept. `isDifference`: sums of differences, which may be negative. */
export function seriesSummary(compiled: CompiledScenario, sums: SeriesSums, isDifference = false): SeriesSummary[] {
  const rows = seriesOf(compiled);
  const length = sums.sum.length / rows.length;
  if (length === 0) return [];
  return rows.map((row, i) => {
    const bounds = boundsOfSeries(row, compiled, isDifference);
    const points = Array.from({ length }, (_, t) => {
      const { mean, deviation } = momentsAt(sums, i * length + t);
      return intervalOf(mean, deviation, sums.runs, bounds);
    });
    return {
      ...row,
      mean: points.map(({ mean }) => mean),
      deviation: points.map(({ deviation }) => deviation),
      low: points.map(({ low }) => low),
      high: points.map(({ high }) => high),
    };
  });
}

function boundsOfSeries({ kind }: SeriesRow, { region }: CompiledScenario, isDifference: boolean): Bounds | undefined {
  if (kind === 'dead' || kind === 'killed' || kind === 'displaced') return isDifference ? undefined : COUNT;
  const most = kind === 'places' ? region.count : SCALE.most;
  return { least: isDifference ? -most : 0, most };
}
