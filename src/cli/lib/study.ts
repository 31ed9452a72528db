/** Prepares a study: what its rows belong to, and whether its points can be played. */

import { fail, ok, type Result } from '../../core/result.ts';
import { RULES_VERSION } from '../../engine/simulation.ts';
import { moveLevers, prepareBranches, problemsOfLevers } from '../../ensemble/branch.ts';
import { PLAN_LIMITS, type PlanProblem } from '../../ensemble/plan.ts';
import { formatPairs, type RowHead } from '../../ensemble/rows.ts';
import { planOf, pointsOf, type Study, type StudyPart, sizeOf } from '../../ensemble/study.ts';
import { allocateTable, bytesOfRun, type RunTable, tableShapeOf } from '../../ensemble/table.ts';
import { contentHashOf } from '../../scenario/compile/contentHash.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import { problemText } from '../../words/problem.ts';
import { text } from '../../words/text.ts';
import { misuse, type Stop } from './exitCodes.ts';

export interface Layout {
  readonly study: Study;
  /** The first point to play; it names the entries of every point's rows. */
  readonly compiled: CompiledScenario;
  /** In unit order. */
  readonly parts: readonly StudyPart[];
}

/**
 * These parts of a study, or why they cannot be played. Compiles only the first, so that a study of many points starts
 * at once; if a later one's levers conflict, that shows when its turn comes.
 */
export function layOut(study: Study, parts: readonly StudyPart[]): Result<Layout, Stop> {
  const [first] = parts;
  const prepared = prepareBranches(study.scenario, planOf(study, { point: first.point, range: { from: 0, to: 1 } }));
  if (!prepared.ok) return fail(planStop(prepared.error));
  const [{ compiled }] = prepared.value;
  const most = Math.floor(PLAN_LIMITS.bytes / bytesOfRun(tableShapeOf(compiled, study.keepSeries)));
  if (parts.reduce((sum, part) => sum + sizeOf(part), 0) > most)
    return fail(misuse(text('cli.ensemble.tooMany', { most })));
  for (const { point } of pointsOf(parts)) {
    const problems = problemsOfLevers(study.scenario, study.points[point]);
    if (problems.length > 0) return fail(planStop(problems));
  }
  return ok({ study, compiled, parts });
}

export const runsOfLayout = ({ parts }: Layout): number => parts.reduce((sum, part) => sum + sizeOf(part), 0);

/** An empty table for a part's rows that a file already has. */
export function emptyTable({ study, compiled }: Layout, part: StudyPart): Result<RunTable, Stop> {
  const moved = moveLevers(study.scenario, study.points[part.point]);
  if (!moved.ok) return fail(planStop(moved.error));
  const { turns, regions } = moved.value;
  const shape = tableShapeOf({ ...compiled, turns }, study.keepSeries);
  const firstHolder = Int8Array.from(regions, ({ holder }) => compiled.sideOf(holder));
  return ok(allocateTable(shape, sizeOf(part), firstHolder));
}

/** Creates a function that makes the head of a point's rows. */
export function createRowHead({ scenario, seed, runs, points, seats }: Study): (point: number) => RowHead {
  const same = { scenario: scenario.id, content: contentHashOf(scenario), rules: RULES_VERSION, seed, runs };
  const seatPairs = formatPairs(seats);
  return (point) => ({
    ...same,
    points: points.length,
    point,
    levers: formatPairs(points[point]),
    seats: seatPairs,
  });
}

export function planStop(problems: readonly PlanProblem[]): Stop {
  return misuse(
    ...new Set(problems.map((problem) => text('cli.ensemble.plan', { at: problem.at, words: problemText(problem) }))),
  );
}
