/** Checks on values of unknown shape: parsed JSON, data from storage. */

export type Fields = Readonly<Record<string, unknown>>;

/** An object: neither null nor an array. */
export const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `most`: maximum length in UTF-16 units, included. */
export const isText = (value: unknown, most = Number.POSITIVE_INFINITY): value is string =>
  typeof value === 'string' && value.length <= most;

/** `most`: maximum number of entries, included. A list with gaps is none. */
export function isListOf<Value>(
  value: unknown,
  is: (each: unknown) => each is Value,
  most = Number.POSITIVE_INFINITY,
): value is readonly Value[] {
  if (!Array.isArray(value) || value.length > most) return false;
  for (let i = 0; i < value.length; i++) if (!is(value[i])) return false;
  return true;
}

/** Deepest nesting of lists and objects in any file of ours, and some more. */
const MOST_LEVELS = 100;

/** Whether parsed JSON is nested no deeper than any file of ours: what is deeper may exhaust whoever walks it. */
export const isShallow = (value: unknown, levels = MOST_LEVELS): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (levels > 0 && Object.values(value).every((each) => isShallow(each, levels - 1)));

/** A whole number, 0 or more. */
export const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;
