/** Levers point at existing places, and stay within the format at both ends of their range and in every choice. */
import { z } from 'zod';
import { GONE_WEIGHTS, WEIGHT_NAMES, WEIGHT_SPECS } from '../../engine/weights.ts';
import { hintFor } from '../hint.ts';
import {
  complaintAboutTarget,
  type Lever,
  type LeverValue,
  pathOfTarget,
  settingsOf,
  writtenAt,
} from '../levers/settings.ts';
import type { LeverEnd, Path } from '../problem.ts';
import { found } from '../read/shape.ts';
import { addressOfPath } from '../schema/addresses.ts';
import { scenarioSchema } from '../schema/format.ts';
import { schemaAt } from '../schema/structure.ts';
import type { CheckContext } from './context.ts';
import { isWeight } from './world.ts';

export function checkLevers(context: CheckContext): void {
  for (const [i, lever] of context.file.levers.entries()) {
    checkTargets(context, lever, ['levers', i]);
    if (lever.type === 'choice') checkChoices(context, lever, ['levers', i]);
    else checkRange(context, lever, ['levers', i]);
  }
}

/** Every target of a lever is a place it may set. */
export function checkTargets(context: CheckContext, lever: Lever, path: Path): void {
  if (lever.type === 'choice') {
    for (const [c, { sets }] of lever.choices.entries())
      for (const [s, set] of sets.entries())
        checkTarget(context, lever.id, set.path, false, [...path, 'choices', c, 'sets', s, 'path']);
  } else {
    for (const [s, set] of lever.sets.entries())
      checkTarget(context, lever.id, set.path, set.multiply, [...path, 'sets', s, 'path']);
  }
}

function checkTarget(context: CheckContext, lever: string, address: string, multiply: boolean, at: Path): void {
  const path = pathOfTarget(context.file, address);
  if (path === undefined) {
    const complaint = complaintAboutTarget(context.file, lever, address, at);
    if (complaint !== undefined) context.error(complaint);
    return;
  }
  const [part, name] = path.map(String);
  if (part === 'weights' && GONE_WEIGHTS.has(name))
    context.warn({ code: 'check/idle/weight', path: at, values: { name } });
  else if (part === 'weights' && !isWeight(name))
    context.error({ code: 'lever/path/weight', path: at, values: { name }, hint: hintFor(name, WEIGHT_NAMES, []) });
  else if (multiply && typeof writtenAt(context.file, path) !== 'number')
    context.error({ code: 'lever/path/multiply', path: at, values: { lever, address } });
}

function checkRange(context: CheckContext, lever: Exclude<Lever, { type: 'choice' }>, path: Path): void {
  const { id, min: low, max: high } = lever;
  if (low >= high)
    context.error({ code: 'lever/range/no-room', path: [...path, 'min'], values: { lever: id, low, high } });
  if (lever.default < low || lever.default > high)
    context.error({
      code: 'lever/range/default',
      path: [...path, 'default'],
      values: { lever: id, given: String(lever.default), low, high },
    });
  const pathOf = (set: number): Path => [...path, 'sets', set];
  checkEnd(context, lever, low, 'low', pathOf);
  checkEnd(context, lever, high, 'high', pathOf);
  for (const { path: at, to, set } of settingsOf(context.file, lever, lever.default)) {
    const written = writtenAt(context.file, at);
    if (typeof written === 'number' && Math.abs(written - Number(to)) > 1e-9)
      context.warn({
        code: 'lever/default',
        path: pathOf(set),
        values: { lever: id, address: addressOfPath(context.file, at), to: String(to), written: String(written) },
      });
  }
}

function checkChoices(context: CheckContext, lever: Extract<Lever, { type: 'choice' }>, path: Path): void {
  const ids = lever.choices.map(({ id }) => id);
  if (!ids.includes(lever.default))
    context.error({
      code: 'lever/range/no-choice',
      path: [...path, 'default'],
      values: { lever: lever.id, given: lever.default },
      hint: hintFor(lever.default, ids),
    });
  for (const [c, { id }] of lever.choices.entries())
    checkEnd(context, lever, id, 'choice', (set) => [...path, 'choices', c, 'sets', set]);
}

/** The value a lever sets at this end must be allowed by the format. */
function checkEnd(
  context: CheckContext,
  lever: Lever,
  value: LeverValue,
  end: LeverEnd,
  pathOf: (set: number) => Path,
): void {
  for (const { path: at, to, set } of settingsOf(context.file, lever, value)) {
    const refusal = refusalAt(context, at, to);
    if (refusal === undefined) continue;
    const path = pathOf(set);
    const address = addressOfPath(context.file, at);
    const values = { lever: lever.id, end, given: String(value), address, found: found(to) };
    switch (refusal.kind) {
      case 'between':
        context.error({ code: 'lever/range/between', path, values: { ...values, ...refusal.bounds } });
        break;
      case 'most':
        context.error({ code: 'lever/range/most', path, values: { ...values, most: refusal.bound } });
        break;
      case 'least':
        context.error({ code: 'lever/range/least', path, values: { ...values, least: refusal.bound } });
        break;
      case 'type':
        context.error({ code: 'lever/range/kind', path, values });
        break;
      case 'other':
        context.error({ code: 'lever/range/other', path, values });
    }
  }
}

type Refusal =
  | { readonly kind: 'between'; readonly bounds: { readonly least: number; readonly most: number } }
  | { readonly kind: 'most' | 'least'; readonly bound: number }
  | { readonly kind: 'type' | 'other' };

/** Why a value is not allowed at a path; `undefined` if it is. */
function refusalAt(context: CheckContext, path: Path, to: unknown): Refusal | undefined {
  const [part, name] = path.map(String);
  if (part === 'weights') {
    if (!isWeight(name)) return undefined;
    const { min: least, max: most } = WEIGHT_SPECS[name];
    return Number(to) < least || Number(to) > most ? { kind: 'between', bounds: { least, most } } : undefined;
  }
  const schema = schemaAt(scenarioSchema, context.file, path);
  const result = schema === undefined ? undefined : z.safeParse(schema, to);
  if (result === undefined || result.success) return undefined;
  // In a union of plain and sourced numbers, the plain branch comes first, and levers set plain numbers.
  const [first] = result.error.issues;
  const issue = first?.code === 'invalid_union' ? first.errors[0]?.[0] : first;
  if (issue?.code === 'too_big') return { kind: 'most', bound: Number(issue.maximum) };
  if (issue?.code === 'too_small') return { kind: 'least', bound: Number(issue.minimum) };
  return { kind: issue?.code === 'invalid_type' ? 'type' : 'other' };
}
