/** Makes a failing input small: whatever can be left out, cut or made plainer while it fails in the same way is. */
import type { Json } from './target.ts';

/** Inputs tried at most. */
const MOST_TRIES = 600;

export async function minimise(input: Json, stillFails: (smaller: Json) => Promise<boolean>): Promise<Json> {
  let best = input;
  let tries = 0;
  for (let isSmaller = true; isSmaller && tries < MOST_TRIES; ) {
    isSmaller = false;
    for (const smaller of plainer(best)) {
      if (++tries > MOST_TRIES) break;
      if (!(await stillFails(smaller))) continue;
      best = smaller;
      isSmaller = true;
      break;
    }
  }
  return best;
}

/** Values with less in them, those with much less first. */
function* plainer(value: Json): Generator<Json> {
  if (typeof value === 'string') {
    for (const [from, to] of cuts(value.length)) yield value.slice(0, from) + value.slice(to);
  } else if (typeof value === 'number') {
    if (value !== 0) yield 0;
    if (Math.trunc(value / 2) !== value) yield Math.trunc(value / 2);
  } else if (isList(value)) {
    for (const [from, to] of cuts(value.length)) yield [...value.slice(0, from), ...value.slice(to)];
    for (let i = 0; i < value.length; i++)
      for (const each of plainer(value[i])) yield [...value.slice(0, i), each, ...value.slice(i + 1)];
  } else if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value);
    for (let i = 0; i < entries.length; i++)
      for (const each of plainer(entries[i][1]))
        yield Object.fromEntries(entries.map((entry, k) => (k === i ? [entry[0], each] : entry)));
  }
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

/** Stretches to leave out: halves first, single ones last. */
function* cuts(length: number): Generator<readonly [from: number, to: number]> {
  for (let size = length; size >= 1; size = Math.floor(size / 2))
    for (let from = 0; from < length && from / size < 64; from += size) yield [from, Math.min(length, from + size)];
}
