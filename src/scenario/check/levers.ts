/** Levers point somewhere, and what they set stays allowed at both ends of their range and in each of their choices. */
import type { z } from 'zod';
import { each } from '../../core/each.ts';
import { didYouMean } from '../../core/nearest.ts';
import { WEIGHT_NAMES, WEIGHT_SPECS, type WeightName } from '../../engine/weights.ts';
import { type Lever, type LeverValue, settingsOf, targetOf } from '../levers/settings.ts';
import type { Path } from '../problem.ts';
import { show } from '../read/shape.ts';
import { addressOfPath } from '../schema/addresses.ts';
import { valueAt } from '../schema/data.ts';
import { scenarioSchema } from '../schema/format.ts';
import { schemaAt } from '../schema/structure.ts';
import type { CheckContext } from './context.ts';

export function checkLevers(context: CheckContext): void {
  each(context.file.levers, (lever, i) => {
    checkTargets(context, lever, ['levers', i]);
    if (lever.type === 'choice') checkChoices(context, lever, ['levers', i]);
    else checkRange(context, lever, ['levers', i]);
  });
}

function checkTargets(context: CheckContext, lever: Lever, path: Path): void {
  const visit = (address: string, multiply: boolean, at: Path): void => {
    const target = targetOf(context.file, address);
    if ('wrong' in target) {
      context.error('lever/path', at, `The lever "${lever.id}" cannot set "${address}": ${target.wrong}.`, target.mend);
      return;
    }
    if (target.path[0] === 'weights' && !Object.hasOwn(WEIGHT_SPECS, String(target.path[1]))) {
      context.error(
        'lever/path',
        at,
        `The rules have no weight "${String(target.path[1])}".`,
        didYouMean(String(target.path[1]), WEIGHT_NAMES, 'RULES.md lists them.'),
      );
    } else if (multiply && typeof valueAt(context.file, target.path) !== 'number') {
      context.error(
        'lever/path',
        at,
        `The lever "${lever.id}" multiplies "${address}", which the file does not give a number.`,
        'Write the number there, or set it without "multiply".',
      );
    }
  };
  if (lever.type === 'choice')
    each(lever.choices, (choice, c) =>
      each(choice.sets, (set, s) => visit(set.path, false, [...path, 'choices', c, 'sets', s, 'path'])),
    );
  else each(lever.sets, (set, s) => visit(set.path, set.multiply, [...path, 'sets', s, 'path']));
}

function checkRange(context: CheckContext, lever: Exclude<Lever, { type: 'choice' }>, path: Path): void {
  if (lever.min >= lever.max)
    context.error(
      'lever/range',
      [...path, 'min'],
      `The lever "${lever.id}" has no room: its lowest value ${lever.min} is not below its highest ${lever.max}.`,
      'Let "min" be below "max".',
    );
  if (lever.default < lever.min || lever.default > lever.max)
    context.error(
      'lever/range',
      [...path, 'default'],
      `The default ${lever.default} of the lever "${lever.id}" lies outside ${lever.min} to ${lever.max}.`,
      'Choose a default within the range.',
    );
  for (const end of ['min', 'max'] as const)
    checkEnd(context, lever, lever[end], `its ${end === 'min' ? 'lowest' : 'highest'} value ${lever[end]}`, (set) => [
      ...path,
      'sets',
      set,
    ]);
  for (const { path: at, to, set } of settingsOf(context.file, lever, lever.default)) {
    const written =
      at[0] === 'weights' && valueAt(context.file, at) === undefined
        ? WEIGHT_SPECS[String(at[1]) as WeightName]?.value
        : valueAt(context.file, at);
    if (typeof written === 'number' && Math.abs(written - Number(to)) > 1e-9) {
      context.warn(
        'lever/default',
        [...path, 'sets', set],
        `At its default the lever "${lever.id}" would set ${addressOfPath(context.file, at)} to ${String(to)}, but ` +
          `the file says ${written}.`,
        'Let the default give what the file says, so that an untouched lever changes nothing.',
      );
    }
  }
}

function checkChoices(context: CheckContext, lever: Extract<Lever, { type: 'choice' }>, path: Path): void {
  const ids = lever.choices.map(({ id }) => id);
  if (!ids.includes(lever.default))
    context.error(
      'lever/range',
      [...path, 'default'],
      `The lever "${lever.id}" has no choice "${lever.default}".`,
      didYouMean(lever.default, ids, `Its choices are: ${ids.join(', ')}.`),
    );
  each(lever.choices, (choice, c) =>
    checkEnd(context, lever, choice.id, `the choice "${choice.id}"`, (set) => [...path, 'choices', c, 'sets', set]),
  );
}

/** What the lever sets at this value must be what the format allows there. */
function checkEnd(
  context: CheckContext,
  lever: Lever,
  value: LeverValue,
  what: string,
  pathOf: (set: number) => Path,
): void {
  for (const { path, to, set } of settingsOf(context.file, lever, value)) {
    const complaint = refusalAt(context, path, to);
    if (complaint !== undefined) {
      context.error(
        'lever/range',
        pathOf(set),
        `At ${what} the lever "${lever.id}" would set ${addressOfPath(context.file, path)} to ${show(to)}, ` +
          `${complaint}.`,
        'Narrow the range of the lever, scale it, or bound the setting with "min" and "max".',
      );
    }
  }
}

/** Why a value may not stand at a place, or undefined. */
function refusalAt(context: CheckContext, path: Path, to: unknown): string | undefined {
  if (path[0] === 'weights') {
    const spec = Object.hasOwn(WEIGHT_SPECS, String(path[1])) ? WEIGHT_SPECS[String(path[1]) as WeightName] : undefined;
    return spec !== undefined && (Number(to) < spec.min || Number(to) > spec.max)
      ? `where ${spec.min} to ${spec.max} is allowed`
      : undefined;
  }
  const schema = schemaAt(scenarioSchema, context.file, path) as z.ZodType | undefined;
  const result = schema?.safeParse(to);
  if (result === undefined || result.success) return undefined;
  const [issue] = result.error.issues;
  if (issue?.code === 'too_big') return `where at most ${String(issue.maximum)} is allowed`;
  if (issue?.code === 'too_small') return `where at least ${String(issue.minimum)} is allowed`;
  const inner = issue?.code === 'invalid_union' ? issue.errors[0]?.[0] : undefined;
  if (inner?.code === 'too_big') return `where at most ${String(inner.maximum)} is allowed`;
  if (inner?.code === 'too_small') return `where at least ${String(inner.minimum)} is allowed`;
  if (inner?.code === 'invalid_type' || issue?.code === 'invalid_type')
    return 'which is not the kind of value that stands there (a whole number may be needed: "round": true)';
  return 'which is not allowed there';
}
