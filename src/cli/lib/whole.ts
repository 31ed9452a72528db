/**
 * Whole: the runs that a command asks for: points (settings of the levers; an ensemble has one) times runs. A unit is
 * one run of one point, numbered point by point; a shard is a stretch of units.
 */

import { fail, ok, type Result } from '../../core/result.ts';
import { keyOf } from '../../engine/chance.ts';
import { RULES_VERSION } from '../../engine/simulation.ts';
import { type PreparedBranch, prepareBranches } from '../../ensemble/branch.ts';
import {
  type EnsemblePlan,
  PLAN_LIMITS,
  type PlanProblem,
  type PolicyName,
  type RunRange,
} from '../../ensemble/plan.ts';
import { formatPairs, type RowHead } from '../../ensemble/rows.ts';
import { allocateTable, bytesOfRun, type RunTable, tableShapeOf } from '../../ensemble/table.ts';
import { contentHashOf } from '../../scenario/compile/contentHash.ts';
import type { LeverValues } from '../../scenario/levers/apply.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { problemText } from '../../words/problem.ts';
import { text } from '../../words/text.ts';
import { misuse, type Stop } from './exitCodes.ts';

export interface Whole {
  readonly scenario: Scenario;
  readonly seed: string;
  readonly runs: number;
  readonly points: readonly LeverValues[];
  readonly seats: { readonly [actor: string]: PolicyName };
  readonly keepSeries: boolean;
}

/** The runs of one point within the stretch of units asked for. */
export interface PointRuns {
  readonly point: number;
  readonly branch: PreparedBranch;
  readonly range: RunRange;
  readonly table: RunTable;
}

export const unitsOf = (whole: Whole): number => whole.points.length * whole.runs;

export function planOf(whole: Whole, point: number, range: RunRange): EnsemblePlan {
  return {
    seed: whole.seed,
    runs: whole.runs,
    range,
    base: { levers: whole.points[point], chairs: whole.seats },
    keepSeries: whole.keepSeries,
  };
}

export function rowHeadOf(whole: Whole, point: number): RowHead {
  return {
    scenario: whole.scenario.id,
    content: contentHashOf(whole.scenario),
    rules: RULES_VERSION,
    seed: whole.seed,
    runs: whole.runs,
    points: whole.points.length,
    point,
    levers: formatPairs(whole.points[point]),
    seats: formatPairs(whole.seats),
  };
}

export const keyOfWhole = (whole: Whole): ReturnType<typeof keyOf> => keyOf(whole.seed);

/** Tables for a stretch of units, still empty, or why these runs cannot be played. */
export function layOut(whole: Whole, units: RunRange): Result<PointRuns[], Stop> {
  const parts: PointRuns[] = [];
  const first = prepareBranches(whole.scenario, planOf(whole, Math.floor(units.from / whole.runs), { from: 0, to: 1 }));
  if (!first.ok) return fail(planStop(first.error));
  const shape = tableShapeOf(first.value[0].compiled, whole.keepSeries);
  const most = Math.floor(PLAN_LIMITS.bytes / bytesOfRun(shape));
  if (units.to - units.from > most) return fail(misuse(text('cli.ensemble.tooMany', { most })));
  for (let point = Math.floor(units.from / whole.runs); point * whole.runs < units.to; point++) {
    const start = point * whole.runs;
    const range = { from: Math.max(0, units.from - start), to: Math.min(whole.runs, units.to - start) };
    const branches = prepareBranches(whole.scenario, planOf(whole, point, range));
    if (!branches.ok) return fail(planStop(branches.error));
    const [branch] = branches.value;
    if (whole.keepSeries && branch.compiled.turns !== first.value[0].compiled.turns)
      return fail(misuse(text('cli.sweep.length')));
    parts.push({ point, branch, range, table: allocateTable(shape, range.to - range.from, branch.firstHolder) });
  }
  return ok(parts);
}

export function planStop(problems: readonly PlanProblem[]): Stop {
  return misuse(
    ...new Set(problems.map((problem) => text('cli.ensemble.plan', { at: problem.at, words: problemText(problem) }))),
  );
}
