/**
 * Mechanisms: a pattern in an ensemble is not yet a mechanism. Remove one cause at a time and see, on the same luck,
 * whether the pattern goes with it. Causes and patterns are defined by sides, ties, roads and tags alone.
 */

import type { RegionIndex } from '../core/indices.ts';
import { NONE } from '../core/indices.ts';
import { FAR } from '../engine/compiled.ts';
import { MANNER } from '../engine/vocabulary.ts';
import { directionOf, type PairedDifference } from '../ensemble/statistics.ts';
import type { RunTable } from '../ensemble/table.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';
import { type Experiment, type Setting, tableOf } from './experiment.ts';
import { daysOfTurn, lossDays, shiftOf } from './paired.ts';
import {
  attackersOf,
  capitalOf,
  heartlandOf,
  heldByState,
  placesOf,
  provincialCapitalsOf,
  stateOf,
} from './parties.ts';
import { RULE_MECHANISM_IDS, RULE_MECHANISMS, type RuleMechanismId } from './ruleMechanisms.ts';
import { withoutLeaderExit, withoutReserves, withUniformRebellion } from './variants.ts';

/** Those of a pattern of their own. */
export const PATTERN_IDS = ['leaderExit', 'reserve', 'evacuations', 'pastRebellion', 'vacuum', 'lossNames'] as const;
export type PatternId = (typeof PATTERN_IDS)[number];
/** Then those of single rules; see ruleMechanisms.ts. */
export const MECHANISM_IDS = [...PATTERN_IDS, ...RULE_MECHANISM_IDS] as const;
export type MechanismId = PatternId | RuleMechanismId;

/** `holds`: it moves the pattern as required; `still`: it makes no difference here, as a single rule may. */
export const VERDICTS = ['holds', 'still', 'fails'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface MechanismReport {
  readonly id: MechanismId;
  /** Effect on the pattern of removing the cause. */
  readonly shift: PairedDifference;
  /** Places whose loss is measured, if the pattern is about places. */
  readonly places: readonly string[];
  /** The shift must exceed this, with an interval that excludes zero, for the mechanism to hold. */
  readonly required: number;
  readonly verdict: Verdict;
  /** A second figure for the same pattern, for the reader. */
  readonly beside: PairedDifference;
}

export interface NoMechanism {
  readonly id: MechanismId;
  /** The scenario has no such cause to remove, or shows no such pattern. */
  readonly absent: true;
}

interface Mechanism {
  /** The setting that removes the cause. */
  readonly without: Setting;
  /** The pattern, which may depend on the base's runs; undefined if they do not show it. */
  pattern(base: RunTable): Pattern | undefined;
}

interface Pattern {
  /** It may make no difference in this country. */
  readonly mayBeStill?: boolean;
  readonly places: readonly RegionIndex[];
  readonly required: number;
  /** The pattern's figure and the second one, per run. */
  readonly measure: (table: RunTable) => Float64Array;
  readonly beside: (table: RunTable) => Float64Array;
}

/** Past rebellion at or above which a place counts as rebellious, thousandths. */
const REBELLED = 600;

/** The base, then each mechanism the scenario has; an early report leaves out those not yet played. */
export function mechanismsExperiment(
  compiled: CompiledScenario,
): Experiment<readonly (MechanismReport | NoMechanism)[]> {
  const settings: Setting[] = [{ scenario: compiled.scenario }];
  const mechanisms = MECHANISM_IDS.map((id) => {
    const mechanism = stateOf(compiled) === NONE ? undefined : mechanismOf(compiled, id);
    return { id, mechanism, index: mechanism === undefined ? NONE : settings.push(mechanism.without) - 1 };
  });
  return {
    settings,
    report(played) {
      const base = tableOf(played[0]);
      if (base === undefined) return undefined;
      return mechanisms.flatMap(({ id, mechanism, index }): (MechanismReport | NoMechanism)[] => {
        const pattern = mechanism?.pattern(base);
        if (pattern === undefined) return [{ id, absent: true }];
        const variant = tableOf(played[index]);
        return variant === undefined ? [] : [reportOf(compiled, id, pattern, base, variant)];
      });
    },
  };
}

function reportOf(
  compiled: CompiledScenario,
  id: MechanismId,
  { mayBeStill = false, places, required, measure, beside }: Pattern,
  base: RunTable,
  variant: RunTable,
): MechanismReport {
  // Days, or days between two dates in either order.
  const bounds = { least: -compiled.turns / 2, most: compiled.turns / 2 };
  const shift = shiftOf(measure(base), measure(variant), bounds);
  return {
    id,
    shift,
    places: places.map((r) => compiled.region.ids[r]),
    required,
    verdict: verdictOf(shift, required, mayBeStill),
    beside: shiftOf(beside(base), beside(variant), bounds),
  };
}

function verdictOf(shift: PairedDifference, required: number, mayBeStill: boolean): Verdict {
  const way = required > 0 ? 1 : -1;
  if (directionOf(shift) === way && way * shift.difference >= way * required) return 'holds';
  return mayBeStill && (directionOf(shift) !== -way || Math.abs(shift.difference) < Math.abs(required))
    ? 'still'
    : 'fails';
}

function mechanismOf(compiled: CompiledScenario, id: MechanismId): Mechanism | undefined {
  const pattern = PATTERN_IDS.find((own) => own === id);
  if (pattern !== undefined) return PATTERNS[pattern](compiled);
  const rule = RULE_MECHANISM_IDS.find((own) => own === id);
  return rule === undefined ? undefined : ruleMechanism(compiled, rule);
}

const PATTERNS: Record<PatternId, (compiled: CompiledScenario) => Mechanism | undefined> = {
  leaderExit,
  reserve,
  evacuations,
  pastRebellion,
  vacuum,
  lossNames,
};

/** Leader's exit forbidden: the heartland falls at least two days later. Beside it: the capital. */
function leaderExit(compiled: CompiledScenario): Mechanism | undefined {
  const places = heartlandOf(compiled);
  if (places.length === 0 || compiled.side.hasLeader[stateOf(compiled)] !== 1) return undefined;
  return {
    without: { scenario: withoutLeaderExit(compiled.scenario) },
    pattern: () => ({
      places,
      required: 2,
      measure: (table) => meanDays(compiled, table, places),
      beside: (table) => lossDays(compiled, table, capitalOf(compiled)),
    }),
  };
}

/**
 * Reserve removed: the stall disappears. The days from the fall of the first provincial capital to that of the next on
 * the road to the seat shrink by a day or more. Beside it: the day on which the next one falls.
 */
function reserve(compiled: CompiledScenario): Mechanism | undefined {
  const side = compiled.side.ids[stateOf(compiled)];
  const capitals = provincialCapitalsOf(compiled);
  if (capitals.length < 2) return undefined;
  if (!compiled.scenario.forces.some((force) => force.side === side && force.role === 'reserve')) return undefined;
  const km = (a: RegionIndex, b: RegionIndex): number => compiled.road.distance[a * compiled.region.count + b];
  const seat = capitalOf(compiled);
  return {
    without: { scenario: withoutReserves(compiled.scenario, side) },
    pattern(base) {
      const daysIn = (r: RegionIndex): number => lossDays(compiled, base, r).reduce((sum, day) => sum + day, 0);
      const first = capitals.reduce((best, r) => (daysIn(r) < daysIn(best) ? r : best));
      const onTheRoad = capitals.filter((r) => r !== first && km(r, seat) < km(first, seat) && km(first, r) < FAR);
      if (onTheRoad.length === 0) return undefined;
      const next = onTheRoad.reduce((best, r) => (km(first, r) < km(first, best) ? r : best));
      return {
        places: [first, next],
        required: -1,
        measure: (table) => gapsBetween(lossDays(compiled, table, next), lossDays(compiled, table, first)),
        beside: (table) => lossDays(compiled, table, next),
      };
    },
  };
}

/**
 * Evacuations silent: the break spreads out. The busiest day takes at least one place less. Beside it: the days between
 * the first and third quarter of a run's losses.
 */
function evacuations(compiled: CompiledScenario): Mechanism | undefined {
  if (compiled.people.count === 0) return undefined;
  const places = heldByState(compiled);
  return {
    without: { scenario: compiled.scenario, branch: { weights: { alliedSignal: 0 } } },
    pattern: () => ({
      places: [],
      required: -1,
      measure: (table) => perRun(compiled, table, places, busiestDay),
      beside: (table) => perRun(compiled, table, places, middleHalf),
    }),
  };
}

/**
 * Past rebellion equal everywhere: places that once rebelled no longer fall first. Their lead in days over the state's
 * other inner places (nearer to its seat than to any enemy) shrinks by a turn or more. The heartland and the seat are
 * left out. Beside it: the share of runs in which the first inner place lost is a rebellious one.
 */
function pastRebellion(compiled: CompiledScenario): Mechanism | undefined {
  const side = compiled.side.ids[stateOf(compiled)];
  const heartland = heartlandOf(compiled);
  const inner = heldByState(compiled).filter(
    (r) => r !== capitalOf(compiled) && !heartland.includes(r) && isInner(compiled, r),
  );
  const rebelled = inner.filter((r) => compiled.region.rebellion[r] >= REBELLED);
  const others = inner.filter((r) => compiled.region.rebellion[r] < REBELLED);
  if (rebelled.length === 0 || others.length === 0) return undefined;
  return {
    without: { scenario: withUniformRebellion(compiled.scenario, side) },
    pattern: () => ({
      places: rebelled,
      required: 0.5,
      measure: (table) => gapsBetween(meanDays(compiled, table, rebelled), meanDays(compiled, table, others)),
      beside: (table) => firstAmong(compiled, table, rebelled, others),
    }),
  };
}

/** By how much of the losses who takes them, or what they are called, must move to be told from chance. */
const LEAST_SHARE = 0.01;

/**
 * Numbers count for nothing in a vacuum: a handful of men come at once, and less of what the state loses is left to
 * its residents [CONTROL-3]. Beside it: the mean day on which its places fall.
 */
function vacuum(compiled: CompiledScenario): Mechanism | undefined {
  const places = heldByState(compiled);
  const { residents } = compiled.side;
  if (residents === NONE) return undefined;
  return {
    without: { scenario: compiled.scenario, branch: { weights: { vacuumMen: 0 } } },
    pattern: () => ({
      mayBeStill: true,
      places: [],
      required: -LEAST_SHARE,
      measure: (table) => shareOfLosses(compiled, table, places, (k) => table.lossTo[k] === residents),
      beside: (table) => meanDays(compiled, table, places),
    }),
  };
}

/**
 * People rise where the garrison has already gone: more of the losses are called risings [RISE-1]. Beside it: the mean
 * day on which the state's places fall.
 */
function lossNames(compiled: CompiledScenario): Mechanism | undefined {
  const places = heldByState(compiled);
  if (!places.some((r) => compiled.region.localMen[r] > 0)) return undefined;
  return {
    without: { scenario: compiled.scenario, branch: { weights: { riseLeft: 1 } } },
    pattern: () => ({
      mayBeStill: true,
      places: [],
      required: LEAST_SHARE,
      measure: (table) => shareOfLosses(compiled, table, places, (k) => hasRisen(table, k)),
      beside: (table) => meanDays(compiled, table, places),
    }),
  };
}

/** Days by which a single rule must move the mean fall of the state's places to be told from chance. */
const LEAST_SHIFT = 0.1;

/** A single rule out: the state's places fall earlier, or later. Beside it: how many of them fall. */
function ruleMechanism(compiled: CompiledScenario, id: RuleMechanismId): Mechanism | undefined {
  const mechanism = RULE_MECHANISMS[id](compiled);
  const places = heldByState(compiled);
  if (mechanism === undefined || places.length === 0) return undefined;
  return {
    without: mechanism.without,
    pattern: () => ({
      mayBeStill: true,
      places: [],
      required: mechanism.way * LEAST_SHIFT,
      measure: (table) => meanDays(compiled, table, places),
      beside: (table) => perRun(compiled, table, places, (turns) => turns.length),
    }),
  };
}

// ---- measures -------------------------------------------------------------------------------------------------------
function meanDays(compiled: CompiledScenario, table: RunTable, places: readonly RegionIndex[]): Float64Array {
  const sums = new Float64Array(table.runs);
  for (const r of places)
    lossDays(compiled, table, r).forEach((day, i) => {
      sums[i] += day / places.length;
    });
  return sums;
}

function gapsBetween(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, i) => value - b[i]);
}

const hasRisen = (table: RunTable, cell: number): boolean => table.lossManner[cell] === MANNER.rising;

/** Which share of these places' losses was of a kind, by the table's cell, per run; 0 where none was lost. */
function shareOfLosses(
  compiled: CompiledScenario,
  table: RunTable,
  places: readonly RegionIndex[],
  isOfKind: (cell: number) => boolean,
): Float64Array {
  return Float64Array.from({ length: table.runs }, (_, i) => {
    const cell = (r: RegionIndex): number => i * compiled.region.count + r;
    const lost = places.map(cell).filter((k) => table.lossTurn[k] !== NONE);
    return lost.filter(isOfKind).length / Math.max(1, lost.length);
  });
}

/** A figure computed from the turns in which places were lost, per run. */
function perRun(
  compiled: CompiledScenario,
  table: RunTable,
  places: readonly RegionIndex[],
  figure: (turns: number[]) => number,
): Float64Array {
  return Float64Array.from({ length: table.runs }, (_, i) => {
    const turns = places.map((r) => table.lossTurn[i * compiled.region.count + r]).filter((turn) => turn !== NONE);
    return figure(turns.sort((a, b) => a - b));
  });
}

/** Most places lost within two consecutive turns. */
function busiestDay(turns: number[]): number {
  return turns.reduce(
    (most, turn) => Math.max(most, turns.filter((other) => other === turn || other === turn + 1).length),
    0,
  );
}

/** Days between the first and third quarter of the losses. */
function middleHalf(turns: number[]): number {
  if (turns.length === 0) return 0;
  return (turns[Math.floor((3 * (turns.length - 1)) / 4)] - turns[Math.floor((turns.length - 1) / 4)]) / 2;
}

/** 1 in runs that lose one of these places before all the others; 1/2 for a tie. */
function firstAmong(
  compiled: CompiledScenario,
  table: RunTable,
  these: readonly RegionIndex[],
  others: readonly RegionIndex[],
): Float64Array {
  return Float64Array.from({ length: table.runs }, (_, i) => {
    const first = (places: readonly RegionIndex[]): number =>
      Math.min(...places.map((r) => daysOfTurn(compiled, table.lossTurn[i * compiled.region.count + r])));
    const gap = first(others) - first(these);
    return gap > 0 ? 1 : gap === 0 ? 0.5 : 0;
  });
}

/** Whether a place is nearer by road to the state's seat than to any place an enemy of the state holds at the start. */
function isInner(compiled: CompiledScenario, r: RegionIndex): boolean {
  const { road, region } = compiled;
  const enemies = attackersOf(compiled);
  const km = (other: number): number => road.distance[r * region.count + other];
  const hostile = placesOf(compiled, (other) => enemies.some((s) => region.holder[other] === s));
  return km(capitalOf(compiled)) < Math.min(FAR, ...hostile.map(km));
}
