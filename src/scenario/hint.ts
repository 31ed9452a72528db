/** Suggestions for an unknown word. */
import { nearest } from '../core/nearest.ts';
import type { Hint } from './problem.ts';

/** The nearest of `words`, else the list `told`; `undefined` if that is empty. */
export function hintFor(word: string, words: readonly string[], told: readonly string[] = words): Hint | undefined {
  const guess = nearest(word, words);
  if (guess !== undefined) return { guess };
  return told.length === 0 ? undefined : { known: told };
}
