/**
 * Cross-checks: a file of the right shape becomes a `Scenario` only when its parts fit together. Finds everything in
 * one pass.
 */

import type { Finding, ScenarioProblem } from '../problem.ts';
import type { EvidenceMap } from '../read/evidence.ts';
import type { Scenario } from '../scenario.ts';
import { describePath } from '../schema/addresses.ts';
import type { ScenarioFile } from '../schema/format.ts';
import { checkConditions } from './conditions.ts';
import { CheckContext } from './context.ts';
import { checkIds } from './ids.ts';
import { checkLevers, checkTargets } from './levers.ts';
import { checkOrders } from './orders.ts';
import { checkReferences } from './references.ts';
import { checkTexts } from './texts.ts';
import { checkWorld } from './world.ts';

/** Everything that does not fit together, errors and warnings, in the order of the checks. */
export function inspectScenario(file: ScenarioFile, evidence: EvidenceMap): readonly Finding[] {
  const context = new CheckContext(file);
  inspectParts(context);
  checkLevers(context);
  checkTexts(context, evidence);
  return context.findings;
}

/**
 * What does not fit together once levers have been moved: nothing that they cannot reach, and not how far each may be
 * moved, which was checked in the file as it is written.
 */
export function inspectMoved(file: ScenarioFile): readonly Finding[] {
  const context = new CheckContext(file);
  inspectParts(context);
  for (const [i, lever] of file.levers.entries()) checkTargets(context, lever, ['levers', i]);
  return context.findings;
}

function inspectParts(context: CheckContext): void {
  checkIds(context);
  checkReferences(context);
  checkWorld(context);
  checkConditions(context);
  checkOrders(context);
}

/** Marks a file as checked: only for what `inspectScenario` has found nothing against. */
export function asChecked(file: ScenarioFile, evidence: EvidenceMap): Scenario {
  return { ...file, checked: true, evidence };
}

/** A finding at its place in data that stands in no text. */
export function problemOf(file: unknown, finding: Finding): ScenarioProblem {
  return { ...finding, at: describePath(file, finding.path) };
}
