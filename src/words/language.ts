/**
 * The language that is spoken: a signal, so that a page that has said something in it says it anew when it changes. It
 * changes at once and whole: not before everything that was loaded of the old one is there in the new one.
 */
import { signal } from '@preact/signals-core';
import { flatten } from './catalogue.ts';
import { type Formats, formatsOf } from './intl.ts';
import { LANGUAGES, type Language, type Part, USUAL_LANGUAGE } from './languages.ts';
import type { Message } from './message.ts';

interface Spoken {
  readonly tag: string;
  readonly direction: Language['direction'];
  readonly formats: Formats;
  readonly messages: Readonly<Record<string, Message>>;
}

const languages = new Map(Object.entries(LANGUAGES));
const wanted = new Set<Part>();
/** Messages that have come, by language and part. */
const loaded = new Map<string, Map<Part, Readonly<Record<string, Message>>>>();
const spoken = signal(speaking(USUAL_LANGUAGE));

/** Messages, formats and direction of the language at hand. Whoever asks within an effect is told of a change. */
export const currentLanguage = (): Spoken => spoken.value;

export const languageTags = (): readonly string[] => [...languages.keys()];

/** A language that is not on the list: the pseudo-language of tests. */
export function addLanguage(tag: string, language: Language): void {
  languages.set(tag, language);
}

/** Loads parts of the language at hand; rejects where they cannot be had. */
export async function loadWords(...parts: readonly Part[]): Promise<void> {
  for (const part of parts) wanted.add(part);
  const { tag } = spoken.peek();
  await load(tag);
  // Whoever changed the language meanwhile has loaded these parts too.
  if (spoken.peek().tag === tag) spoken.value = speaking(tag);
}

/** Changes the language; returns whether there is such a one. Without one nothing changes. */
export async function setLanguage(tag: string): Promise<boolean> {
  if (!languages.has(tag)) return false;
  await load(tag);
  spoken.value = speaking(tag);
  return true;
}

/** The first language of a list of wishes ("de-CH", "en-US") that there is. */
export function chooseLanguage(wishes: readonly string[]): string {
  const known = wishes.flatMap((wish) => [wish, wish.split(/[-_.]/)[0]]).find((tag) => languages.has(tag));
  return known ?? USUAL_LANGUAGE;
}

async function load(tag: string): Promise<void> {
  const parts = loaded.get(tag) ?? new Map<Part, Readonly<Record<string, Message>>>();
  loaded.set(tag, parts);
  // More may be wanted by the time that these have come.
  for (let missing = missingOf(parts); missing.length > 0; missing = missingOf(parts))
    await Promise.all(
      missing.map(async (part) => {
        const { words } = await languageOf(tag).parts[part]();
        parts.set(part, flatten(words));
      }),
    );
}

const missingOf = (parts: ReadonlyMap<Part, unknown>): readonly Part[] =>
  [...wanted].filter((part) => !parts.has(part));

function languageOf(tag: string): Language {
  const language = languages.get(tag);
  if (language === undefined) throw new Error(`There is no language "${tag}"`);
  return language;
}

function speaking(tag: string): Spoken {
  const { locale, direction } = languageOf(tag);
  const parts = [...(loaded.get(tag)?.values() ?? [])];
  return { tag, direction, formats: formatsOf(locale), messages: Object.assign({}, ...parts) };
}
