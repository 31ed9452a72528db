/** What somebody may have meant by a word that is not known. */
import { nearest } from '../../core/nearest.ts';
import { text } from '../../words/text.ts';

/** `Did you mean "hama"?`; undefined where nothing is near. */
export function guessWords(word: string, words: readonly string[]): string | undefined {
  const guess = nearest(word, words);
  return guess === undefined ? undefined : text('hint.guess', { guess });
}
