/**
 * The catalogue: every message under a key of its own. It is written in nested records, one for each kind of thing (an
 * order, an event, a screen), and read by keys with dots: order.hold.card. English gives the keys and their blanks;
 * another language has the same ones, by type and by test.
 */
import type { Message } from './message.ts';

export interface Nested {
  readonly [name: string]: Message | Nested;
}

/** Whole keys. */
export type KeyOf<T> = {
  [Name in keyof T & string]: T[Name] extends Message ? Name : `${Name}.${KeyOf<T[Name]>}`;
}[keyof T & string];
/** The message under a whole key. */
export type MessageAt<T, Key> = Key extends keyof T
  ? T[Key]
  : Key extends `${infer Name}.${infer Rest}`
    ? Name extends keyof T
      ? MessageAt<T[Name], Rest>
      : never
    : never;

/** The same messages in another language. */
export type Translated<T> = { readonly [Name in keyof T]: T[Name] extends Message ? Message : Translated<T[Name]> };

/** Forms are told from a record of messages by `other`, which every set of forms has. */
export const isMessage = (one: Message | Nested): one is Message =>
  typeof one === 'string' || typeof one.other === 'string';

export function flatten(nested: Nested, before = ''): Readonly<Record<string, Message>> {
  return Object.fromEntries(
    Object.entries(nested).flatMap(([name, one]) =>
      isMessage(one) ? [[`${before}${name}`, one] as const] : Object.entries(flatten(one, `${before}${name}.`)),
    ),
  );
}
