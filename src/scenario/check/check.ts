/**
 * Cross-checks: a well-formed file becomes a `Scenario` only if its parts fit together. One pass finds every problem.
 */

import type { Finding, ScenarioProblem } from '../problem.ts';
import type { EvidenceMap } from '../read/evidence.ts';
import type { Scenario } from '../scenario.ts';
import { describePath } from '../schema/addresses.ts';
import type { ScenarioFile } from '../schema/format.ts';
import { checkConditions } from './conditions.ts';
import { CheckContext } from './context.ts';
import { checkIdle } from './idle.ts';
import { checkIds } from './ids.ts';
import { checkLevers, checkTargets } from './levers.ts';
import { checkOpening } from './opening.ts';
import { checkOrders } from './orders.ts';
import { checkPositions } from './positions.ts';
import { checkReferences } from './references.ts';
import { checkPlausible, checkSizes } from './sizes.ts';
import { checkTexts } from './texts.ts';
import { checkTraps } from './traps.ts';
import { checkWills } from './wills.ts';
import { checkWording } from './wording.ts';
import { checkWorld } from './world.ts';

export interface Inspection {
  /** Every error, and the warnings of the same checks: enough to know whether the scenario can be played. */
  readonly findings: readonly Finding[];
  /** Every error and every warning, in the order of the checks; what is missing is looked for on the first call. */
  readonly all: () => readonly Finding[];
}

export function inspectScenario(file: ScenarioFile, evidence: EvidenceMap): Inspection {
  const context = new CheckContext(file);
  inspectParts(context);
  checkLevers(context);
  checkTexts(context, evidence);
  checkSizes(context, evidence);
  let isWhole = false;
  return {
    findings: [...context.findings],
    all() {
      if (!isWhole) {
        inspectDoubts(context);
        if (context.findings.every(({ severity }) => severity !== 'error'))
          checkWills(context, asChecked(file, evidence));
      }
      isWhole = true;
      return context.findings;
    },
  };
}

/** Only warnings. They take as long as all errors, and who plays a scenario asks for none. */
function inspectDoubts(context: CheckContext): void {
  checkPlausible(context);
  checkPositions(context);
  checkOpening(context);
  checkIdle(context);
  checkTraps(context);
  checkWording(context);
}

/**
 * What no longer fits once levers have moved. Skips what levers cannot reach, and their ranges, which were checked in
 * the file as written.
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

/** Marks a file as checked. Call only when `inspectScenario` found no errors. */
export function asChecked(file: ScenarioFile, evidence: EvidenceMap): Scenario {
  return { ...file, checked: true, evidence };
}

/** A finding with its path spelled out, for data that did not come from a text. */
export function problemOf(file: unknown, finding: Finding): ScenarioProblem {
  return { ...finding, at: describePath(file, finding.path) };
}
