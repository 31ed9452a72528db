/**
 * A message: a text with blanks, 'Day {day}', or forms told apart by the number in {count}: { one: '{count} run',
 * other: '{count} runs' }. What its blanks are is known by type.
 */
import type { Formats } from './intl.ts';

export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };
export type Message = string | Forms;

/** What a blank is filled with: words, a number, or a list of words. */
export type Value = string | number | readonly string[];
export type Values = Readonly<Record<string, Value>>;

/** Braces around anything with a space in it are just braces. */
type BlanksIn<Words> = Words extends `${string}{${infer Blank}}${infer Rest}`
  ? (Blank extends `${string} ${string}` ? BlanksIn<Blank> : Blank) | BlanksIn<Rest>
  : never;
type BlanksOf<M> = M extends string ? BlanksIn<M> : 'count' | BlanksIn<M[keyof M]>;
export type ValuesOf<M> = {
  readonly [Blank in BlanksOf<M>]: Blank extends 'count' ? number : Value;
};

/** A message too long for one line of code, in two parts: added up by `+` its blanks would be lost to the types. */
export const joined = <First extends string, Rest extends string>(first: First, rest: Rest): `${First}${Rest}` =>
  `${first}${rest}`;

/** No second argument where the message has no blanks. */
export type ArgumentsOf<M> = [BlanksOf<M>] extends [never] ? [] : [values: ValuesOf<M>];

/** A blank that nobody fills is shown as it stands; no value is looked through for blanks of its own. */
export function fillMessage(message: Message, values: Values, formats: Formats): string {
  const words = typeof message === 'string' ? message : formOf(message, values.count, formats);
  return words.replace(/\{(\w+)\}/g, (blank, name: string) => {
    if (!Object.hasOwn(values, name)) return blank;
    const value = values[name];
    if (typeof value === 'number') return formats.decimal(value);
    return typeof value === 'string' ? value : formats.series(value);
  });
}

function formOf(forms: Forms, count: Value | undefined, formats: Formats): string {
  return forms[typeof count === 'number' ? formats.plural(count) : 'other'] ?? forms.other;
}
