/** What becomes of links on the way: wrapped by stations, and forged by somebody who knows how they are sealed. */
import { isDigit } from '../../src/core/mixedRadix.ts';
import { type TextChange, withTextChange } from './change.ts';
import type { Dice } from './dice.ts';

/** In stretches of so many characters, at least five. */
const cut = (text: string, width: number): readonly string[] =>
  text.match(new RegExp(`[^]{1,${Math.max(5, width || 76)}}`, 'g')) ?? [];
const broken = (text: string, width: number, start: string, end: string): string =>
  cut(text, width)
    .map((line) => `${start}${line}`)
    .join(`${end}\r\n`);

/** What stations on the way do to a text, all of which a reader has to undo. `n`: how wide, or how often. */
const WRAPS: Readonly<Record<string, (text: string, n: number) => string>> = {
  words: (text) => `My run so far: ${text} - what do you think, Karim?`,
  lines: (text) => `Good evening\n\n${text}\n\nBest wishes`,
  stop: (text) => `See ${text}.`,
  marks: (text) => `(See ${text}), or ask!`,
  angles: (text) => `<${text}>`,
  quotes: (text) => `\u201c${text}\u201d`,
  parameter: (text) => `${text}?utm_source=classroom&utm_medium=web`,
  fragment: (text) => `${text}&hl=en`,
  broken: (text, n) => broken(text, n, '', ''),
  spaced: (text, n) => broken(text, n, '', ' '),
  quoted: (text, n) => broken(text, n, '> ', ''),
  indented: (text, n) => broken(text, n, '    ', ''),
  encoded: (text) => encodeURIComponent(text),
  printable: (text, n) => broken(text.replaceAll('=', '=3D'), n, '', '='),
  html: (text) => `<p><a href="${text}" target="_blank">${text}</a></p>`,
  markdown: (text) => `[my run](${text})`,
  zero: (text, n) => cut(text, n).join('\u200b'),
  soft: (text, n) => cut(text, n).join('\u00ad'),
  direction: (text) => `\u2068${text}\u2069 \u200f\u0634\u0643\u0631\u0627`,
  mark: (text) => `\ufeff${text}`,
  twice: (text) => `${text}\n${text}`,
  hyphens: (text) => text.replaceAll('-', '\u2011'),
};
const WRAP_NAMES = Object.keys(WRAPS);
export type Wrap = readonly [name: string, n: number];

/** What must not come twice, or only first: quoted-printable of quoted-printable is another text. */
const FIRST_ONLY = new Set(['printable', 'parameter', 'fragment', 'stop', 'marks']);

export function wraps(dice: Dice): readonly Wrap[] {
  const wraps = dice.some(3, () => [dice.pick(WRAP_NAMES), dice.pick([7, 20, 40, 60, 72, 76, 200])] as const);
  return wraps.filter(([name], i) => i === 0 || !FIRST_ONLY.has(name));
}

export const wrapped = (link: string, wraps: readonly Wrap[]): string =>
  wraps.reduce((text, [name, n]) => WRAPS[name](text, n), link);

export type Forgery = {
  readonly digits: readonly TextChange[];
  /** How long the link says that it is; -1: as long as it is. */
  readonly head: number;
};

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

export function forgery(dice: Dice): Forgery {
  const put = (): string => dice.some(12, () => dice.pick([...DIGITS])).join('');
  return {
    digits: dice.some(3, () => ({ at: dice.below(1001), cut: dice.below(3), put: put() })),
    head: dice.once(20) ? dice.below(262_144) : -1,
  };
}

/** Digits only, so that the reader takes them for what was packed. */
export const forged = (digits: string, { digits: changes }: Pick<Forgery, 'digits'>): string =>
  [...changes.reduce(withTextChange, digits)].filter((letter) => isDigit(letter)).join('');
