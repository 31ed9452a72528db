/**
 * Cross-checks: a file of the right shape becomes a `Scenario` only when its parts fit together. Finds everything in
 * one pass.
 */

import { fail, ok, type Result } from '../../core/result.ts';
import type { Finding, Problem } from '../problem.ts';
import type { EvidenceMap } from '../read/evidence.ts';
import type { ParsedScenario } from '../read/parse.ts';
import type { Scenario } from '../scenario.ts';
import { describePath } from '../schema/addresses.ts';
import type { ScenarioFile } from '../schema/format.ts';
import { checkConditions } from './conditions.ts';
import { CheckContext } from './context.ts';
import { checkIds } from './ids.ts';
import { checkLevers } from './levers.ts';
import { checkOrders } from './orders.ts';
import { checkReferences } from './references.ts';
import { checkTexts } from './texts.ts';
import { checkWorld } from './world.ts';

/** Everything that does not fit together, errors and warnings, in the order of the checks. */
export function inspectScenario(file: ScenarioFile, evidence: EvidenceMap): readonly Finding[] {
  const context = new CheckContext(file);
  checkIds(context);
  checkReferences(context);
  checkWorld(context);
  checkConditions(context);
  checkOrders(context);
  checkLevers(context);
  checkTexts(context, evidence);
  return context.findings;
}

/** A scenario, or all errors and warnings. Warnings alone refuse nothing; `loadScenario` hands them on. */
export function checkScenario({ file, evidence }: ParsedScenario): Result<Scenario, Problem[]> {
  const findings = inspectScenario(file, evidence);
  if (findings.some(({ severity }) => severity !== 'warning'))
    return fail(findings.map((finding) => problemOf(file, finding)));
  return ok(asChecked(file, evidence));
}

/** Marks a file as checked: only for what `inspectScenario` has found nothing against. */
export function asChecked(file: ScenarioFile, evidence: EvidenceMap): Scenario {
  return { ...file, checked: true, evidence };
}

export function problemOf(file: unknown, { code, severity = 'error', path, message, mend }: Finding): Problem {
  return { code, severity, path: describePath(file, path), message, mend };
}
