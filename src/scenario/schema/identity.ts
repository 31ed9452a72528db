/**
 * What tells the entries of a list apart: the `id` of most, the pair of a link, the group of people. Extensions merge
 * by it, levers and evidence are addressed by it, and messages show it beside the position.
 */

import type { Path } from '../problem.ts';
import type { Json } from '../read/json.ts';

const IDENTITY_KEYS: { readonly [list: string]: string } = {
  sides: 'id',
  provinces: 'id',
  regions: 'id',
  forces: 'id',
  actors: 'id',
  exits: 'id',
  talks: 'id',
  triggers: 'id',
  acts: 'id',
  levers: 'id',
  aims: 'id',
  choices: 'id',
  doctrine: 'id',
  chairs: 'actor',
  links: 'between',
  relations: 'between',
  people: 'group',
  support: 'side',
  restrains: 'side',
  watches: 'actor',
};

/** Lists whose entries may go without a name. */
const NAMELESS_ALLOWED: ReadonlySet<string> = new Set(['doctrine']);

export function isObject(value: unknown): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function hasIdentities(list: string): boolean {
  return Object.hasOwn(IDENTITY_KEYS, list);
}

export function mayBeNameless(list: string): boolean {
  return NAMELESS_ALLOWED.has(list);
}

export function identityKeyOf(list: string): string | undefined {
  return hasIdentities(list) ? IDENTITY_KEYS[list] : undefined;
}

/**
 * Name of an entry of the list with this key: `hama`; of a link or relation `hama--homs`, ends in alphabetical order.
 */
export function identityOf(list: string, entry: unknown): string | undefined {
  const key = identityKeyOf(list);
  if (key === undefined || !isObject(entry)) return undefined;
  const value: unknown = Object.hasOwn(entry, key) ? entry[key] : undefined;
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.length === 2 && typeof value[0] === 'string' && typeof value[1] === 'string') {
    return value[0] < value[1] ? `${value[0]}--${value[1]}` : `${value[1]}--${value[0]}`;
  }
  return undefined;
}

/** Follows a path through plain data; undefined where it leads nowhere. */
export function valueAt(root: unknown, path: Path): unknown {
  let here: unknown = root;
  for (const step of path) {
    if (Array.isArray(here) && typeof step === 'number') here = here[step];
    else if (isObject(here) && typeof step === 'string' && Object.hasOwn(here, step)) here = here[step];
    else return undefined;
  }
  return here;
}

/** `regions[12] (hama).pastRebellion` */
export function describePath(root: unknown, path: Path): string {
  let words = '';
  let list = '';
  for (let i = 0; i < path.length; i++) {
    const step = path[i] as string | number;
    if (typeof step === 'string') {
      words += words === '' ? step : `.${step}`;
      list = step;
      continue;
    }
    words += `[${step}]`;
    const identity = identityOf(list, valueAt(root, path.slice(0, i + 1)));
    if (identity !== undefined) words += ` (${identity})`;
    list = '';
  }
  return words;
}

/**
 * Resolves a dotted address with names for list entries ("sides.gov.will", "actors.patron.people.families.count",
 * "links.a--b.km"; a position, from 0, where entries have no name) to a path; undefined where it leads nowhere. The
 * last step may be a key not yet written.
 */
export function pathOfAddress(root: unknown, address: string): Path | undefined {
  const steps = address.split('.');
  const path: (string | number)[] = [];
  let here: unknown = root;
  let list = '';
  for (let i = 0; i < steps.length; i++) {
    const step = steps[i] as string;
    if (Array.isArray(here)) {
      let found = here.findIndex((entry) => identityOf(list, entry) === step);
      if (found < 0 && /^\d{1,4}$/.test(step) && here.some((entry) => identityOf(list, entry) === undefined))
        found = Number(step);
      if (found < 0 || found >= here.length) return undefined;
      path.push(found);
      here = here[found];
    } else if (isObject(here)) {
      if (step === '') return undefined;
      path.push(step);
      if (!Object.hasOwn(here, step)) return i === steps.length - 1 ? path : undefined;
      here = here[step];
    } else {
      return undefined;
    }
    list = step;
  }
  return path;
}

/** The dotted address of a path: the inverse of `pathOfAddress`. */
export function addressOfPath(root: unknown, path: Path): string {
  let list = '';
  return path
    .map((step, i) => {
      const name =
        typeof step === 'number' ? (identityOf(list, valueAt(root, path.slice(0, i + 1))) ?? String(step)) : step;
      list = String(step);
      return name;
    })
    .join('.');
}
