/**
 * A message: a text with blanks, 'Day {day}', or plural forms chosen by the number in {count}: { one: '{count} run',
 * other: '{count} runs' }. Its blanks are known by type.
 */
import type { Formats } from './intl.ts';

export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };
export type Message = string | Forms;

/** What fills a blank: words, a number, or a list of words. */
export type Value = string | number | readonly string[];
export type Values = Readonly<Record<string, Value>>;

/** Braces around anything that contains a space are literal. */
type BlanksIn<Words> = Words extends `${string}{${infer Blank}}${infer Rest}`
  ? (Blank extends `${string} ${string}` ? BlanksIn<Blank> : Blank) | BlanksIn<Rest>
  : never;
/** The names of a message's blanks. */
export type BlanksOf<M> = M extends string ? BlanksIn<M> : 'count' | BlanksIn<M[keyof M]>;
export type ValuesOf<M> = {
  readonly [Blank in BlanksOf<M>]: Blank extends 'count' ? number : Value;
};

/** Joins a message too long for one line; with `+` the types would lose its blanks. */
export const joined = <First extends string, Rest extends string>(first: First, rest: Rest): `${First}${Rest}` =>
  `${first}${rest}`;

/** No second argument if the message has no blanks. */
export type ArgumentsOf<M> = [BlanksOf<M>] extends [never] ? [] : [values: ValuesOf<M>];

const BLANK = /\{(\w+)\}/g;

/** The names of a message's blanks; a message with plural forms has `count` too, which picks one. */
export function blanksIn(message: Message): readonly string[] {
  const forms = typeof message === 'string' ? [message] : Object.values(message);
  const named = forms.flatMap((form) => Array.from(form.matchAll(BLANK), ([, name]) => name));
  return typeof message === 'string' ? named : ['count', ...named];
}

/** Shows unfilled blanks as they are. Values are not scanned for blanks. */
export function fillMessage(message: Message, values: Values, formats: Formats): string {
  const words = typeof message === 'string' ? message : formOf(message, values.count, formats);
  return words.replace(BLANK, (blank, name: string) => {
    if (!Object.hasOwn(values, name)) return blank;
    const value = values[name];
    if (typeof value === 'number') return formats.decimal(value);
    return typeof value === 'string' ? isolated(value) : formats.series(value.map(isolated));
  });
}

/** Letters that run from the right: Hebrew, Arabic, Syriac, Thaana, N'Ko and their neighbours. */
const FROM_THE_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
/** First strong isolate, and pop directional isolate. */
const [OPEN, CLOSE] = ['\u2068', '\u2069'];

/**
 * A name in letters from the right keeps its own direction and turns nothing around it, quotation marks and figures
 * included. Others stay as they are.
 */
const isolated = (value: string): string => (FROM_THE_RIGHT.test(value) ? `${OPEN}${value}${CLOSE}` : value);

function formOf(forms: Forms, count: Value | undefined, formats: Formats): string {
  return forms[typeof count === 'number' ? formats.plural(count) : 'other'] ?? forms.other;
}
