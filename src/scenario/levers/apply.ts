/**
 * Levers applied: named values of a scenario changed within their ranges, and the result checked again, since two
 * levers may meet.
 */

import { each } from '../../core/each.ts';
import { didYouMean } from '../../core/nearest.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { asChecked, inspectScenario, problemOf } from '../check/check.ts';
import type { Finding, Problem } from '../problem.ts';
import { shapeScenario, show } from '../read/shape.ts';
import type { Scenario } from '../scenario.ts';
import type { ScenarioFile } from '../schema/format.ts';
import { type Lever, type LeverValue, type LeverValues, settingsOf, withSettings } from './settings.ts';

export type { Lever, LeverValue, LeverValues };

/**
 * The scenario with these levers moved; levers that are not named stay as the file has them. No value: the same
 * scenario.
 */
export function applyLevers(scenario: Scenario, values: LeverValues): Result<Scenario, Problem[]> {
  const wrong = valuesRefused(scenario, values);
  if (wrong.length > 0) return fail(wrong);
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
    (finding) => finding.severity !== 'warning' && !MAY_LAPSE.has(finding.code) && !before.has(keyOf(finding)),
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
  each(scenario.levers, (lever, i) => {
    if (lever.type !== 'choice') return;
    each(lever.choices, (choice, c) => {
      if (!choice.sets.some(({ value }) => typeof value === 'string')) return;
      const moved = applyLevers(scenario, { [lever.id]: choice.id });
      if (moved.ok) return;
      const reasons = moved.error.map(({ message }) => message.slice(AFTER_LEVERS.length)).join(' ');
      findings.push({
        code: 'lever/range',
        severity: 'warning',
        path: ['levers', i, 'choices', c],
        message:
          `With the choice "${choice.id}" of the lever "${lever.id}" the scenario no longer fits together: ` +
          `${reasons}`,
        mend: 'Correct what the choice sets, or remove it.',
      });
    });
  });
  return findings;
}

/**
 * What a lever may undo: the range of another, and a rule of a doctrine that then finds its order refused (no sorties
 * left to fly).
 */
const MAY_LAPSE: ReadonlySet<Problem['code']> = new Set(['lever/range', 'check/order-target']);

/** What keeps single values from being taken, whether or not they then fit together. */
export function valuesRefused(scenario: Scenario, values: LeverValues): Problem[] {
  return Object.entries(values).flatMap(([id, value]) => refusalsOf(scenario, id, value));
}

const keyOf = ({ code, path, message }: Finding): string => `${code} ${path.join('.')} ${message}`;

function refusalsOf(scenario: Scenario, id: string, value: LeverValue): Problem[] {
  const problem = (code: Problem['code'], message: string, mend: string): Problem[] => [
    { code, severity: 'error', path: `levers (${id})`, message, mend },
  ];
  const lever = scenario.levers.find((candidate) => candidate.id === id);
  if (lever === undefined)
    return problem(
      'lever/unknown',
      `The scenario "${scenario.id}" has no lever "${id}".`,
      didYouMean(
        id,
        scenario.levers.map((candidate) => candidate.id),
        'List its levers to see what can be moved.',
      ),
    );
  if (lever.type === 'choice') {
    const ids = lever.choices.map((choice) => choice.id);
    return typeof value === 'string' && ids.includes(value)
      ? []
      : problem(
          'lever/type',
          `The lever "${id}" has no choice ${show(value)}.`,
          didYouMean(String(value), ids, `Choose one of: ${ids.join(', ')}.`),
        );
  }
  if (typeof value !== 'number' || !Number.isFinite(value))
    return problem(
      'lever/type',
      `The lever "${id}" takes a number, not ${show(value)}.`,
      `Give it a number from ${lever.min} to ${lever.max}.`,
    );
  if (lever.type === 'integer' && !Number.isInteger(value))
    return problem(
      'lever/type',
      `The lever "${id}" takes whole numbers, not ${value}.`,
      `Give it a whole number from ${lever.min} to ${lever.max}.`,
    );
  if (value < lever.min || value > lever.max)
    return problem(
      'lever/range',
      `${value} is out of range for the lever "${id}".`,
      `Give it a value from ${lever.min} to ${lever.max}.`,
    );
  return [];
}

const AFTER_LEVERS = 'With these levers the scenario no longer fits together: ';

function afterLevers(file: ScenarioFile, finding: Finding): Problem {
  const problem = problemOf(file, finding);
  return {
    ...problem,
    code: 'lever/result',
    message: `${AFTER_LEVERS}${problem.message}`,
    mend: 'Move one of the levers back.',
  };
}
