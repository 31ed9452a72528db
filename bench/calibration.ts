// A fixed piece of integer work, timed beside every measurement: times of two machines compare by their ratio to it. It
// is frozen: changing a line of it breaks the comparison with every figure noted before.
const WORDS = 4096;
const ROUNDS = 400;
/** What the work comes to; anything else means that it was not done. */
const RESULT = 107393630;

export function calibrate(): void {
  const words = new Int32Array(WORDS);
  let h = 0x9e3779b9 | 0;
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = 0; i < WORDS; i++) {
      h = Math.imul(h ^ (words[i] as number) ^ i, 0x85ebca6b);
      h ^= h >>> 13;
      h = Math.imul(h, 0xc2b2ae35);
      h ^= h >>> 16;
      words[i] = (words[(i * 7 + round) & (WORDS - 1)] as number) + h;
    }
  }
  if (h !== RESULT) throw new Error(`The calibration came to ${h}, not ${RESULT}.`);
}
