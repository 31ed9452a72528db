/**
 * Applies levers: changes named values within their ranges, then checks the result, since two levers may conflict.
 * Rereads only what they touched; the rest is shared with the original scenario.
 */

import { z } from 'zod';
import { fail, ok, type Result } from '../../core/result.ts';
import { asChecked, inspectMoved, problemOf } from '../check/check.ts';
import { isWeightInRange } from '../check/world.ts';
import { hintFor } from '../hint.ts';
import { type Complaint, type Finding, groupOf, type Path, type ScenarioProblem } from '../problem.ts';
import { found, shapeScenario } from '../read/shape.ts';
import type { Scenario } from '../scenario.ts';
import { valueAt } from '../schema/data.ts';
import { type ScenarioFile, scenarioSchema } from '../schema/format.ts';
import { fieldOf, schemaAt } from '../schema/structure.ts';
import { type Lever, type LeverValue, type LeverValues, settingsOf, withSettings, withValue } from './settings.ts';

export type { Lever, LeverValue, LeverValues };

/** The scenario with these levers moved; others keep the file's values. Without values, returns the same scenario. */
export function applyLevers(scenario: Scenario, values: LeverValues): Result<Scenario, ScenarioProblem[]> {
  const refused = valuesRefused(scenario, values);
  if (refused.length > 0) return fail(refused);
  const moved = scenario.levers.filter(({ id }) => Object.hasOwn(values, id));
  if (moved.length === 0) return ok(scenario);
  const { checked: _checked, evidence, ...plain } = scenario;
  let written: ScenarioFile = plain;
  const touched: Path[] = [];
  // In file order, so the order of `values` does not matter.
  for (const lever of moved) {
    const settings = settingsOf(written, lever, values[lever.id]);
    written = withSettings(written, settings);
    touched.push(...settings.map(({ path }) => path));
  }
  const file = readAnew(written, touched);
  if (file === undefined) return fail(shapeScenario(written).findings.map((finding) => afterLevers(written, finding)));
  const broken = touched.every((path) => standsAlone(file, path)) ? [] : brokenIn(file, plain);
  return broken.length > 0
    ? fail(broken.map((finding) => afterLevers(written, finding)))
    : ok(asChecked(file, evidence));
}

/** The file with its touched entries parsed by their schemas; `undefined` if one has the wrong shape. */
function readAnew(file: ScenarioFile, touched: readonly Path[]): ScenarioFile | undefined {
  let result: unknown = file;
  const read = new Set<string>();
  for (const path of touched) {
    // Values that are checked together share a list entry, or a part that is not a list.
    const entry = path.slice(0, Array.isArray(valueAt(file, path.slice(0, 1))) ? 2 : 1);
    const name = entry.join('.');
    if (read.has(name)) continue;
    read.add(name);
    const schema = schemaAt(scenarioSchema, file, entry);
    const parsed = schema === undefined ? undefined : z.safeParse(schema, valueAt(file, entry));
    if (parsed?.success !== true) return undefined;
    result = withValue(result, entry, parsed.data);
  }
  return result as ScenarioFile;
}

/** Whether the touched value is subject to no check beyond its shape, which has been checked. */
function standsAlone(file: ScenarioFile, path: Path): boolean {
  const [part, name] = path;
  if (part === 'weights') return isWeightInRange(String(name), Number(valueAt(file, path)));
  const schema = schemaAt(scenarioSchema, file, path);
  return schema !== undefined && fieldOf(schema).alone === true;
}

/** Only what the levers broke, not what was wrong before. */
function brokenIn(file: ScenarioFile, before: ScenarioFile): readonly Finding[] {
  const wrong = inspectMoved(file).filter(isBreach);
  if (wrong.length === 0) return wrong;
  const known = new Set(inspectMoved(before).map(keyOf));
  return wrong.filter((finding) => !known.has(keyOf(finding)));
}

/** A doctrine rule may lapse when its order becomes impossible (no sorties left to fly). */
const isBreach = (finding: Finding): boolean =>
  finding.severity === 'error' && groupOf(finding) !== 'check/order-target';

const keyOf = ({ code, path, values }: Finding): string => JSON.stringify([code, path, values]);

/**
 * Choices that set an id, a word or a date and thereby break the scenario: nobody can pick them. The rest of the file
 * is playable.
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

/** Problems with single values, whether or not they fit together. */
export function valuesRefused(scenario: Scenario, values: LeverValues): ScenarioProblem[] {
  return Object.entries(values).flatMap(([id, value]): ScenarioProblem[] => {
    const complaint = complaintAbout(scenario, id, value);
    return complaint === undefined ? [] : [{ ...complaint, severity: 'error', at: `levers (${id})` }];
  });
}

function complaintAbout(scenario: Scenario, id: string, value: LeverValue): Complaint | undefined {
  const path = ['levers', id];
  const lever = scenario.levers.find((candidate) => candidate.id === id);
  if (lever === undefined) {
    const ids = scenario.levers.map((candidate) => candidate.id);
    return { code: 'lever/unknown', path, values: { scenario: scenario.id, lever: id }, hint: hintFor(id, ids, []) };
  }
  if (lever.type === 'choice') {
    const ids = lever.choices.map((choice) => choice.id);
    if (typeof value === 'string' && ids.includes(value)) return undefined;
    const hint = hintFor(String(value), ids);
    return { code: 'lever/type/choice', path, values: { lever: id, found: found(value) }, hint };
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

/** Reports a broken part as the levers' doing: at its own place, with the finding as the cause. */
function afterLevers(file: ScenarioFile, finding: Finding): ScenarioProblem {
  const { path, severity } = finding;
  return problemOf(file, { code: 'lever/result', path, severity, values: {}, causes: [finding] });
}
