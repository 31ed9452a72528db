/**
 * A question that a class votes on, asked of its own runs: each is played again on its own luck with the change in it.
 * In how many of them does it move anything?
 */

import { fail, ok, type Result } from '../core/result.ts';
import { createCompiledCache, type PreparedBranch, prepareBranches, shapeOf } from '../ensemble/branch.ts';
import type { Branch, EnsemblePlan, PlanProblem } from '../ensemble/plan.ts';
import { createPlayout } from '../ensemble/playout.ts';
import { allocateTable, type RunTable } from '../ensemble/table.ts';
import { createPlays } from '../play/turn.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';
import type { ClassRun } from './classRun.ts';
import type { Lesson } from './lesson.ts';
import { keyOfClassRun } from './playClassRun.ts';
import { lineOf } from './redraws.ts';

export interface VotedRuns {
  /** A row for each run of the class, in order, as far as they are played. */
  readonly table: RunTable;
  /** Plays one run a step; each gives how many rows are filled. */
  play(): Generator<number>;
}

/**
 * The runs of a class with a change; where that orders a desk in a turn, its order stands for the pupil's. Fails if the
 * lesson's country does not have what it changes.
 *
 * @param change as the variant of a plan (`planWhatIf`), for a question about the lesson's own start.
 */
export function votedRuns(
  compiled: CompiledScenario,
  lesson: Lesson,
  runs: readonly ClassRun[],
  change: Branch,
): Result<VotedRuns, readonly PlanProblem[]> {
  const cache = createCompiledCache();
  const plans = runs.map((run) => planOf(lesson, withLine(change, lineOf(run))));
  const branches: PreparedBranch[] = [];
  for (const plan of plans) {
    const prepared = prepareBranches(compiled.scenario, plan, cache);
    if (!prepared.ok) return fail(prepared.error);
    branches.push(prepared.value[0]);
  }
  const firstHolder = Int8Array.from(compiled.region.holder as ArrayLike<number>);
  const table = allocateTable(shapeOf(compiled, FORM), runs.length, firstHolder);
  return ok({
    table,
    *play() {
      const plays = createPlays();
      for (const [row, branch] of branches.entries()) {
        const playout = createPlayout(branch, plays(branch.compiled), FORM);
        playout.begin(keyOfClassRun(lesson, runs[row]));
        playout.finish();
        playout.write(table, row);
        yield row + 1;
      }
    },
  });
}

const FORM = { course: 'none' } as const;

const planOf = ({ luck }: Lesson, base: Branch): EnsemblePlan => ({ seed: luck.seed, runs: 1, base, ...FORM });

function withLine(change: Branch, line: Branch): Branch {
  const changed = change.orders ?? [];
  const own = (line.orders ?? []).filter(
    ({ turn, actor }) => !changed.some((other) => other.turn === turn && other.actor === actor),
  );
  return { ...change, orders: [...own, ...changed] };
}
