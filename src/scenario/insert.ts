/**
 * Adds triggers to a checked scenario and checks them as if the file had them. What-if questions insert their events
 * this way.
 */

import { fail, ok, type Result } from '../core/result.ts';
import { asChecked, inspectScenario, problemOf } from './check/check.ts';
import type { ScenarioProblem } from './problem.ts';
import { shapeScenario } from './read/shape.ts';
import type { Scenario } from './scenario.ts';
import type { ScenarioFile } from './schema/format.ts';

export function insertTriggers(
  scenario: Scenario,
  triggers: ScenarioFile['triggers'],
): Result<Scenario, ScenarioProblem[]> {
  if (triggers.length === 0) return ok(scenario);
  const { checked: _checked, evidence, ...plain } = scenario;
  const file: ScenarioFile = { ...plain, triggers: [...plain.triggers, ...triggers] };
  const shaped = shapeScenario(file);
  if (shaped.file === undefined) return fail(shaped.findings.map((finding) => problemOf(file, finding)));
  // The scenario itself has passed, so its levers are not told of again.
  const wrong = inspectScenario(shaped.file, evidence).findings.filter(
    ({ severity, path: [part, i] }) =>
      severity === 'error' && part === 'triggers' && typeof i === 'number' && i >= plain.triggers.length,
  );
  if (wrong.length > 0) return fail(wrong.map((finding) => problemOf(file, finding)));
  return ok(asChecked(shaped.file, evidence));
}
