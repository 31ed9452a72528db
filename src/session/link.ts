/**
 * A run as a link: `#run=1.<check>.<data>`. `1` is the version of the format, `check` eight hexadecimal digits over the
 * text (deflate-raw has no checksum), `data` the record's text, deflated, in base64url. Browsers do not send what
 * follows `#` to a server.
 */
import { fnv1a, hexOf } from '../core/hash.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { deflate, inflate } from './compress.ts';
import type { Fault } from './fault.ts';

const LINK_VERSION = 1;
/** Longest link we read, and longest we offer, in characters: mail programs and chats cut longer ones. */
export const LINK_LIMIT = 100_000;
export const LINK_COMFORT = 16_000;
/** Limit on a decompressed record, bytes. */
export const RECORD_LIMIT = 1_000_000;

const MARK = '#run=';

export const isLink = (hash: string): boolean => hash.startsWith(MARK);

/** The fragment, including `#`. */
export async function formatLink(record: string): Promise<string> {
  return `${MARK}${LINK_VERSION}.${checkOf(record)}.${toBase64Url(await deflate(record))}`;
}

/** Takes a fragment, or any pasted text that contains one. Returns the record's text. */
export async function parseLink(pasted: string): Promise<Result<string, Fault>> {
  const start = pasted.indexOf(MARK);
  if (start < 0) return fail({ code: 'link.none', values: {} });
  const body = pasted.slice(start + MARK.length).trim();
  if (body.length > LINK_LIMIT) return fail({ code: 'link.large', values: {} });
  const match = /^(\d{1,4})\.([0-9a-f]{8})\.([A-Za-z0-9_-]+)$/.exec(body);
  if (match === null) return fail({ code: newerThanOurs(body) ? 'link.version' : 'link.broken', values: {} });
  const [, version, check, data] = match;
  if (Number(version) > LINK_VERSION) return fail({ code: 'link.version', values: {} });
  const bytes = fromBase64Url(data);
  if (bytes === undefined) return fail({ code: 'link.broken', values: {} });
  const inflated = await inflate(bytes, RECORD_LIMIT);
  if (inflated.kind === 'tooLarge') return fail({ code: 'link.large', values: {} });
  if (inflated.kind === 'broken' || checkOf(inflated.text) !== check) return fail({ code: 'link.broken', values: {} });
  return ok(inflated.text);
}

function newerThanOurs(body: string): boolean {
  const version = /^(\d{1,4})\./.exec(body)?.[1];
  return version !== undefined && Number(version) > LINK_VERSION;
}

/** FNV-1a over the UTF-16 units with a final mix. Detects damage, not tampering; the record's digests prove the run. */
function checkOf(text: string): string {
  const h = fnv1a(text);
  const mixed = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
  return hexOf(mixed ^ (mixed >>> 13));
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64Url(data: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    const binary = atob(data.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
