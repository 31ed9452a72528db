/**
 * Seeds as people type them: on a phone that begins with a capital, in letters of full width, with a space too many.
 * One seed has one form, wherever it is typed. Records keep the seed that they were played with, letter by letter:
 * only what is typed is brought into this form.
 */
import type { Problem } from '../core/problem.ts';
import { fail, ok, type Result } from '../core/result.ts';

/** Most characters of a typed seed, in its one form. */
export const SEED_LIMIT = 80;

export type SeedProblem = Problem<'seed/empty'> | Problem<'seed/long', { readonly most: number }>;

/** The seed that somebody typed: NFKC, one case, single spaces, nothing that cannot be seen. */
export function seedTyped(typed: string): Result<string, SeedProblem> {
  const seed = oneCase(typed.normalize('NFKC').replace(UNSEEN, '')).normalize('NFKC').trim().replace(/\s+/g, ' ');
  if (seed === '') return fail({ code: 'seed/empty', at: '', values: {} });
  return seed.length > SEED_LIMIT ? fail({ code: 'seed/long', at: '', values: { most: SEED_LIMIT } }) : ok(seed);
}

/** Controls that are no space, format characters, halves of a character, variation selectors. */
const UNSEEN = /[\p{Cf}\p{Cs}]|[\ufe00-\ufe0f]|(?!\s)\p{Cc}/gu;

/** By way of the capitals: a sharp s is two s, and every sigma is one. No language has a say in it. */
const oneCase = (text: string): string => text.toLowerCase().toUpperCase().toLowerCase().replaceAll('\u03c2', '\u03c3');
