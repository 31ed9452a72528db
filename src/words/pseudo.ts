/**
 * A language for tests and developers, made from English: every letter has a mark, every message is longer and in
 * brackets, numbers and dates use another script. Unmarked text on the page bypassed the catalogue; cut-off text leaves
 * no room for a longer language.
 */
import { isMessage, type Nested } from './catalogue.ts';
import { LANGUAGES, type Language, type Part } from './languages.ts';
import type { Message } from './message.ts';

/** Left to right, and right to left. */
export const PSEUDO_TAGS = ['qps', 'qps-rtl'] as const;

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
const MARKED = [...'áƀćđéƒǵħíĵķĺḿńóṕɋŕśťúṽẃẋýźÁƁĆĐÉƑǴĦÍĴĶĹḾŃÓṔɊŔŚŤÚṼẂẊÝŹ०१२३४५६७८९'];
/** A message grows by one letter for every three. */
const GROWTH = 3;
const FILLING = 'ë';

/** Leaves blanks unchanged. */
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
  lab: markedPart('lab'),
  library: markedPart('library'),
  board: markedPart('board'),
  lesson: markedPart('lesson'),
  class: markedPart('class'),
  terminal: markedPart('terminal'),
};
export const PSEUDO: Readonly<Record<(typeof PSEUDO_TAGS)[number], Language>> = {
  qps: { locale: 'hi-u-nu-deva', direction: 'ltr', parts },
  'qps-rtl': { locale: 'ar-u-nu-arab', direction: 'rtl', parts },
};
