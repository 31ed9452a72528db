/**
 * The catalogue: all messages by key. They are written as nested records, one per kind of thing (an order, an event, a
 * screen), and read by dotted key: order.hold.card. English defines the keys and their blanks; types and a test hold
 * other languages to them.
 */
import type { Message } from './message.ts';

export interface Nested {
  readonly [name: string]: Message | Nested;
}

/**
 * A message, or messages by case: that of the first case which holds is said, `otherwise` where none does. A case may
 * have cases of its own.
 */
export type ByCase<Case extends string> =
  | Message
  | ({ readonly [Name in Case]?: ByCase<Case> } & { readonly otherwise: ByCase<Case> });

/** All messages in a part of the catalogue. */
export type MessagesIn<T> = T extends Message ? T : { [Name in keyof T]: MessagesIn<T[Name]> }[keyof T];

/** Full dotted keys. */
export type KeyOf<T> = {
  [Name in keyof T & string]: T[Name] extends Message ? Name : `${Name}.${KeyOf<T[Name]>}`;
}[keyof T & string];
/** The message with a full key. */
export type MessageAt<T, Key> = Key extends keyof T
  ? T[Key]
  : Key extends `${infer Name}.${infer Rest}`
    ? Name extends keyof T
      ? MessageAt<T[Name], Rest>
      : never
    : never;

/** The same messages in another language. */
export type Translated<T> = { readonly [Name in keyof T]: T[Name] extends Message ? Message : Translated<T[Name]> };

/** Plural forms always have `other`, which distinguishes them from a record of messages. */
export const isMessage = (one: Message | Nested): one is Message =>
  typeof one === 'string' || typeof one.other === 'string';

export function flatten(nested: Nested, before = ''): Readonly<Record<string, Message>> {
  return Object.fromEntries(
    Object.entries(nested).flatMap(([name, one]) =>
      isMessage(one) ? [[`${before}${name}`, one] as const] : Object.entries(flatten(one, `${before}${name}.`)),
    ),
  );
}
