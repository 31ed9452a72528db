/**
 * Adds triggers to a checked scenario and checks them as if the file had them. What-if questions insert their events
 * this way.
 */

import { fail, ok, type Result } from '../core/result.ts';
import { asChecked, inspectScenario, problemOf } from './check/check.ts';
import type { ScenarioProblem } from './problem.ts';
import { readScenarioText } from './read/parse.ts';
import { shapeScenario } from './read/shape.ts';
import type { Scenario } from './scenario.ts';
import type { ScenarioFile } from './schema/format.ts';

export type WrittenTrigger = ScenarioFile['triggers'][number];

/**
 * The text of a scenario file with more triggers at its end: for an engine that reads files by itself. A file that
 * extends another adds them to the other's. A text that is no scenario stays as it is.
 */
export function withTriggers(text: string, triggers: readonly WrittenTrigger[]): string {
  const read = readScenarioText(text);
  if (triggers.length === 0 || !read.ok) return text;
  const file: { [key: string]: unknown } = read.value.value;
  const own = Array.isArray(file.triggers) ? file.triggers : [];
  return JSON.stringify({ ...file, triggers: [...own, ...triggers] });
}

export function insertTriggers(
  scenario: Scenario,
  triggers: readonly WrittenTrigger[],
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
