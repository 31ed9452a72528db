/**
 * A random seed for players who type none: five syllables that are easy to read aloud. The only random draw on the
 * page.
 */
const CONSONANTS = 'bdfgklmnprstvz';
const VOWELS = 'aeiou';

export function newSeed(): string {
  const numbers = crypto.getRandomValues(new Uint32Array(10));
  let seed = '';
  for (let i = 0; i < 10; i += 2)
    seed += `${CONSONANTS[numbers[i] % CONSONANTS.length]}${VOWELS[numbers[i + 1] % VOWELS.length]}`;
  return seed;
}
