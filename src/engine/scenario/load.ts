/** The one door from text to a scenario that rules may read. */
import type { Scenario } from '../compiled.ts';
import { ok, type Result } from '../result.ts';
import { checkScenario } from './check.ts';
import type { EvidenceMap } from './evidence.ts';
import { parseScenario } from './parse.ts';
import type { Problem } from './problem.ts';

export interface LoadedScenario {
  readonly scenario: Scenario;
  readonly evidence: EvidenceMap;
  /** Problems that do not keep the scenario from being played. */
  readonly warnings: readonly Problem[];
}

/** Text of the file of the scenario with this id, for files that extend another. */
export type ResolveScenario = (id: string) => string | undefined;

export function loadScenario(text: string, _resolve: ResolveScenario = () => undefined): Result<LoadedScenario, Problem[]> {
  const parsed = parseScenario(text);
  if (!parsed.ok) return parsed;
  const checked = checkScenario(parsed.value);
  if (!checked.ok) return checked;
  return ok({ scenario: checked.value, evidence: checked.value.evidence, warnings: [] });
}
