import type { Scenario } from '../../src/engine/compiled.ts';
import type { Game } from '../../src/ensemble/game.ts';
import type { Gathered } from '../../src/ensemble/gather.ts';
import type { EnsemblePlan } from '../../src/ensemble/plan.ts';
import { runPlan } from '../../src/ensemble/run.ts';

/** The games of a plan, played in this thread. */
export function played(scenario: Scenario, plan: EnsemblePlan): { games: readonly Game[]; gathered: Gathered } {
  const result = runPlan(scenario, plan);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
