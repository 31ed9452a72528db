/** Records and links of version 1, written as that version wrote them. */
import { readFileSync } from 'node:fs';
import { fnv1a, hexOf } from '../../src/core/hash.ts';
import { deflate } from '../../src/session/compress.ts';

export const RECORD_1 = readFileSync(new URL('../records/record-1-government.json', import.meta.url), 'utf8');

/** The fragment that version 1 gave this record's text. */
export async function version1Link(record: string = JSON.stringify(JSON.parse(RECORD_1))): Promise<string> {
  const h = fnv1a(record);
  const mixed = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
  const data = Buffer.from(await deflate(record)).toString('base64url');
  return `#run=1.${hexOf(mixed ^ (mixed >>> 13))}.${data}`;
}
