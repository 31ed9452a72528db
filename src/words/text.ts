/** Messages by key in the current language, blanks checked by type: text('play.turn', { turn: 3, turns: 24 }). */
import type { KeyOf, MessageAt } from './catalogue.ts';
import { currentLanguage } from './language.ts';
import { type English, USUAL_LANGUAGE } from './languages.ts';
import { type ArgumentsOf, blanksIn, fillMessage, type Message, type Value, type Values } from './message.ts';

type Catalogue = English['shell'] &
  English['game'] &
  English['lab'] &
  English['library'] &
  English['board'] &
  English['lesson'] &
  English['class'] &
  English['faults'] &
  English['terminal'];
export type TextKey = KeyOf<Catalogue>;
export type MessageOf<Key extends TextKey> = MessageAt<Catalogue, Key>;

export function text<Key extends TextKey>(key: Key, ...[values]: ArgumentsOf<MessageOf<Key>>): string {
  return textBy(key, values ?? {});
}

/** For keys built at run time, whose blanks cannot be checked by type. */
export function textBy(key: TextKey, values: Values): string {
  const { messages, formats } = currentLanguage();
  const message = messages[key];
  // A word from a user's file that no catalogue knows: showing it is better than breaking the page.
  return message === undefined ? key : fillMessage(message, values, formats);
}

/**
 * The message under a key; where that has messages by case, that of the first of these cases which it tells apart, or
 * the one for any other. `fill` fills its blanks. Undefined if there is none.
 */
export function textByCase(key: string, cases: readonly string[], fill: (blank: string) => Value): string | undefined {
  const { messages, formats } = currentLanguage();
  const message = messageByCase(messages, key, cases);
  if (message === undefined) return undefined;
  const values = Object.fromEntries(blanksIn(message).map((blank) => [blank, fill(blank)]));
  return fillMessage(message, values, formats);
}

function messageByCase(
  messages: Readonly<Record<string, Message>>,
  key: string,
  cases: readonly string[],
): Message | undefined {
  if (Object.hasOwn(messages, key)) return messages[key];
  for (const [i, name] of cases.entries()) {
    const message = messageByCase(messages, `${key}.${name}`, cases.slice(i + 1));
    if (message !== undefined) return message;
  }
  return messages[`${key}.otherwise`];
}

/** A text of a scenario: in the current language, else the default, else whichever it has. */
export function scenarioText(texts: Readonly<Record<string, string>>): string {
  for (const tag of [currentLanguage().tag, USUAL_LANGUAGE]) if (Object.hasOwn(texts, tag)) return texts[tag];
  return Object.values(texts)[0] ?? '';
}
