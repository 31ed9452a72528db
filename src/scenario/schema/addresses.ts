/** Places of a file as text: paths for readers, and dotted addresses that name list entries. */
import type { Path } from '../problem.ts';
import { isObject, valueAt } from './data.ts';
import { identityOf } from './identity.ts';

/** `regions[12] (hama).pastRebellion` */
export function describePath(root: unknown, path: Path): string {
  let words = '';
  let list = '';
  for (let i = 0; i < path.length; i++) {
    const step = path[i];
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
 * Resolves a dotted address to a path. List entries go by name ("sides.gov.will",
 * "actors.patron.people.families.count", "links.a--b.km"), or by position, from 0, if unnamed. The last step may be a
 * key not yet written; returns `undefined` if the address leads nowhere.
 */
export function pathOfAddress(root: unknown, address: string): Path | undefined {
  const steps = address.split('.');
  const path: (string | number)[] = [];
  let here: unknown = root;
  let list = '';
  for (let i = 0; i < steps.length; i++) {
    const step = steps[i];
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
