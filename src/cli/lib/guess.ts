/** Suggestions for an unknown word. */
import { nearest } from '../../core/nearest.ts';
import { text } from '../../words/text.ts';

/** `Did you mean "hama"?`; `undefined` if nothing is close. */
export function guessWords(word: string, words: readonly string[]): string | undefined {
  const guess = nearest(word, words);
  return guess === undefined ? undefined : text('hint.guess', { guess });
}
