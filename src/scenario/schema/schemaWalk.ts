/** Reads the format's schema: which part describes a place of a file, and what that part allows. */
import type { z } from 'zod';
import type { Path } from '../problem.ts';
import { isObject, valueAt } from './identity.ts';

type Schema = z.core.$ZodType;
type Definition = z.core.$ZodTypes['_zod']['def'];

const definitionOf = (schema: Schema): Definition => schema._zod.def as Definition;

/**
 * The schema of the value at a path, choosing among alternatives by what the file says there; undefined off the format.
 */
export function schemaAt(root: Schema, raw: unknown, path: Path): Schema | undefined {
  let here: Schema | undefined = root;
  for (let i = 0; i < path.length && here !== undefined; i++) {
    const value = valueAt(raw, path.slice(0, i));
    here = childOf(unwrap(here, value), path[i] as string | number);
  }
  return here;
}

/** Keys that an entry may have; with a discriminator, the words it may take instead. */
export function shapeOf(schema: Schema | undefined, value: unknown, discriminator?: string): string[] {
  if (schema === undefined) return [];
  if (discriminator !== undefined) {
    const definition = definitionOf(peel(schema));
    return definition.type === 'union' ? definition.options.flatMap((option) => wordsOf(option, discriminator)) : [];
  }
  const definition = definitionOf(unwrap(schema, value));
  return definition.type === 'object' ? Object.keys(definition.shape) : [];
}

function wordsOf(option: Schema, discriminator: string): string[] {
  const definition = definitionOf(peel(option));
  if (definition.type === 'union') return definition.options.flatMap((inner) => wordsOf(inner, discriminator));
  if (definition.type !== 'object') return [];
  const field = definition.shape[discriminator];
  if (field === undefined) return [];
  const literal = definitionOf(peel(field));
  return literal.type === 'literal' ? literal.values.map(String) : [];
}

/** Without the wrappers that change nothing about what is written: optional, default, lazy, transform. */
function peel(schema: Schema): Schema {
  const definition = definitionOf(schema);
  switch (definition.type) {
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'readonly':
      return peel(definition.innerType);
    case 'pipe':
      return peel(definition.in);
    case 'lazy':
      return peel(definition.getter());
    default:
      return schema;
  }
}

function unwrap(schema: Schema, value: unknown): Schema {
  const inner = peel(schema);
  const definition = definitionOf(inner);
  if (definition.type !== 'union') return inner;
  const options = definition.options.map((option) => unwrap(option, value));
  return options.find((option) => accepts(option, value)) ?? options[0] ?? inner;
}

function accepts(schema: Schema, value: unknown): boolean {
  const definition = definitionOf(schema);
  if (definition.type !== 'object') return !isObject(value);
  if (!isObject(value)) return false;
  return Object.keys(definition.shape).every((key) => {
    const field = definitionOf(peel(definition.shape[key] as Schema));
    return field.type !== 'literal' || field.values.some((literal) => literal === value[key]);
  });
}

function childOf(schema: Schema, step: string | number): Schema | undefined {
  const definition = definitionOf(schema);
  switch (definition.type) {
    case 'object':
      return Object.hasOwn(definition.shape, step) ? definition.shape[String(step)] : undefined;
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

/** Texts that satisfy the patterns of the format; the first that fits is taken. */
const SAMPLE_TEXTS = ['2000-01-01', '1.0.0', 'none', ''];

/** Some value that the schema accepts, as small as it can be. */
export function smallestValue(schema: Schema, id: string): unknown {
  const inner = peel(schema);
  const definition = definitionOf(inner);
  const accepted = (value: unknown): boolean => (inner as z.ZodType).safeParse(value).success;
  switch (definition.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(definition.shape)
          .filter(([, field]) => !isOptional(field as Schema))
          .map(([key, field]) => [key, smallestValue(field as Schema, id)]),
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
      return smallestValue(definition.options[0] as Schema, id);
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

function isOptional(schema: Schema): boolean {
  return (schema as z.ZodType).safeParse(undefined).success;
}
