/**
 * Three dull forecasts that a model must beat. Each has one free parameter, fitted to the very dates it is scored on,
 * which flatters it:
 *  - constant hazard: every place is equally likely to fall on any day;
 *  - distance: a place's hazard fades with the road distance to the nearest place lost so far, played forward from the
 *    first front;
 *  - one date: all fall on one date.
 * None knows a date in advance except through its parameter.
 */

import type { RegionIndex, SideIndex } from '../core/indices.ts';
import { FIRST } from '../core/indices.ts';
import { DRAW, draw, keyOf, whoOf } from '../engine/chance.ts';
import { type Compiled, FAR } from '../engine/compiled.ts';
import { averageOf, quantile } from '../ensemble/statistics.ts';
import { type DatedRow, type FactRow, type Facts, isDated } from './facts.ts';
import { crps, nearestIn, type Sample } from './scores.ts';
import { endTime, timeOfTurn } from './times.ts';

type SampleOf = (row: FactRow) => Sample;

export interface Baselines {
  readonly constantHazard: SampleOf;
  readonly distance: SampleOf;
  readonly oneDate: SampleOf;
}

/** Runs of the distance forecast, and the distance over which its hazard halves, km. */
const RUNS = 160;
const HALF_KM = 40;

const fitted = new WeakMap<Facts, Baselines>();

/** The three forecasts, fitted on all dated rows of the facts. */
export function baselinesFor(compiled: Compiled, facts: Facts): Baselines {
  let baselines = fitted.get(facts);
  if (baselines === undefined) {
    const rows = facts.rows.filter(isDated);
    const rates = Array.from({ length: 16 }, (_, i) => 0.01 * (i + 1) * (1 + i / 6));
    const dates = Array.from({ length: compiled.turns }, (_, turn) => timeOfTurn(compiled, turn));
    baselines = {
      constantHazard: best(rates, rows, (rate) => constantForecast(compiled, rate)),
      distance: best(
        rates.slice(0, 12).map((rate) => 2 * rate),
        rows,
        (rate) => distanceForecast(compiled, facts.rows, rate),
      ),
      oneDate: best(dates, rows, (date) => () => Float64Array.of(date)),
    };
    fitted.set(facts, baselines);
  }
  return baselines;
}

/** Mean CRPS of each forecast over the given rows, days. */
export function scoreBaselines(baselines: Baselines, rows: readonly DatedRow[]): { [name in keyof Baselines]: number } {
  return {
    constantHazard: scoreOf(baselines.constantHazard, rows),
    distance: scoreOf(baselines.distance, rows),
    oneDate: scoreOf(baselines.oneDate, rows),
  };
}

function scoreOf(sampleOf: SampleOf, rows: readonly DatedRow[]): number {
  return averageOf(
    rows.map((row) => {
      const sample = sampleOf(row);
      return crps(sample, nearestIn(row.loss, quantile(sample, 0.5)));
    }),
  );
}

/** The forecast whose number scores best. */
function best(numbers: readonly number[], rows: readonly DatedRow[], forecast: (number: number) => SampleOf): SampleOf {
  let chosen = forecast(numbers[0]);
  let least = scoreOf(chosen, rows);
  for (const number of numbers.slice(1)) {
    const candidate = forecast(number);
    const score = scoreOf(candidate, rows);
    if (score < least) {
      least = score;
      chosen = candidate;
    }
  }
  return chosen;
}

function constantForecast(compiled: Compiled, ratePerDay: number): SampleOf {
  const size = 200;
  const sample = new Float64Array(size).fill(endTime(compiled));
  let alive = 1;
  let filled = 0;
  for (let turn = 0; turn < compiled.turns && filled < size; turn++) {
    alive *= Math.max(0, 1 - ratePerDay / 2);
    while (filled < size && (filled + 0.5) / size < 1 - alive) sample[filled++] = timeOfTurn(compiled, turn);
  }
  return () => sample;
}

function distanceForecast(compiled: Compiled, rows: readonly FactRow[], ratePerDay: number): SampleOf {
  const n = compiled.region.count;
  const key = keyOf('distance baseline');
  const samples = new Map(rows.map((row) => [row.region, new Float64Array(RUNS).fill(endTime(compiled))]));
  const sampleOf: SampleOf = ({ region }) => samples.get(region) ?? new Float64Array(RUNS).fill(endTime(compiled));
  for (let run = 0; run < RUNS; run++) {
    const lost = new Uint8Array(n);
    for (let turn = 0; turn < compiled.turns; turn++) {
      const now: FactRow[] = [];
      for (const row of rows) {
        if (lost[row.region] === 1) continue;
        const km = nearestLost(compiled, row.region, row.holder, lost);
        const hazard = km >= FAR ? 0 : ratePerDay / 2 / (1 + km / HALF_KM);
        if (draw(key, turn, DRAW.random, whoOf(row.id), run) < hazard) now.push(row);
      }
      for (const row of now) {
        lost[row.region] = 1;
        sampleOf(row)[run] = timeOfTurn(compiled, turn);
      }
    }
  }
  for (const sample of samples.values()) sample.sort();
  return sampleOf;
}

/** Road distance from a place to the nearest one that its side lacked at the start or has lost since, km. */
function nearestLost(compiled: Compiled, place: RegionIndex, side: SideIndex, lost: Uint8Array): number {
  const n = compiled.region.count;
  let least = FAR;
  for (let r: RegionIndex = FIRST; r < n; r++) {
    if (lost[r] === 0 && compiled.region.holder[r] === side) continue;
    least = Math.min(least, compiled.road.distance[place * n + r]);
  }
  return least;
}
