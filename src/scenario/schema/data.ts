/** Plain data: the content of a JSON text, and paths into it. */

import type { Path } from '../problem.ts';
import type { Json } from '../read/json.ts';

export function isObject(value: unknown): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a path; `undefined` if the path leads nowhere. */
export function valueAt(root: unknown, path: Path): unknown {
  let here: unknown = root;
  for (const step of path) {
    if (Array.isArray(here) && typeof step === 'number') here = here[step];
    else if (isObject(here) && typeof step === 'string' && Object.hasOwn(here, step)) here = here[step];
    else return undefined;
  }
  return here;
}
