/** Looking at values of unknown shape: parsed JSON, what storage gives back. */

export type Fields = Readonly<Record<string, unknown>>;

/** An object that is no list. */
export const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `most`: characters, included. */
export const isText = (value: unknown, most = Number.POSITIVE_INFINITY): value is string =>
  typeof value === 'string' && value.length <= most;

/** `most`: entries, included. */
export const isListOf = <Value>(
  value: unknown,
  is: (each: unknown) => each is Value,
  most = Number.POSITIVE_INFINITY,
): value is readonly Value[] => Array.isArray(value) && value.length <= most && value.every((each) => is(each));

/** A whole number, 0 or more. */
export const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;
