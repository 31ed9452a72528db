/** What somebody may have meant by a word that is not known. */
import { nearest } from '../core/nearest.ts';
import type { Hint } from './problem.ts';

/** The nearest of the words, else those that are worth telling; undefined where there are none. */
export function hintFor(word: string, words: readonly string[], told: readonly string[] = words): Hint | undefined {
  const guess = nearest(word, words);
  if (guess !== undefined) return { guess };
  return told.length === 0 ? undefined : { known: told };
}
