/**
 * Repair: replaces malformed values by stand-ins so that the cross-checks can run on a malformed file and one pass
 * reports every problem. A repaired file is only checked, never played.
 */
import { z } from 'zod';
import type { Path } from '../problem.ts';
import { isObject, valueAt } from '../schema/data.ts';
import { type ScenarioFile, scenarioSchema } from '../schema/format.ts';
import { definitionOf, peel, type Schema, schemaAt } from '../schema/structure.ts';

/** Stands for an unknown id; no check complains about it. */
export const PLACEHOLDER = 'x-not-known';

const ROUNDS = 6;

export interface Repaired {
  readonly file: ScenarioFile;
  /** Replaced places: findings there or below are not the author's doing. */
  readonly replaced: readonly Path[];
}

export function repairShape(raw: unknown): Repaired | undefined {
  const copy: unknown = structuredCopy(raw);
  const replaced: Path[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const result = scenarioSchema.safeParse(copy);
    if (result.success) return { file: result.data, replaced };
    for (const issue of result.error.issues) if (!repair(copy, issue, replaced)) return undefined;
  }
  return undefined;
}

function structuredCopy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(structuredCopy);
  if (isObject(value))
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, structuredCopy(inner)]));
  return value;
}

function repair(root: unknown, issue: z.core.$ZodIssue, replaced: Path[]): boolean {
  let path = [...issue.path] as (string | number)[];
  if (issue.code === 'unrecognized_keys') {
    const owner = valueAt(root, path);
    if (isObject(owner)) for (const key of issue.keys) delete owner[key];
    return isObject(owner);
  }
  if (issue.code === 'invalid_union' && 'discriminator' in issue && path.at(-1) === issue.discriminator)
    path = path.slice(0, -1);
  const last = path.at(-1);
  if (last === undefined) return false;
  const owner = valueAt(root, path.slice(0, -1)) as { [key: string | number]: unknown } | undefined;
  if (typeof owner !== 'object' || owner === null) return false;
  replaced.push(path);
  const value = owner[last];
  if (issue.code === 'invalid_key') {
    delete owner[last];
  } else if (issue.code === 'too_big' && Array.isArray(value)) {
    owner[last] = value.slice(0, Number(issue.maximum));
  } else if ((issue.code === 'too_big' || issue.code === 'too_small') && typeof value === 'number') {
    owner[last] = Number(issue.code === 'too_big' ? issue.maximum : issue.minimum);
  } else {
    const schema = schemaAt(scenarioSchema, root, path);
    if (schema === undefined) return false;
    owner[last] = smallestValue(schema, PLACEHOLDER);
  }
  return true;
}

/** Texts for the format's patterns; the first match is used. */
const SAMPLE_TEXTS = ['2000-01-01', '1.0.0', 'none', ''];

/** A minimal value that the schema accepts. */
function smallestValue(schema: Schema, id: string): unknown {
  const inner = peel(schema);
  const definition = definitionOf(inner);
  const accepted = (value: unknown): boolean => z.safeParse(inner, value).success;
  switch (definition.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(definition.shape)
          .filter(([, field]) => !isLeftOut(field))
          .map(([key, field]) => [key, smallestValue(field, id)]),
      );
    case 'array': {
      const entry = smallestValue(definition.element, id);
      return [[], [entry], [entry, entry]].find(accepted) ?? [];
    }
    case 'tuple':
      return definition.items.map((item) => smallestValue(item, id));
    case 'record':
      return [{}, { en: '-' }].find(accepted) ?? {};
    case 'union':
      return smallestValue(definition.options[0], id);
    case 'literal':
      return definition.values[0];
    case 'enum':
      return Object.values(definition.entries)[0];
    case 'boolean':
      return false;
    case 'number':
      return [0, 1, 20, -1].find(accepted) ?? 0;
    case 'string':
      return [id, ...SAMPLE_TEXTS].find(accepted) ?? id;
    default:
      return undefined;
  }
}

/** Whether the field may be omitted: optional or with a default. */
function isLeftOut(field: Schema): boolean {
  return z.safeParse(field, undefined).success;
}
