/**
 * Mechanisms: a pattern seen in an ensemble is not yet a mechanism. Each experiment takes one cause out and asks, on
 * the same luck, whether the pattern goes with it. Causes and patterns are told from sides, ties, roads and tags alone.
 */

import type { RegionIndex } from '../core/indices.ts';
import { NONE } from '../core/indices.ts';
import { FAR } from '../engine/compiled.ts';
import { compileScenario } from '../scenario/compile/compile.ts';
import type { CompiledScenario, Scenario } from '../scenario/scenario.ts';
import { daysOfTurn, directionOf, lossDays, type Shift, shiftOf } from './paired.ts';
import {
  attackersOf,
  capitalOf,
  heartlandOf,
  heldByState,
  placesOf,
  provincialCapitalsOf,
  stateOf,
} from './parties.ts';
import type { Play, Runs } from './runs.ts';
import { withoutLeaderExit, withoutReserves, withUniformRebellion, withWeights } from './variants.ts';

export const MECHANISM_IDS = ['leaderExit', 'reserve', 'evacuations', 'pastRebellion'] as const;
export type MechanismId = (typeof MECHANISM_IDS)[number];

export interface MechanismReport extends Shift {
  readonly id: MechanismId;
  /** Places whose loss is measured, where the pattern is of places. */
  readonly places: readonly string[];
  /** What the shift must be beyond for the mechanism to hold, with an interval that leaves out zero. */
  readonly required: number;
  readonly holds: boolean;
  /** A second figure of the same pattern, for the reader. */
  readonly beside: Shift;
}

export interface NoMechanism {
  readonly id: MechanismId;
  /** The scenario has nothing that could be taken out, or no pattern of this kind. */
  readonly absent: true;
}

interface Experiment {
  readonly variant: Scenario;
  readonly places: readonly RegionIndex[];
  readonly required: number;
  /** The pattern and the figure beside it, in each run. */
  readonly measure: (runs: Runs) => Float64Array;
  readonly beside: (runs: Runs) => Float64Array;
}

/** Past rebellion, thousandths, from which a place counts as one that rebelled. */
const REBELLED = 600;

export async function testMechanisms(
  scenario: Scenario,
  { play, seed, runs }: { readonly play: Play; readonly seed: string; readonly runs: number },
): Promise<(MechanismReport | NoMechanism)[]> {
  const compiled = compileScenario(scenario);
  const base = await play(scenario, seed, runs);
  const reports: (MechanismReport | NoMechanism)[] = [];
  for (const id of MECHANISM_IDS) {
    const experiment = stateOf(compiled) === NONE ? undefined : EXPERIMENTS[id](compiled, base);
    if (experiment === undefined) {
      reports.push({ id, absent: true });
      continue;
    }
    const variant = await play(experiment.variant, seed, runs);
    const shift = shiftOf(experiment.measure(base), experiment.measure(variant));
    const { required, places } = experiment;
    reports.push({
      id,
      ...shift,
      places: places.map((r) => compiled.region.ids[r]),
      required,
      holds:
        required > 0
          ? directionOf(shift) === 1 && shift.shift >= required
          : directionOf(shift) === -1 && shift.shift <= required,
      beside: shiftOf(experiment.beside(base), experiment.beside(variant)),
    });
  }
  return reports;
}

const EXPERIMENTS: Record<MechanismId, (compiled: CompiledScenario, base: Runs) => Experiment | undefined> = {
  leaderExit,
  reserve,
  evacuations,
  pastRebellion,
};

/** With the leader's exit forbidden, the heartland falls at least two days later; beside it, the capital. */
function leaderExit(compiled: CompiledScenario): Experiment | undefined {
  const places = heartlandOf(compiled);
  if (places.length === 0 || compiled.side.hasLeader[stateOf(compiled)] !== 1) return undefined;
  return {
    variant: withoutLeaderExit(compiled.scenario),
    places,
    required: 2,
    measure: (runs) => meanDays(compiled, runs, places),
    beside: (runs) => lossDays(compiled, runs, capitalOf(compiled)),
  };
}

/**
 * Without the reserve, the stall goes: the days from the fall of the first provincial capital to that of the next on
 * the road to the seat shorten by a day or more. Beside it, the day on which the next one falls.
 */
function reserve(compiled: CompiledScenario, base: Runs): Experiment | undefined {
  const side = compiled.side.ids[stateOf(compiled)];
  if (!compiled.scenario.forces.some((force) => force.side === side && force.role === 'reserve')) return undefined;
  const meanOf = (r: RegionIndex): number => lossDays(compiled, base, r).reduce((sum, day) => sum + day, 0);
  const capitals = provincialCapitalsOf(compiled);
  if (capitals.length < 2) return undefined;
  const first = capitals.reduce((best, r) => (meanOf(r) < meanOf(best) ? r : best));
  const km = (a: RegionIndex, b: RegionIndex): number => compiled.road.distance[a * compiled.region.count + b];
  const seat = capitalOf(compiled);
  const onTheRoad = capitals.filter((r) => r !== first && km(r, seat) < km(first, seat) && km(first, r) < FAR);
  if (onTheRoad.length === 0) return undefined;
  const next = onTheRoad.reduce((best, r) => (km(first, r) < km(first, best) ? r : best));
  return {
    variant: withoutReserves(compiled.scenario, side),
    places: [first, next],
    required: -1,
    measure: (runs) => difference(lossDays(compiled, runs, next), lossDays(compiled, runs, first)),
    beside: (runs) => lossDays(compiled, runs, next),
  };
}

/**
 * With evacuations silent, the break spreads out: the busiest day takes at least one place less. Beside it, the days
 * between the first quarter of a run's losses and the third.
 */
function evacuations(compiled: CompiledScenario): Experiment | undefined {
  if (compiled.people.count === 0) return undefined;
  const places = heldByState(compiled);
  return {
    variant: withWeights(compiled.scenario, { alliedSignal: 0 }),
    places: [],
    required: -1,
    measure: (runs) => perRun(compiled, runs, places, busiestDay),
    beside: (runs) => perRun(compiled, runs, places, middleHalf),
  };
}

/**
 * With past rebellion alike everywhere, places that once rebelled no longer come first: their lead in days over the
 * state's other inner places, those nearer to its seat than to any enemy, shrinks by a turn or more. The heartland and
 * the seat are left out. Beside it, the share of runs in which the first inner place to be lost is one that rebelled.
 */
function pastRebellion(compiled: CompiledScenario): Experiment | undefined {
  const side = compiled.side.ids[stateOf(compiled)];
  const heartland = heartlandOf(compiled);
  const inner = heldByState(compiled).filter(
    (r) => r !== capitalOf(compiled) && !heartland.includes(r) && isInner(compiled, r),
  );
  const rebelled = inner.filter((r) => compiled.region.rebellion[r] >= REBELLED);
  const others = inner.filter((r) => compiled.region.rebellion[r] < REBELLED);
  if (rebelled.length === 0 || others.length === 0) return undefined;
  return {
    variant: withUniformRebellion(compiled.scenario, side),
    places: rebelled,
    required: 0.5,
    measure: (runs) => difference(meanDays(compiled, runs, rebelled), meanDays(compiled, runs, others)),
    beside: (runs) => firstAmong(compiled, runs, rebelled, others),
  };
}

// ---- measures -------------------------------------------------------------------------------------------------------
function meanDays(compiled: CompiledScenario, runs: Runs, places: readonly RegionIndex[]): Float64Array {
  const sums = new Float64Array(runs.runs);
  for (const r of places)
    lossDays(compiled, runs, r).forEach((day, i) => {
      sums[i] += day / places.length;
    });
  return sums;
}

function difference(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, i) => value - b[i]);
}

/** A figure of the turns in which places were lost, in each run. */
function perRun(
  compiled: CompiledScenario,
  runs: Runs,
  places: readonly RegionIndex[],
  figure: (turns: number[]) => number,
): Float64Array {
  return Float64Array.from({ length: runs.runs }, (_, i) => {
    const turns = places.map((r) => runs.lossTurn[i * compiled.region.count + r]).filter((turn) => turn !== NONE);
    return figure(turns.sort((a, b) => a - b));
  });
}

/** Most places lost within two neighbouring turns. */
function busiestDay(turns: number[]): number {
  return turns.reduce(
    (most, turn) => Math.max(most, turns.filter((other) => other === turn || other === turn + 1).length),
    0,
  );
}

/** Days between the first quarter of the losses and the third. */
function middleHalf(turns: number[]): number {
  if (turns.length === 0) return 0;
  return (turns[Math.floor((3 * (turns.length - 1)) / 4)] - turns[Math.floor((turns.length - 1) / 4)]) / 2;
}

/** 1 in runs in which some of these places is lost before all the others; 1/2 where they tie. */
function firstAmong(
  compiled: CompiledScenario,
  runs: Runs,
  these: readonly RegionIndex[],
  others: readonly RegionIndex[],
): Float64Array {
  return Float64Array.from({ length: runs.runs }, (_, i) => {
    const first = (places: readonly RegionIndex[]): number =>
      Math.min(...places.map((r) => daysOfTurn(compiled, runs.lossTurn[i * compiled.region.count + r])));
    const gap = first(others) - first(these);
    return gap > 0 ? 1 : gap === 0 ? 0.5 : 0;
  });
}

/** Nearer by road to the state's seat than to any place that an enemy of it holds at the start. */
function isInner(compiled: CompiledScenario, r: RegionIndex): boolean {
  const { road, region } = compiled;
  const enemies = attackersOf(compiled);
  const km = (other: number): number => road.distance[r * region.count + other];
  const hostile = placesOf(compiled, (other) => enemies.some((s) => region.holder[other] === s));
  return km(capitalOf(compiled)) < Math.min(FAR, ...hostile.map(km));
}
