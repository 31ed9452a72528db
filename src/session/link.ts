/**
 * Finds a run in any text: a link of today, or one of version 1, `#run=1.<check>.<data>`, whose data is the text of a
 * record, deflated, in base64url, and whose check is eight hexadecimal digits over that text.
 */
import { fnv1a, hexOf } from '../core/hash.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { LINK_LIMIT, type LinkFound, linksIn } from '../play/link/linkText.ts';
import type { PackedRecord } from '../play/link/pack.ts';
import { inflate } from './compress.ts';
import type { Fault } from './fault.ts';

/** Limit on a decompressed record, bytes. */
export const RECORD_LIMIT = 1_000_000;
/** How often the data of links is tried for where it ends, in one text. */
const MOST_TRIES = 400;

/** Why a text has no run that can be opened. */
export type LinkFault = Extract<Fault, { readonly code: 'link.none' | 'link.broken' | 'link.version' | 'link.large' }>;

export type LinkedRun =
  | { readonly kind: 'packed'; readonly packed: PackedRecord }
  /** The text of a record. */
  | { readonly kind: 'record'; readonly text: string };

/**
 * The first whole run in a text. If there is none: the reason why what looks like one is not, or that nothing does.
 */
export async function findRun(pasted: string): Promise<Result<LinkedRun, LinkFault>> {
  const seen = new Set<LinkFound['kind']>();
  let tries = 0;
  for (const found of linksIn(pasted)) {
    if (found.kind === 'packed') return ok(found);
    seen.add(found.kind);
    if (found.kind !== 'deflated') continue;
    for (const data of found.data) {
      if (++tries > MOST_TRIES) break;
      const text = await inflated(data, found.check);
      if (text.kind === 'text') return ok({ kind: 'record', text: text.text });
      if (text.kind === 'tooLarge') seen.add('large');
    }
  }
  if (seen.has('large')) return fail({ code: 'link.large', values: {} });
  if (seen.has('broken') || seen.has('deflated')) return fail({ code: 'link.broken', values: {} });
  return fail({ code: seen.has('newer') ? 'link.version' : 'link.none', values: {} });
}

async function inflated(data: string, check: string): ReturnType<typeof inflate> {
  const bytes = data.length > LINK_LIMIT ? undefined : fromBase64Url(data);
  if (bytes === undefined) return { kind: 'broken' };
  const read = await inflate(bytes, RECORD_LIMIT);
  return read.kind === 'text' && checkOf(read.text) !== check ? { kind: 'broken' } : read;
}

/** FNV-1a over the UTF-16 units with a final mix: deflate has no checksum of its own. */
function checkOf(text: string): string {
  const h = fnv1a(text);
  const mixed = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
  return hexOf(mixed ^ (mixed >>> 13));
}

function fromBase64Url(data: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    const binary = atob(data.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
