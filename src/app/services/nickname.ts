/** Two given words in place of a name, drawn anew each time. */
import { text } from '../../words/text.ts';

export function newNickname(): string {
  const [a, b] = crypto.getRandomValues(new Uint32Array(2));
  const [first, second] = [text('nickname.first').split(' '), text('nickname.second').split(' ')];
  return text('nickname.both', { first: first[a % first.length], second: second[b % second.length] });
}

/** Most runs of a class that each has luck of its own. */
const LUCKS = 10_000;

/** Number of a run for a device that has luck of its own. */
export const dealtRun = (): number => crypto.getRandomValues(new Uint32Array(1))[0] % LUCKS;
