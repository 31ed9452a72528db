/**
 * Run codes in any text: a chat, a sheet, a mail, a file. Whatever stands between the letters of a code is passed over:
 * spaces, breaks, quotes, marks of markdown. The check tells which letters belong to it; where it fails, how words and
 * codes look tells whether the code breaks off or was changed.
 */
import { isDigit, PLAIN_NUMERALS } from '../core/mixedRadix.ts';
import { type Unwrapped, unwrap } from '../play/link/unwrap.ts';
import {
  AROUND_DATA,
  CHECK_LETTERS,
  CODE_MARK,
  CODE_VERSION,
  checkOf,
  LENGTH_LETTERS,
  lengthIn,
  MOST_DATA,
  type PackedRun,
  packedRunOf,
} from './runCode.ts';

/** Longest text in which codes are looked for, characters. */
export const CLASS_TEXT_LIMIT = 1_000_000;

export type FoundCode =
  | { readonly kind: 'whole'; readonly packed: PackedRun }
  /** It breaks off: how many of its letters are there. `starts`: the first of them, to find it by. */
  | { readonly kind: 'cut'; readonly has: number; readonly of: number; readonly starts: string }
  /** Not what was written: a letter changed, or one too many. */
  | { readonly kind: 'damaged'; readonly starts: string }
  /** Written by a newer program. */
  | { readonly kind: 'newer' };

/** Every code of a text, in the order in which they stand there. */
export const findRunCodes = (pasted: string): readonly FoundCode[] => [...runCodesIn(pasted)];

/** The same one by one, for whoever has other things to do between them. */
export function* runCodesIn(pasted: string): Generator<FoundCode> {
  const unwrapped = unwrap(pasted.slice(0, CLASS_TEXT_LIMIT));
  const { text } = unwrapped;
  const mark = new RegExp(MARK.source, MARK.flags);
  for (let found = mark.exec(text); found !== null; found = mark.exec(text)) {
    const code = codeAt(unwrapped, found.index, found.index + found[0].length, versionIn(found[1]));
    if (code === undefined) continue;
    yield code.found;
    mark.lastIndex = code.end;
  }
}

/** What may stand between two letters of a code. */
const BETWEEN = '[^0-9a-z]{0,3}';
const MARK = new RegExp(`${[...CODE_MARK].join(BETWEEN)}${BETWEEN}([0-9oil])`, 'gi');
const versionIn = (letter: string): number => Number(plainLetter(letter));

/** Letters that a plain one is taken for. */
const plainLetter = (letter: string): string => {
  const capital = letter.toUpperCase();
  return capital === 'O' ? '0' : capital === 'I' || capital === 'L' ? '1' : capital;
};

/** Fewer letters than these behind a mark are somebody's word about codes, no code. */
const FEWEST = 6;

interface FoundAt {
  readonly found: FoundCode;
  /** Where the text goes on. */
  readonly end: number;
}

function codeAt(unwrapped: Unwrapped, at: number, start: number, version: number): FoundAt | undefined {
  const { text } = unwrapped;
  const length = lettersFrom(text, start, LENGTH_LETTERS);
  const of = lengthIn(length.letters) + CHECK_LETTERS;
  const isKnown = version === CODE_VERSION;
  const rest = isKnown && of <= MOST_DATA ? lettersFrom(text, length.end, of) : { letters: '', end: length.end };
  const data = rest.letters.slice(0, -CHECK_LETTERS);
  if (isKnown && rest.letters === `${data}${checkOf(length.letters, data)}` && data.length + CHECK_LETTERS === of)
    return { found: { kind: 'whole', packed: packedRunOf(data) }, end: rest.end };
  const { letters, end } = lookingLike(unwrapped, at, start);
  if (letters.length < FEWEST) return undefined;
  if (version > CODE_VERSION) return { found: { kind: 'newer' }, end };
  const has = CODE_MARK.length + 1 + letters.length;
  const whole = AROUND_DATA + lengthIn(letters);
  const starts = `${CODE_MARK}${version}${letters}`.slice(0, SHOWN);
  if (isKnown && has < whole && whole <= MOST_DATA) return { found: { kind: 'cut', has, of: whole, starts }, end };
  return { found: { kind: 'damaged', starts }, end };
}

/** Letters of a broken code that are shown. */
const SHOWN = 16;

/** At most so many letters from a place on, whatever stands between them. */
function lettersFrom(text: string, start: number, count: number): { readonly letters: string; readonly end: number } {
  let letters = '';
  let end = start;
  for (; letters.length < count && end < text.length; end++) {
    const letter = plainLetter(text[end]);
    if (isDigit(letter, PLAIN_NUMERALS)) letters += letter;
    else if (letter >= 'A' && letter <= 'Z') break;
  }
  return { letters, end };
}

/** A word this long is no word of a language. */
const LONG_WORD = 12;
const WORD = /[0-9a-z]+/gi;

/**
 * The letters from a mark on that look like a code's: words that are long, have a digit, or are capitals as the mark
 * is, up to the next mark.
 */
function lookingLike({ text, breaks }: Unwrapped, at: number, start: number): { letters: string; end: number } {
  const isCapital = text.slice(at, start) === text.slice(at, start).toUpperCase();
  const most = Math.min(text.length, start + 2 * MOST_DATA);
  const next = text.slice(start, most).search(MARK);
  const limit = next < 0 ? most : start + next;
  let letters = '';
  let end = start;
  for (const word of text.slice(start, limit).matchAll(WORD)) {
    for (const part of partsOf(word[0], start + word.index, breaks)) {
      const isFirst = letters === '' && part.at === start;
      const isCode = part.text.length >= LONG_WORD || /\d/.test(part.text) || (isCapital && !/[a-z]/.test(part.text));
      if (!isFirst && !isCode) return { letters, end };
      letters += [...part.text].map(plainLetter).join('');
      end = part.at + part.text.length;
    }
  }
  return { letters, end };
}

/** A word at the places where lines were broken within it. */
function partsOf(word: string, at: number, breaks: ReadonlySet<number>): { text: string; at: number }[] {
  const parts = [{ text: '', at }];
  for (const [i, letter] of [...word].entries()) {
    if (i > 0 && breaks.has(at + i)) parts.push({ text: '', at: at + i });
    parts[parts.length - 1].text += letter;
  }
  return parts;
}
