/**
 * Levers applied: named values of a scenario changed within their ranges, and the result checked again, since two
 * levers may meet. Only what they touched is read anew; the rest is shared with the scenario they were moved in.
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
  let written: ScenarioFile = plain;
  const touched: Path[] = [];
  // In the order of the file, so that the order in which somebody listed the values means nothing.
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

/** The file with its touched entries read by their schemas; undefined where one has the wrong shape. */
function readAnew(file: ScenarioFile, touched: readonly Path[]): ScenarioFile | undefined {
  let result: unknown = file;
  const read = new Set<string>();
  for (const path of touched) {
    // What is checked together lies in one entry of a list, or in one part that is no list.
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

/** Whether nothing but the shape, which has been checked, hangs on what stands at a touched place. */
function standsAlone(file: ScenarioFile, path: Path): boolean {
  const [part, name] = path;
  if (part === 'weights') return isWeightInRange(String(name), Number(valueAt(file, path)));
  const schema = schemaAt(scenarioSchema, file, path);
  return schema !== undefined && fieldOf(schema).alone === true;
}

/** Only what the levers broke: whatever was wrong with the scenario before is none of their doing. */
function brokenIn(file: ScenarioFile, before: ScenarioFile): readonly Finding[] {
  const wrong = inspectMoved(file).filter(isBreach);
  if (wrong.length === 0) return wrong;
  const known = new Set(inspectMoved(before).map(keyOf));
  return wrong.filter((finding) => !known.has(keyOf(finding)));
}

/** A rule of a doctrine may lapse: it then finds its order refused (no sorties left to fly). */
const isBreach = (finding: Finding): boolean =>
  finding.severity === 'error' && groupOf(finding) !== 'check/order-target';

const keyOf = ({ code, path, values }: Finding): string => JSON.stringify([code, path, values]);

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

/** What keeps single values from being taken, whether or not they then fit together. */
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

/** What no longer fits, as the levers' doing: at its own place, with itself as the cause. */
function afterLevers(file: ScenarioFile, finding: Finding): ScenarioProblem {
  const { path, severity } = finding;
  return problemOf(file, { code: 'lever/result', path, severity, values: {}, causes: [finding] });
}
