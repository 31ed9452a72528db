/**
 * Forecasts: what a class foretells with ten counters, and the bins that the counters are put in. A lesson holds where
 * its bins begin; they are chosen once, when it is made, so that everybody counts the same ones without playing a run.
 */
import { indicesOf, NONE, type RegionIndex, type SideIndex } from '../core/indices.ts';
import type { RunTable } from '../ensemble/table.ts';
import { firstToEnter } from '../lab/outcomes.ts';
import { attackersOf, capitalOf, stateOf } from '../lab/parties.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';
import { type Forecast, LESSON_LIMITS } from './lesson.ts';

/** What one counter can stand on. Turns count from 0, both ends included. */
export type Bin =
  | { readonly kind: 'turns'; readonly from: number; readonly to: number }
  /** Held to the end. */
  | { readonly kind: 'held' }
  | { readonly kind: 'side'; readonly side: SideIndex }
  /** A side without a bin of its own. */
  | { readonly kind: 'others' }
  /** Nobody enters. */
  | { readonly kind: 'nobody' };

export interface Bins {
  readonly forecast: Forecast;
  /** The place that it is about. */
  readonly region: RegionIndex;
  /** Every run belongs to one of them. */
  readonly bins: readonly Bin[];
}

/** The place that a forecast is about. */
export const regionOf = (compiled: CompiledScenario, forecast: Forecast): RegionIndex =>
  forecast.kind === 'place' ? compiled.regionOf(forecast.region) : capitalOf(compiled);

/** The bins of one forecast, in the lesson's country. */
export function binsOf(compiled: CompiledScenario, forecast: Forecast): Bins {
  const region = regionOf(compiled, forecast);
  if (forecast.kind === 'enters') {
    const sides = forecast.sides.map((id): Bin => ({ kind: 'side', side: compiled.sideOf(id) }));
    return { forecast, region, bins: [...sides, { kind: 'others' }, { kind: 'nobody' }] };
  }
  const starts = [0, ...forecast.cuts];
  const dated = starts.map((from, i): Bin => ({ kind: 'turns', from, to: (starts[i + 1] ?? compiled.turns) - 1 }));
  return { forecast, region, bins: [...dated, { kind: 'held' }] };
}

/** Into which bin a run goes, by when its place was first lost and to whom; NONE for both if it never was. */
export function binOf({ bins }: Bins, lossTurn: number, lossTo: SideIndex): number {
  const found = bins.findIndex((bin) => {
    if (bin.kind === 'turns') return lossTurn !== NONE && bin.from <= lossTurn && lossTurn <= bin.to;
    if (bin.kind === 'side') return lossTo === bin.side;
    return bin.kind !== 'others' && lossTurn === NONE;
  });
  return found >= 0 ? found : bins.findIndex(({ kind }) => kind === 'others');
}

/** Runs of a table by bin. */
export function countsOf(table: RunTable, bins: Bins): readonly number[] {
  const counts = bins.bins.map(() => 0);
  for (let run = 0; run < table.runs; run++) counts[binOfRun(table, run, bins)]++;
  return counts;
}

/** Into which bin one run of a table goes. */
export const binOfRun = (table: RunTable, run: number, bins: Bins): number =>
  binOf(bins, table.lossTurn[run * table.shape.regions + bins.region], firstToEnter(table, run, bins.region));

/** What a forecast is about, before its bins are chosen. */
export type Foretold = { readonly kind: 'fall' | 'enters' } | { readonly kind: 'place'; readonly region: string };

/**
 * The forecast with bins where something happens: up to six stretches of days, or the sides that come first most often.
 *
 * @param table of runs by doctrine in the lesson's country, 100 or so; without it, the days are shared out evenly.
 */
export function settledForecast(compiled: CompiledScenario, about: Foretold, table?: RunTable): Forecast {
  const region = about.kind === 'place' ? compiled.regionOf(about.region) : capitalOf(compiled);
  const runs = Array.from({ length: table?.runs ?? 0 }, (_, run) => run);
  if (about.kind === 'enters') {
    const entered = table === undefined ? [] : runs.map((run) => firstToEnter(table, run, region));
    return { kind: 'enters', sides: likeliestSides(compiled, entered).map((side) => compiled.side.ids[side]) };
  }
  const lost = table === undefined ? [] : runs.map((run) => table.lossTurn[run * table.shape.regions + region]);
  const cuts = cutsOf(compiled, lost);
  return about.kind === 'place' ? { kind: 'place', region: about.region, cuts } : { kind: 'fall', cuts };
}

/** Sides with a bin of their own. */
const SIDES = 3;

/** In the scenario's order, which gives nothing away. */
function likeliestSides(compiled: CompiledScenario, entered: readonly SideIndex[]): readonly SideIndex[] {
  const attackers = attackersOf(compiled);
  const all = indicesOf<SideIndex>(compiled.side.count).filter((side) => side !== stateOf(compiled));
  // Of those who never came, attackers before others.
  const rankOf = (side: SideIndex): number =>
    2 * entered.filter((one) => one === side).length + (attackers.includes(side) ? 1 : 0);
  const ranked = [...all].sort((a, b) => rankOf(b) - rankOf(a) || a - b);
  return ranked.slice(0, SIDES).sort((a, b) => a - b);
}

/** Single days where most losses lie, the likeliest of them by halves; what is earlier and later in one bin each. */
function cutsOf({ start, turns }: CompiledScenario, lost: readonly number[]): readonly number[] {
  const most = LESSON_LIMITS.cuts;
  const falls = lost.filter((turn) => turn !== NONE).sort((a, b) => a - b);
  const late = start.half === 'pm' ? 1 : 0;
  const dayOf = (turn: number): number => Math.floor((turn + late) / 2);
  const firstTurn = (day: number): number => Math.max(0, 2 * day - late);
  const lastDay = dayOf(turns - 1);
  // Where next to nothing is lost, all days are alike.
  const isRare = falls.length * 4 <= lost.length;
  const dayAt = (share: number): number => dayOf(falls[Math.floor(share * (falls.length - 1))]);
  const first = isRare ? 0 : dayAt(EDGES.early);
  let end = isRare ? lastDay + 1 : dayAt(EDGES.late) + 1;
  const count = (width: number): number =>
    (first > 0 ? 1 : 0) + Math.ceil((end - first) / width) + (end <= lastDay ? 1 : 0);
  let width = 1;
  while (count(width) > most) width++;
  const onDay = (day: number): number => falls.filter((turn) => dayOf(turn) === day).length;
  const days = Array.from({ length: end - first }, (_, i) => first + i);
  const fullest = days.reduce((best, day) => (onDay(day) > onDay(best) ? day : best), first);
  const halved = isRare || count(width) === most ? undefined : fullest;
  while (width === 1 && end <= lastDay && count(1) + (halved === undefined ? 0 : 1) < most) end++;
  const starts: number[] = [];
  for (let day = first; day < end; day += width) {
    starts.push(firstTurn(day));
    if (day === halved) starts.push(2 * day + 1 - late);
  }
  if (end <= lastDay) starts.push(firstTurn(end));
  return [...new Set(starts)].filter((turn) => turn > 0);
}

/** Shares of the losses before and after the single days. */
const EDGES = { early: 0.1, late: 0.85 } as const;
