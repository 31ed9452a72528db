/**
 * A run as a link: `#run=2.<length><check><digits>`. `digits` is the packed record (`pack.ts`), `length` how many they
 * are in three digits of 64, `check` a CRC-32 of length and digits in six. Browsers do not send what follows `#` to a
 * server.
 *
 * Links travel: they are wrapped, quoted, encoded and surrounded by words. So the reader takes any text, looks for
 * `run=` wherever it stands, and leaves to the checksum what belongs to it.
 */
import { crc32 } from '../../core/hash.ts';
import { digitsOf, isDigit, numberOf } from '../../core/mixedRadix.ts';
import { type PackedRecord, unpackHead } from './pack.ts';
import { type Unwrapped, unwrap } from './unwrap.ts';

export const LINK_VERSION = 2;
/** Longest link that is read, and longest text in which links are looked for, characters. */
export const LINK_LIMIT = 100_000;

const LENGTH_DIGITS = 3;
const CHECK_DIGITS = 6;
const DATA_START = LENGTH_DIGITS + CHECK_DIGITS;

/** Mail writes an equals sign as `=3D`, and loses one at the end of a line. */
const EQUALS = '(?:=?3D|=)?';

/** The fragment for an address, including `#`. */
export const formatLink = (digits: string): string => formatSealed('run', LINK_VERSION, digits);

/** Digits behind a mark, with their length and check, as a fragment of an address. */
export function formatSealed(mark: string, version: number, digits: string): string {
  const length = digitsOf(digits.length, LENGTH_DIGITS);
  return `#${mark}=${version}.${length}${checkOf(length, digits)}${digits}`;
}

/** A fragment that breaks off: how many of its characters are there. */
export interface CutLink {
  readonly has: number;
  readonly of: number;
}

/**
 * Every place in a text that looks like sealed digits behind a mark; without `digits` they are not whole, and `cut`
 * says so where they break off. Without `#` the mark may be anybody's word, and counts only if they are whole.
 */
export function* sealedIn(
  pasted: string,
  mark: string,
): Generator<{ readonly version: number; readonly digits?: string; readonly cut?: CutLink }> {
  const { text } = unwrap(pasted);
  for (const found of text.matchAll(new RegExp(`(#[ \\t]*)?${mark}${EQUALS}[ \\t]*(\\d{1,4})\\.`, 'gi'))) {
    const { digits, there = 0, missing } = openSealed(text, found.index + found[0].length);
    if (found[1] === undefined && digits === undefined) continue;
    const has = `#${mark}=${found[2]}.`.length + there;
    yield {
      version: Number(found[2]),
      ...(digits === undefined ? {} : { digits }),
      ...(missing === undefined ? {} : { cut: { has, of: has + missing } }),
    };
  }
}

/** Digits that stand whole behind a mark, or why they do not: of those that break off, how many are there and not. */
function openSealed(
  text: string,
  start: number,
): { readonly digits?: string; readonly isLarge?: boolean; readonly there?: number; readonly missing?: number } {
  const head = digitsFrom(text, start, DATA_START);
  const length = head.digits.slice(0, LENGTH_DIGITS);
  const count = numberOf(length);
  if (count > LINK_LIMIT) return { isLarge: true };
  const { digits } = digitsFrom(text, head.end, count);
  if (head.digits.length === DATA_START && digits.length < count)
    return { there: DATA_START + digits.length, missing: count - digits.length };
  return digits.length < count || head.digits.slice(LENGTH_DIGITS) !== checkOf(length, digits) ? {} : { digits };
}

const checkOf = (length: string, digits: string): string => digitsOf(crc32(`${length}${digits}`), CHECK_DIGITS);

/** What stands in a text at a place that looks like a run. */
export type LinkFound =
  | { readonly kind: 'packed'; readonly packed: PackedRecord }
  /** Version 1: what may be its data, longest first; only inflating them tells which is. */
  | { readonly kind: 'deflated'; readonly check: string; readonly data: readonly string[] }
  | { readonly kind: 'newer' | 'broken' | 'large' };

/** The mark of a run with its version. Without `#` it may be anybody's parameter, and counts only if a run follows. */
const MARK = new RegExp(`(#[ \\t]*)?run${EQUALS}[ \\t]*(\\d{1,4})\\.`, 'gi');

/** Everything in a text that looks like a run, in the order in which it stands there. */
export function linksIn(pasted: string): readonly LinkFound[] {
  const unwrapped = unwrap(pasted);
  const found: LinkFound[] = [];
  for (const mark of unwrapped.text.matchAll(MARK)) {
    const link = linkAt(unwrapped, mark.index + mark[0].length, Number(mark[2]));
    if (mark[1] !== undefined || link.kind === 'packed' || link.kind === 'deflated') found.push(link);
  }
  return found;
}

function linkAt({ text, breaks }: Unwrapped, start: number, version: number): LinkFound {
  switch (version) {
    case 1:
      return deflatedAt(text, breaks, start);
    case LINK_VERSION:
      return packedAt(text, start);
    default:
      return { kind: version > LINK_VERSION ? 'newer' : 'broken' };
  }
}

function packedAt(text: string, start: number): LinkFound {
  const { digits, isLarge } = openSealed(text, start);
  const packed = digits === undefined ? undefined : unpackHead(digits);
  return packed === undefined ? { kind: isLarge === true ? 'large' : 'broken' } : { kind: 'packed', packed };
}

/** At most so many digits from a place on, whatever spaces and escapes were set between them. */
function digitsFrom(text: string, start: number, count: number): { readonly digits: string; readonly end: number } {
  let digits = '';
  let end = start;
  while (digits.length < count && end < text.length) {
    const character = text[end];
    if (isDigit(character)) digits += character;
    else if (!/[\s\\]/.test(character)) break;
    end++;
  }
  return { digits, end };
}

/** Parts of a text that are tried as one after another until the check is right. */
const MOST_PARTS = 200;

/** Version 1 does not say how long it is: it may end at any break of a line, space or mark. */
function deflatedAt(text: string, breaks: ReadonlySet<number>, start: number): LinkFound {
  const head = /^[\s\\]*([0-9a-f]{8})[\s\\]*\./.exec(text.slice(start, start + 40));
  if (head === null) return { kind: 'broken' };
  const data: string[] = [];
  let digits = '';
  for (let at = start + head[0].length; at < text.length; at++) {
    const character = text[at];
    const isPart = isDigit(character);
    if (digits !== '' && (!isPart || breaks.has(at))) data.push(digits);
    if (isPart) digits += character;
    else if (!/[\s\\]/.test(character)) break;
    if (digits.length > LINK_LIMIT) return { kind: 'large' };
    if (data.length > MOST_PARTS) break;
  }
  data.push(digits, digits.replace(/[-_]+$/, ''));
  const parts = [...new Set(data)].filter((part) => part !== '');
  return parts.length === 0 ? { kind: 'broken' } : { kind: 'deflated', check: head[1], data: parts.reverse() };
}
