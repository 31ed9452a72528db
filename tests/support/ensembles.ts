import { readFileSync } from 'node:fs';
import type { Scenario } from '../../src/engine/compiled.ts';
import { loadScenario } from '../../src/engine/scenario/load.ts';
import type { Game } from '../../src/ensemble/game.ts';
import type { Gathered } from '../../src/ensemble/gather.ts';
import type { EnsemblePlan } from '../../src/ensemble/plan.ts';
import { runPlan } from '../../src/ensemble/run.ts';

const textOf = (id: string): string =>
  readFileSync(new URL(`../../scenarios/${id}/scenario.json`, import.meta.url), 'utf8');

export function shipped(id: string): Scenario {
  const loaded = loadScenario(textOf(id), textOf);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  return loaded.value.scenario;
}

export function played(scenario: Scenario, plan: EnsemblePlan): { games: readonly Game[]; gathered: Gathered } {
  const result = runPlan(scenario, plan);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
