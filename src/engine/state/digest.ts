/**
 * Digest: 64 bits over every word of a state in fixed order, rules version first. Two 32-bit lanes of
 * multiply-and-rotate (the mixing of MurmurHash3), because a sum would hide changes that cancel out.
 */

import { finishHash, hexOf } from '../../core/hash.ts';
import { RULES_VERSION } from '../simulation.ts';

/** The digest as sixteen hexadecimal digits. */
export function digestOf({ words }: { readonly words: Int32Array }): string {
  let a = 0x9e3779b1 ^ RULES_VERSION;
  let b = 0x7f4a7c15 ^ words.length;
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    a = Math.imul(a ^ word, 0xcc9e2d51);
    a = (a << 15) | (a >>> 17);
    b = Math.imul((b + word) | 0, 0x1b873593) ^ a;
    b = (b << 13) | (b >>> 19);
  }
  return hexOf(finishHash(a ^ b)) + hexOf(finishHash(b + Math.imul(a, 5)));
}
