/**
 * What identifies an entry in its list: usually `id`, for a link its pair, for people their group. Extensions merge by
 * it, levers and evidence address by it, and messages show it next to the position.
 */
import { memoize } from '../../core/memoize.ts';
import { factsSchema } from '../facts/format.ts';
import { isObject } from './data.ts';
import { scenarioSchema } from './format.ts';
import { definitionOf, fieldOf, isOptional, peel, type Schema } from './structure.ts';

interface Identity {
  readonly key: string;
  /** Whether entries may lack it. */
  readonly optional: boolean;
}

/** By list key; lists with the same key share the same identifying field. */
const identities = memoize(identitiesIn);
const identityIn = (list: string): Identity | undefined =>
  identities(scenarioSchema).get(list) ?? identities(factsSchema).get(list);

function identitiesIn(root: Schema): ReadonlyMap<string, Identity> {
  const found = new Map<string, Identity>();
  const seen = new Set<Schema>();
  walk(root, '');
  return found;

  function walk(schema: Schema, list: string): void {
    const inner = peel(schema);
    if (seen.has(inner)) return;
    seen.add(inner);
    const definition = definitionOf(inner);
    if (definition.type === 'array') walk(definition.element, list);
    else if (definition.type === 'union') for (const option of definition.options) walk(option, list);
    else if (definition.type === 'object')
      for (const [key, part] of Object.entries(definition.shape)) {
        if (fieldOf(part).identity === true) found.set(list, { key, optional: isOptional(part) });
        walk(part, key);
      }
  }
}

export function hasIdentities(list: string): boolean {
  return identityIn(list) !== undefined;
}

export function mayBeNameless(list: string): boolean {
  return identityIn(list)?.optional === true;
}

export function identityKeyOf(list: string): string | undefined {
  return identityIn(list)?.key;
}

/**
 * Name of an entry in the list with this key: `hama`; for a link or relation `hama--homs`, ends in alphabetical order.
 * `undefined` if it has none.
 */
export function identityOf(list: string, entry: unknown): string | undefined {
  const key = identityKeyOf(list);
  if (key === undefined || !isObject(entry) || !Object.hasOwn(entry, key)) return undefined;
  return identityText(entry[key]);
}

/** The name given by the value of an identifying field. */
export function identityText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (!Array.isArray(value) || value.length !== 2) return undefined;
  const [a, b]: readonly unknown[] = value;
  if (typeof a !== 'string' || typeof b !== 'string') return undefined;
  return a < b ? `${a}--${b}` : `${b}--${a}`;
}
