/**
 * A language for tests and developers, made of the English one: every letter bears a mark, every message is longer and
 * stands in brackets, numbers and dates are those of another script. What stands on the page without a mark was never
 * asked of the catalogue; what is cut off has no room for a longer language.
 */
import { isMessage, type Nested } from './catalogue.ts';
import { LANGUAGES, type Language, type Part } from './languages.ts';
import type { Message } from './message.ts';

/** From left to right, and from right to left. */
export const PSEUDO_TAGS = ['qps', 'qps-rtl'] as const;

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
const MARKED = [...'áƀćđéƒǵħíĵķĺḿńóṕɋŕśťúṽẃẋýźÁƁĆĐÉƑǴĦÍĴĶĹḾŃÓṔɊŔŚŤÚṼẂẊÝŹ०१२३४५६७८९'];
/** A message grows by one letter for every three. */
const GROWTH = 3;
const FILLING = 'ë';

/** Blanks stay as they are. */
export function markWords(words: string): string {
  const marked = words.replace(/\{\w+\}|[A-Za-z0-9]/g, (found) =>
    found.length > 1 ? found : MARKED[PLAIN.indexOf(found)],
  );
  return `[${marked}${FILLING.repeat(Math.ceil(words.replace(/\{\w+\}/g, '').length / GROWTH))}]`;
}

function markMessage(message: Message): Message {
  if (typeof message === 'string') return markWords(message);
  const forms = Object.entries(message).map(([rule, form]) => [rule, markWords(form)]);
  return { ...Object.fromEntries(forms), other: markWords(message.other) };
}

const markNested = (nested: Nested): Nested =>
  Object.fromEntries(
    Object.entries(nested).map(([name, one]) => [name, isMessage(one) ? markMessage(one) : markNested(one)]),
  );

const markedPart = (part: Part) => async () => ({ words: markNested((await LANGUAGES.en.parts[part]()).words) });

const parts = {
  shell: markedPart('shell'),
  game: markedPart('game'),
  faults: markedPart('faults'),
  terminal: markedPart('terminal'),
};
export const PSEUDO: Readonly<Record<(typeof PSEUDO_TAGS)[number], Language>> = {
  qps: { locale: 'hi-u-nu-deva', direction: 'ltr', parts },
  'qps-rtl': { locale: 'ar-u-nu-arab', direction: 'rtl', parts },
};
