import type { PreparedBranch } from '../../src/ensemble/branch.ts';
import type { Gathered } from '../../src/ensemble/gather.ts';
import type { EnsemblePlan } from '../../src/ensemble/plan.ts';
import { runPlan } from '../../src/ensemble/run.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';

/** The branches of a plan, played in this thread. */
export function played(
  scenario: Scenario,
  plan: EnsemblePlan,
): { branches: readonly PreparedBranch[]; gathered: Gathered } {
  const result = runPlan(scenario, plan);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
