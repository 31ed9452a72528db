/** The option `--seed`, for every command that has one. */
import { InvalidArgumentError } from 'commander';
import { seedTyped } from '../../play/seed.ts';
import { problemText } from '../../words/problem.ts';

/** The seed in its one form, the same that the page makes of it. */
export function parseSeed(typed: string): string {
  const seed = seedTyped(typed);
  if (!seed.ok) throw new InvalidArgumentError(problemText(seed.error));
  return seed.value;
}
