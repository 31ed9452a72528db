/** Run: plays a whole plan on the current thread, for tests, small ensembles and places without workers. */

import { ok, type Result } from '../core/result.ts';
import { createPlays } from '../play/turn.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { createPlayer } from './batch.ts';
import { type PreparedBranch, prepareBranches, shapeOf } from './branch.ts';
import { type Comparison, comparePairs } from './compare.ts';
import { createGathering, type Gathered, type GatheringForm } from './gather.ts';
import { levelPolicy } from './levels.ts';
import { type EnsemblePlan, type PlanProblem, rangeOf } from './plan.ts';
import { seriesOf } from './series.ts';
import { type EnsembleSummary, summarise } from './summary.ts';

export interface PlayedPlan {
  readonly branches: readonly PreparedBranch[];
  readonly gathered: Gathered;
}

/** Plays the plan's runs. */
export function runPlan(scenario: Scenario, plan: EnsemblePlan): Result<PlayedPlan, PlanProblem[]> {
  const branches = prepareBranches(scenario, plan);
  if (!branches.ok) return branches;
  return ok({ branches: branches.value, gathered: playRuns(branches.value, plan) });
}

export function playRuns(branches: readonly PreparedBranch[], plan: EnsemblePlan): Gathered {
  const gathering = createGathering(formOf(branches, plan));
  const { from, to } = rangeOf(plan);
  const { batch, next } = createPlayer(branches, plan, createPlays(), levelPolicy).batch(from, to);
  while (next());
  gathering.add(batch);
  return gathering.soFar();
}

export function formOf(branches: readonly PreparedBranch[], plan: EnsemblePlan): GatheringForm {
  const { compiled } = branches[0];
  return {
    shape: shapeOf(compiled, plan),
    points: plan.course === 'none' ? 0 : seriesOf(compiled).length * (compiled.turns + 1),
    firstHolders: branches.map(({ firstHolder }) => firstHolder),
    range: rangeOf(plan),
  };
}

/** Summary of one branch; branch 0 is the base. */
export function summariseBranch(
  branches: readonly PreparedBranch[],
  gathered: Gathered,
  branch: number,
): EnsembleSummary {
  return summarise(branches[branch].compiled, gathered.tables[branch], gathered.sums[branch]);
}

/** Comparison of a variant (from 0) with the base. */
export function compareVariant(branches: readonly PreparedBranch[], gathered: Gathered, variant: number): Comparison {
  const { tables, pairs, differences } = gathered;
  return comparePairs(branches[0].compiled, tables[0], tables[variant + 1], pairs[variant], differences[variant]);
}
