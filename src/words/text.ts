// The one function that reads the message catalogues. English is complete and defines the keys; another language may
// leave messages out and English stands in. Blanks are checked by type: text('turn.label', { day: 3 }).
import { en } from './en/index.ts';

export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };
export type Message = string | Forms;
type Catalogue = typeof en;
export type TextKey = keyof Catalogue;

type BlanksIn<Words> = Words extends `${string}{${infer Blank}}${infer Rest}` ? Blank | BlanksIn<Rest> : never;
type BlanksOf<M> = M extends string ? BlanksIn<M> : 'count' | BlanksIn<M[keyof M]>;
export type ParamsOf<M> = {
  readonly [Blank in BlanksOf<M>]: Blank extends 'count' ? number : string | number;
};
/** No second argument where the message has no blanks. */
export type ArgumentsOf<M> = [BlanksOf<M>] extends [never] ? [] : [params: ParamsOf<M>];

/** Texts by language; a language is added by adding its catalogue here. */
const CATALOGUES: Readonly<Record<string, Readonly<Record<string, Message>>>> = { en };
const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur']);

let current = 'en';

export const languages = (): readonly string[] => Object.keys(CATALOGUES);
export const language = (): string => current;
export const direction = (): 'ltr' | 'rtl' => (RIGHT_TO_LEFT.has(current) ? 'rtl' : 'ltr');

/** Returns whether there is a catalogue for it; without one nothing changes. */
export function setLanguage(tag: string): boolean {
  if (!Object.hasOwn(CATALOGUES, tag)) return false;
  current = tag;
  return true;
}

export function text<Key extends TextKey>(key: Key, ...[params]: ArgumentsOf<Catalogue[Key]>): string {
  const inCurrent = CATALOGUES[current][key];
  const [message, tag] = inCurrent === undefined ? [en[key] as Message, 'en'] : [inCurrent, current];
  return formatMessage(message, params ?? {}, tag);
}

/** The same for a key that is put together at run time (`term.${kind}`): the blanks cannot be checked by type. */
export function textBy(key: TextKey, params: Readonly<Record<string, string | number>> = {}): string {
  const inCurrent = CATALOGUES[current][key];
  const [message, tag] = inCurrent === undefined ? [en[key] as Message | undefined, 'en'] : [inCurrent, current];
  // A word that a foreign file brought along and no catalogue knows is better shown than a broken page.
  return message === undefined ? key : formatMessage(message, params, tag);
}

/** A text of a scenario (a map by language) in the current language, else in English. */
export const scenarioText = (texts: Readonly<Record<string, string>>): string =>
  (Object.hasOwn(texts, current) ? texts[current] : texts.en) ?? '';

/** Making one of these takes longer than all else about a message: one each for every language. */
const kept = <Kind>(make: (tag: string) => Kind): ((tag: string) => Kind) => {
  const made = new Map<string, Kind>();
  return (tag) => {
    const known = made.get(tag) ?? make(tag);
    made.set(tag, known);
    return known;
  };
};
const numbersOf = kept((tag) => new Intl.NumberFormat(tag));
const pluralsOf = kept((tag) => new Intl.PluralRules(tag));

export function formatMessage(
  message: Message,
  params: Readonly<Record<string, string | number>>,
  tag: string,
): string {
  const words = typeof message === 'string' ? message : formOf(message, params.count, tag);
  return words.replace(/\{(\w+)\}/g, (blank, name: string) => {
    if (!Object.hasOwn(params, name)) return blank;
    const value = params[name];
    return typeof value === 'number' ? numbersOf(tag).format(value) : value;
  });
}

function formOf(forms: Forms, count: string | number | undefined, tag: string): string {
  const rule = typeof count === 'number' ? pluralsOf(tag).select(count) : 'other';
  return forms[rule] ?? forms.other;
}
