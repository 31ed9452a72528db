/**
 * Summary: what an ensemble says. Every figure is made from whole numbers in run order, so it is the same to the bit
 * however the runs were played. Turns count from 0; a place that no run lost has null for its turns.
 */

import { NONE } from '../core/indices.ts';
import { LOSS_MANNERS, type LossManner } from '../engine/vocabulary.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';
import { momentsAt, type SeriesRow, type SeriesSums, seriesOf } from './series.ts';
import {
  intervalOf,
  type Mean,
  meanOf,
  type Percentiles,
  percentilesOf,
  type Share,
  shareOf,
  timePercentiles,
} from './statistics.ts';
import { aimsOf, COSTS, type CostName, type RunTable, restrictedTime } from './table.ts';

/** When something happened, over runs some of which never saw it. */
export interface TimeSummary {
  readonly share: Share;
  /** Percentiles over all runs; null where so many never saw it by the last turn. */
  readonly turns: Percentiles<number | null>;
  /** Mean of the turns until it happened, the last turn's end for runs that never saw it. */
  readonly restricted: Mean;
  /** Runs by turn. */
  readonly byTurn: readonly number[];
}

export interface PlaceSummary extends TimeSummary {
  readonly region: string;
  /** The holder at the start, whose first loss this is. */
  readonly holder: string;
  readonly takers: readonly { readonly side: string; readonly runs: number }[];
  readonly manners: readonly { readonly manner: LossManner; readonly runs: number }[];
  /** Who holds it at the end. */
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
  /** The side whose dead these are. */
  readonly side?: string;
}

/** A course by turn: entry 0 is the start, entry t + 1 the end of turn t. */
export type SeriesSummary = SeriesRow & {
  readonly mean: readonly number[];
  readonly deviation: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
};

export interface EnsembleSummary {
  readonly scenario: string;
  readonly runs: number;
  readonly turns: number;
  /** Runs in which an order that the plan wanted could not be given. */
  readonly refused: number;
  readonly places: readonly PlaceSummary[];
  readonly acts: readonly ActSummary[];
  readonly scores: readonly ScoreSummary[];
  readonly costs: readonly CostSummary[];
  readonly series: readonly SeriesSummary[];
}

/** `sums` undefined: the course by turn was not kept. */
export function summarise(
  compiled: CompiledScenario,
  table: RunTable,
  sums: SeriesSums | undefined,
  firstHolders?: ArrayLike<number>,
): EnsembleSummary {
  const { region, side, act } = compiled;
  const holders = firstHolders ?? region.holder;
  return {
    scenario: compiled.scenario.id,
    runs: table.runs,
    turns: compiled.turns,
    refused: table.refused.reduce((count, one) => count + one, 0),
    places: region.ids.map((id, r) => ({
      region: id,
      holder: side.ids[(holders as { [r: number]: number })[r]],
      ...timeSummary(table.lossTurn, table.shape.regions, r, table.runs, compiled.turns),
      takers: countBy(table.lossTo, table.shape.regions, r, side.ids).map(([name, runs]) => ({ side: name, runs })),
      manners: countBy(table.lossManner, table.shape.regions, r, LOSS_MANNERS).map(([manner, runs]) => ({
        manner,
        runs,
      })),
      holders: countBy(table.holder, table.shape.regions, r, side.ids).map(([name, runs]) => ({
        side: name,
        share: shareOf(runs, table.runs),
      })),
    })),
    acts: act.ids.map((id, a) => ({
      act: id,
      kind: act.kinds[a],
      ...timeSummary(table.actTurn, table.shape.acts, a, table.runs, compiled.turns),
    })),
    scores: aimsOf(compiled).map(({ actor, aim }, i) => ({
      actor,
      aim,
      ...valueSummary(table.score, table.shape.aims, i, table.runs),
    })),
    costs: costRows(compiled).map((row, i) => ({
      ...row,
      ...valueSummary(table.cost, table.shape.costs, i, table.runs),
    })),
    series: sums === undefined ? [] : seriesSummary(compiled, sums),
  };
}

export function costRows(
  compiled: CompiledScenario,
): ({ readonly cost: CostName } | { readonly cost: 'dead'; readonly side: string })[] {
  return [...COSTS.map((cost) => ({ cost })), ...compiled.side.ids.map((id) => ({ cost: 'dead' as const, side: id }))];
}

/** Entry `index` of every run. */
export function columnOf(column: ArrayLike<number>, width: number, index: number, runs: number): Float64Array {
  const values = new Float64Array(runs);
  for (let run = 0, at = index; run < runs; run++, at += width) values[run] = column[at];
  return values;
}

/** Turns until entry `index` happened in every run, the number of turns where it never did. */
export function timesOf(column: Int16Array, width: number, index: number, runs: number, turns: number): Float64Array {
  const values = new Float64Array(runs);
  for (let run = 0, at = index; run < runs; run++, at += width) values[run] = restrictedTime(column, at, turns);
  return values;
}

function timeSummary(column: Int16Array, width: number, index: number, runs: number, turns: number): TimeSummary {
  const byTurn = new Array<number>(turns).fill(0);
  let count = 0;
  for (let run = 0, at = index; run < runs; run++, at += width) {
    const turn = column[at];
    if (turn === NONE) continue;
    byTurn[turn]++;
    count++;
  }
  return {
    share: shareOf(count, runs),
    turns: timePercentiles(byTurn, runs),
    restricted: meanOf(timesOf(column, width, index, runs, turns)),
    byTurn,
  };
}

function valueSummary(column: ArrayLike<number>, width: number, index: number, runs: number): ValueSummary {
  const values = columnOf(column, width, index, runs);
  return { mean: meanOf(values), percentiles: percentilesOf(values) };
}

/** How many runs have each code, in the order of the names, those without any left out. */
function countBy<N extends string>(
  column: Int8Array,
  width: number,
  index: number,
  names: readonly N[],
): [N, number][] {
  const counts = new Array<number>(names.length).fill(0);
  for (let at = index; at < column.length; at += width) if (column[at] >= 0) counts[column[at]]++;
  return names.map((name, code): [N, number] => [name, counts[code]]).filter(([, count]) => count > 0);
}

export function seriesSummary(compiled: CompiledScenario, sums: SeriesSums): SeriesSummary[] {
  const length = compiled.turns + 1;
  return seriesOf(compiled).map((row, i) => {
    const points = Array.from({ length }, (_, t) => {
      const { mean, deviation } = momentsAt(sums, i * length + t);
      return intervalOf(mean, deviation, sums.runs);
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
