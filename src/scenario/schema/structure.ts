/** Reads the format's schema: which part describes a place in a file, what it allows and what it is. */
import type { z } from 'zod';
import { memoize } from '../../core/memoize.ts';
import type { Path } from '../problem.ts';
import { isObject, valueAt } from './data.ts';
import { FIELDS, type Field } from './fields.ts';

export type Schema = z.core.$ZodType;
type Definition = z.core.$ZodTypes['_zod']['def'];
type Union = Extract<Definition, { readonly type: 'union' }>;

export const definitionOf = (schema: Schema): Definition => schema._zod.def as Definition;

/** The schema inside a wrapper that does not change what is written (optional, default, lazy, transform). */
function innerOf(schema: Schema): Schema | undefined {
  const definition = definitionOf(schema);
  switch (definition.type) {
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'readonly':
      return definition.innerType;
    case 'pipe':
      return definition.in;
    case 'lazy':
      return definition.getter();
    default:
      return undefined;
  }
}

/** The schema inside all wrappers. */
export function peel(schema: Schema): Schema {
  const inner = innerOf(schema);
  return inner === undefined ? schema : peel(inner);
}

/** Field facts marked on a schema or on what it wraps. */
export function fieldOf(schema: Schema): Field {
  const inner = innerOf(schema);
  return { ...(inner === undefined ? undefined : fieldOf(inner)), ...FIELDS.get(schema) };
}

export function isOptional(schema: Schema): boolean {
  return definitionOf(schema).type === 'optional';
}

type Chooser = (value: unknown) => Schema | undefined;

const choosers = memoize((definition: Union): Chooser => {
  const options = definition.options.flatMap((option) => {
    const inner = definitionOf(peel(option));
    return inner.type === 'union' ? inner.options : [option];
  });
  const key = 'discriminator' in definition ? String(definition.discriminator) : undefined;
  if (key !== undefined) {
    const byWord = new Map(options.flatMap((option) => wordsOf(option, key).map((word) => [word, option] as const)));
    return (value) => (isObject(value) ? byWord.get(String(value[key])) : undefined);
  }
  // A keyword can also match the id pattern, so enums are tried first.
  options.sort((a, b) => Number(definitionOf(peel(b)).type === 'enum') - Number(definitionOf(peel(a)).type === 'enum'));
  return (value) => options.find((option) => accepts(option, value));
});

/** The alternative a value is written in; `undefined` if none fits. */
export function alternativeFor(definition: Union, value: unknown): Schema | undefined {
  return choosers(definition)(value);
}

/** Whether a value has the kind that distinguishes the schema from its alternatives. */
function accepts(schema: Schema, value: unknown): boolean {
  const definition = definitionOf(peel(schema));
  switch (definition.type) {
    case 'object':
      return isObject(value);
    case 'array':
    case 'tuple':
      return Array.isArray(value);
    case 'enum':
      return Object.values<unknown>(definition.entries).includes(value);
    default:
      return typeof value !== 'object';
  }
}

/**
 * The schema of the value at a path, choosing between alternatives by what the file has there. `undefined` if the path
 * is not in the format.
 */
export function schemaAt(root: Schema, raw: unknown, path: Path): Schema | undefined {
  let here: Schema | undefined = root;
  for (let i = 0; i < path.length && here !== undefined; i++)
    here = childOf(chosen(here, valueAt(raw, path.slice(0, i))), path[i]);
  return here;
}

/** The schema without wrappers and alternatives; the first alternative if the value fits none. */
function chosen(schema: Schema, value: unknown): Schema {
  const inner = peel(schema);
  const definition = definitionOf(inner);
  if (definition.type !== 'union') return inner;
  const option = alternativeFor(definition, value) ?? definition.options[0];
  return option === undefined ? inner : chosen(option, value);
}

function childOf(schema: Schema, step: string | number): Schema | undefined {
  const definition = definitionOf(schema);
  switch (definition.type) {
    case 'object':
      return Object.hasOwn(definition.shape, step) ? definition.shape[step] : undefined;
    case 'array':
      return definition.element;
    case 'tuple':
      return definition.items[Number(step)];
    case 'record':
      return definition.valueType;
    default:
      return undefined;
  }
}

/** Keys allowed in the entry at a schema. */
export function keysOf(schema: Schema | undefined, value: unknown): string[] {
  if (schema === undefined) return [];
  const definition = definitionOf(chosen(schema, value));
  return definition.type === 'object' ? Object.keys(definition.shape) : [];
}

/** Words allowed for a discriminating key. */
export function wordsOf(schema: Schema | undefined, key: string): string[] {
  if (schema === undefined) return [];
  const definition = definitionOf(peel(schema));
  if (definition.type === 'union') return definition.options.flatMap((option) => wordsOf(option, key));
  const field = definition.type === 'object' ? definition.shape[key] : undefined;
  if (field === undefined) return [];
  const word = definitionOf(peel(field));
  return word.type === 'literal' ? word.values.map(String) : [];
}
