/**
 * Digest: 64 bits over every word of a state in fixed order, rules version first. Two 32-bit lanes of
 * multiply-and-rotate (the mixing of MurmurHash3), because a sum would hide changes that cancel out.
 */

import { finishHash, hexOf } from '../../core/hash.ts';
import { RULES_VERSION } from '../simulation.ts';

/** The digest as sixteen hexadecimal digits. */
export function digestOf(state: { readonly words: Int32Array }): string {
  writeDigest(state, PAIR, 0);
  return hexOf(PAIR[0]) + hexOf(PAIR[1]);
}

const PAIR = new Int32Array(2);

/** Writes the digest into two words from `at`; as text they are eight hexadecimal digits each. */
export function writeDigest({ words }: { readonly words: Int32Array }, into: Int32Array, at: number): void {
  let a = 0x9e3779b1 ^ RULES_VERSION;
  let b = 0x7f4a7c15 ^ words.length;
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    a = Math.imul(a ^ word, 0xcc9e2d51);
    a = (a << 15) | (a >>> 17);
    b = Math.imul((b + word) | 0, 0x1b873593) ^ a;
    b = (b << 13) | (b >>> 19);
  }
  into[at] = finishHash(a ^ b);
  into[at + 1] = finishHash(b + Math.imul(a, 5));
}
