/**
 * Hashes that tell texts and states apart. They detect damage and key the draws; they are not cryptographic. Their bits
 * are part of records, links and content hashes, so they never change.
 */

/** MurmurHash3's finaliser (Austin Appleby, public domain): every input bit affects every output bit. */
export function finishHash(word: number): number {
  let h = word ^ (word >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** FNV-1a over UTF-16 units, signed 32 bits. Low bits mix well, high bits need `finishHash`. */
export function fnv1a(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h;
}

/** 64 bits of a text as sixteen hexadecimal digits: two lanes of multiply-xor-shift over UTF-16 units. */
export function hash64(text: string): string {
  let a = 0x9e3779b1;
  let b = 0x85ebca77;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    a ^= a >>> 15;
    b = Math.imul(b ^ unit, 0x5bd1e995);
    b ^= b >>> 13;
  }
  const low = finishHash(a ^ text.length);
  return hexOf(low) + hexOf(finishHash(b ^ low));
}

/** A 32-bit word as eight hexadecimal digits. */
export function hexOf(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0');
}

/** CRC-32 of ASCII text, 0 to 2^32 - 1. A change within four letters in a row never escapes it. */
export function crc32(text: string): number {
  let crc = -1;
  for (let i = 0; i < text.length; i++) {
    crc ^= text.charCodeAt(i);
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ -1) >>> 0;
}
