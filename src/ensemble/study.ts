/**
 * Study: an ensemble or sweep split into parts: points (lever settings; an ensemble has one) times runs. A sweep is
 * played in rounds, each with more runs of every point, the points of a round in an order that spreads over them: when
 * it is stopped there is something of each. A unit is one run of one point, numbered in that order; a shard is a range
 * of units. The order follows from the study alone, never from who plays it.
 */
import type { LeverValues } from '../scenario/levers/apply.ts';
import type { CompiledScenario, Scenario } from '../scenario/scenario.ts';
import { sumsOfTable } from './gather.ts';
import type { EnsemblePlan, PolicyName, RunRange } from './plan.ts';
import { type EnsembleSummary, summarise } from './summary.ts';
import { type RunTable, rowsOf } from './table.ts';

export interface Study {
  readonly scenario: Scenario;
  readonly seed: string;
  readonly runs: number;
  readonly points: readonly LeverValues[];
  readonly seats: { readonly [actor: string]: PolicyName };
  readonly keepSeries: boolean;
}

/** Runs of one point. */
export interface StudyPart {
  readonly point: number;
  readonly range: RunRange;
}

export interface PlayedPart extends StudyPart {
  readonly table: RunTable;
}

export const unitsOf = (study: Study): number => study.points.length * study.runs;

/** Settings that a worker keeps compiled from round to round. Sweeps of more have but two rounds. */
export const SETTINGS_KEPT_COMPILED = 128;
/**
 * Runs of a setting after a round, in those before it. Stopped at its worst, some settings have four times the runs of
 * others. Against two rounds in all, sweeps of 32 settings by 256 runs (five-valleys) and of 16 by 32 (on-the-brink)
 * take 5% and 2% more work with rounds that grow fourfold, 8% and 7% if twofold, 1% and 4% if eightfold.
 */
const GROWTH = 4;

/** The runs of each round. */
function roundsOf({ runs, points }: Study): RunRange[] {
  if (points.length === 1) return [{ from: 0, to: runs }];
  const growth = points.length > SETTINGS_KEPT_COMPILED ? Number.POSITIVE_INFINITY : GROWTH;
  const rounds: RunRange[] = [];
  for (let [from, to] = [0, 1]; from < runs; [from, to] = [to, to * growth])
    rounds.push({ from, to: Math.min(runs, to) });
  return rounds;
}

/**
 * Numbers below `count`: 0, the base, then the others in the order of van der Corput's sequence, which spreads any
 * number of its first over the whole.
 */
export function spreadOrder(count: number): number[] {
  const order = [0];
  let size = 1;
  while (size < count - 1) size *= 2;
  for (let i = 0; i < size; i++) {
    let mirrored = 0;
    for (let [bit, mirror] = [1, size / 2]; bit < size; [bit, mirror] = [bit * 2, mirror / 2])
      if (Math.floor(i / bit) % 2 === 1) mirrored += mirror;
    if (mirrored + 1 < count) order.push(mirrored + 1);
  }
  return order;
}

/** The parts of a range of units, in the order in which they are played. */
export function partsOf(study: Study, units: RunRange): StudyPart[] {
  const order = spreadOrder(study.points.length);
  const parts: StudyPart[] = [];
  let unit = 0;
  for (const { from, to } of roundsOf(study)) {
    for (const point of order) {
      const first = Math.max(from, from + units.from - unit);
      const last = Math.min(to, from + units.to - unit);
      if (first < last) parts.push({ point, range: { from: first, to: last } });
      unit += to - from;
    }
  }
  return parts;
}

/** All runs that the parts have of each point, by point: they are consecutive. */
export function pointsOf(parts: readonly StudyPart[]): StudyPart[] {
  const points: StudyPart[] = [];
  for (const { point, range } of parts) {
    const { from, to } = points[point]?.range ?? range;
    points[point] = { point, range: { from: Math.min(from, range.from), to: Math.max(to, range.to) } };
  }
  return points.filter((part) => part !== undefined);
}

export const sizeOf = ({ range }: StudyPart): number => range.to - range.from;

export function planOf({ seed, runs, points, seats, keepSeries }: Study, { point, range }: StudyPart): EnsemblePlan {
  return { seed, runs, range, base: { levers: points[point], chairs: seats }, course: keepSeries ? 'runs' : 'none' };
}

/** `compiled`: any point's. */
export function summaryOfPart(compiled: CompiledScenario, { table }: PlayedPart): EnsembleSummary {
  const { points } = table.shape;
  return summarise(compiled, table, points === 0 ? undefined : sumsOfTable(table, points));
}

/**
 * The runs that a point has in common with the base, in tables of the two, so that they can be compared pair by pair;
 * undefined if there are none, or if their runs have other lengths.
 */
export function pairsWithBase(base: PlayedPart, part: PlayedPart): readonly [RunTable, RunTable] | undefined {
  const from = Math.max(base.range.from, part.range.from);
  const to = Math.min(base.range.to, part.range.to);
  const isSameLength = base.table.shape.turns === part.table.shape.turns;
  if (base.point !== 0 || part.point === 0 || from >= to || !isSameLength) return undefined;
  const cut = ({ table, range }: PlayedPart): RunTable => rowsOf(table, from - range.from, to - range.from);
  return [cut(base), cut(part)];
}
