/** Ids of kept games: drawn, so that two tabs, or two devices whose files meet, do not draw the same. */
const LETTERS = '0123456789abcdefghijklmnopqrstuvwxyz';
const LENGTH = 12;

export function newGameId(): string {
  let id = '';
  for (const number of crypto.getRandomValues(new Uint32Array(LENGTH))) id += LETTERS[number % LETTERS.length];
  return id;
}
