/**
 * What tells the entries of a list apart: the `id` of most, the pair of a link, the group of people. Extensions merge
 * by it, levers and evidence are addressed by it, and messages show it beside the position.
 */
import { isObject } from './data.ts';
import { scenarioSchema } from './format.ts';
import { definitionOf, fieldOf, isOptional, peel, type Schema } from './structure.ts';

interface Identity {
  readonly key: string;
  /** Entries may go without. */
  readonly optional: boolean;
}

/** By the key under which a list stands; lists of one name are told apart by one key wherever they stand. */
const IDENTITIES: ReadonlyMap<string, Identity> = identitiesIn(scenarioSchema);

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
  return IDENTITIES.has(list);
}

export function mayBeNameless(list: string): boolean {
  return IDENTITIES.get(list)?.optional === true;
}

export function identityKeyOf(list: string): string | undefined {
  return IDENTITIES.get(list)?.key;
}

/**
 * Name of an entry of the list with this key: `hama`; of a link or relation `hama--homs`, ends in alphabetical order.
 */
export function identityOf(list: string, entry: unknown): string | undefined {
  const key = identityKeyOf(list);
  if (key === undefined || !isObject(entry) || !Object.hasOwn(entry, key)) return undefined;
  return identityText(entry[key]);
}

/** The name that the value of an identifying field gives. */
export function identityText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (!Array.isArray(value) || value.length !== 2) return undefined;
  const [a, b]: readonly unknown[] = value;
  if (typeof a !== 'string' || typeof b !== 'string') return undefined;
  return a < b ? `${a}--${b}` : `${b}--${a}`;
}
