/**
 * Levers applied: named values of a scenario changed within their ranges, and the result checked again, since two
 * levers may meet.
 */

import { fail, ok, type Result } from '../../core/result.ts';
import { asChecked, inspectScenario, problemOf } from '../check/check.ts';
import { hintFor } from '../hint.ts';
import type { Complaint, Finding, ScenarioProblem } from '../problem.ts';
import { found, shapeScenario } from '../read/shape.ts';
import type { Scenario } from '../scenario.ts';
import type { ScenarioFile } from '../schema/format.ts';
import { type Lever, type LeverValue, type LeverValues, settingsOf, withSettings } from './settings.ts';

export type { Lever, LeverValue, LeverValues };

/**
 * The scenario with these levers moved; levers that are not named stay as the file has them. No value: the same
 * scenario.
 */
export function applyLevers(scenario: Scenario, values: LeverValues): Result<Scenario, ScenarioProblem[]> {
  const refused = valuesRefused(scenario, values);
  if (refused.length > 0) return fail(refused);
  const moved = scenario.levers.filter(({ id }) => Object.hasOwn(values, id));
  if (moved.length === 0) return ok(scenario);
  const { checked: _checked, evidence, ...plain } = scenario;
  let file: ScenarioFile = plain;
  // In the order of the file, so that the order in which somebody listed the values means nothing.
  for (const lever of moved) file = withSettings(file, settingsOf(file, lever, values[lever.id] as LeverValue));
  const shaped = shapeScenario(file);
  if (shaped.file === undefined) return fail(shaped.findings.map((finding) => afterLevers(file, finding)));
  // Only what the levers broke: the scenario itself has passed, and its levers need not fit the moved values.
  const before = new Set(inspectScenario(plain, evidence).map(keyOf));
  const broken = inspectScenario(shaped.file, evidence).filter(
    (finding) => finding.severity === 'error' && !mayLapse(finding) && !before.has(keyOf(finding)),
  );
  if (broken.length > 0) return fail(broken.map((finding) => afterLevers(file, finding)));
  return ok(asChecked(shaped.file, evidence));
}

/**
 * Choices that set an id, a word or a date, and with it make the scenario no longer fit together: nobody can choose
 * them. The rest of the file plays.
 */
export function choicesThatBreak(scenario: Scenario): Finding[] {
  const findings: Finding[] = [];
  for (const [i, lever] of scenario.levers.entries()) {
    if (lever.type !== 'choice') continue;
    for (const [c, { id: given, sets }] of lever.choices.entries()) {
      if (!sets.some(({ value }) => typeof value === 'string')) continue;
      const moved = applyLevers(scenario, { [lever.id]: given });
      if (moved.ok) continue;
      findings.push({
        code: 'lever/range/choice',
        severity: 'warning',
        path: ['levers', i, 'choices', c],
        values: { lever: lever.id, given },
        causes: moved.error.flatMap(({ causes = [] }) => causes),
      });
    }
  }
  return findings;
}

/**
 * What a lever may undo: the range of another, and a rule of a doctrine that then finds its order refused (no sorties
 * left to fly).
 */
const mayLapse = ({ code }: Finding): boolean =>
  code.startsWith('lever/range/') || code.startsWith('check/order-target/');

/** What keeps single values from being taken, whether or not they then fit together. */
export function valuesRefused(scenario: Scenario, values: LeverValues): ScenarioProblem[] {
  return Object.entries(values).flatMap(([id, value]): ScenarioProblem[] => {
    const complaint = complaintAbout(scenario, id, value);
    return complaint === undefined ? [] : [{ ...complaint, severity: 'error', at: `levers (${id})` }];
  });
}

const keyOf = ({ code, path, values }: Finding): string => JSON.stringify([code, path, values]);

function complaintAbout(scenario: Scenario, id: string, value: LeverValue): Complaint | undefined {
  const path = ['levers', id];
  const lever = scenario.levers.find((candidate) => candidate.id === id);
  if (lever === undefined) {
    const ids = scenario.levers.map((candidate) => candidate.id);
    return { code: 'lever/unknown', path, values: { scenario: scenario.id, lever: id }, hint: hintFor(id, ids, []) };
  }
  if (lever.type === 'choice') {
    const ids = lever.choices.map((choice) => choice.id);
    return typeof value === 'string' && ids.includes(value)
      ? undefined
      : {
          code: 'lever/type/choice',
          path,
          values: { lever: id, found: found(value) },
          hint: hintFor(String(value), ids),
        };
  }
  const { min: low, max: high } = lever;
  const values = { lever: id, low, high };
  if (typeof value !== 'number' || !Number.isFinite(value))
    return { code: 'lever/type/number', path, values: { ...values, found: found(value) } };
  if (lever.type === 'integer' && !Number.isInteger(value))
    return { code: 'lever/type/whole', path, values: { ...values, found: found(value) } };
  return value < low || value > high
    ? { code: 'lever/range/value', path, values: { ...values, given: String(value) } }
    : undefined;
}

/** What no longer fits, as the levers' doing: at its own place, with itself as the cause. */
function afterLevers(file: ScenarioFile, finding: Finding): ScenarioProblem {
  const { path, severity } = finding;
  return problemOf(file, { code: 'lever/result', path, severity, values: {}, causes: [finding] });
}
