/** The option `--seed`, for every command that has one, and seeds for those who give none. */
import { randomInt } from 'node:crypto';
import { InvalidArgumentError } from 'commander';
import { seedIn } from '../../ensemble/cellText.ts';
import { seedTyped } from '../../play/seed.ts';
import { problemText } from '../../words/problem.ts';
import { text } from '../../words/text.ts';
import { complain } from './terminal.ts';

/** The seed in its one form, the same that the page makes of it; also out of a cell of a file of rows. */
export function parseSeed(typed: string): string {
  const seed = seedTyped(seedIn(typed) ?? typed);
  if (!seed.ok) throw new InvalidArgumentError(problemText(seed.error));
  return seed.value;
}

const CONSONANTS = 'bdfgklmnprstvz';
const VOWELS = 'aeiou';
const SYLLABLES = 5;

/** The seed that was given, or one that is drawn and told, so that the same runs can be played again. */
export function givenOrDrawn(given: string | undefined): string {
  if (given !== undefined) return given;
  const letter = (of: string): string => of[randomInt(of.length)];
  const seed = Array.from({ length: SYLLABLES }, () => letter(CONSONANTS) + letter(VOWELS)).join('');
  complain(text('cli.seed.drawn', { seed }));
  return seed;
}
