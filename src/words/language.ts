/**
 * The current language, a signal: a page that has rendered words renders them again when it changes. A switch is
 * atomic: it waits until every part loaded in the old language is there in the new one.
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

const languages = new Map<string, Language>(Object.entries(LANGUAGES));
const wanted = new Set<Part>();
/** Loaded messages by language and part. */
const loaded = new Map<string, Map<Part, Readonly<Record<string, Message>>>>();
const spoken = signal(speaking(USUAL_LANGUAGE));
/** The language asked for last. */
let wish = USUAL_LANGUAGE;

/** Messages, formats and direction of the current language. Reading it in an effect subscribes to changes. */
export const currentLanguage = (): Spoken => spoken.value;

/** Adds an unlisted language: the pseudo-language of tests. */
export function addLanguage(tag: string, language: Language): void {
  languages.set(tag, language);
}

/** Loads parts of the current language. Rejects if they cannot be loaded. */
export async function loadWords(...parts: readonly Part[]): Promise<void> {
  for (const part of parts) wanted.add(part);
  const { tag } = spoken.peek();
  await load(tag);
  // If the language changed meanwhile, `setLanguage` has loaded these parts too.
  if (spoken.peek().tag === tag) spoken.value = speaking(tag);
}

/**
 * Switches to a language once it is loaded, unless another has been asked for by then; false, with no change, if it is
 * unknown. Rejects if it cannot be loaded.
 */
export async function setLanguage(tag: string): Promise<boolean> {
  if (!languages.has(tag)) return false;
  wish = tag;
  await load(tag);
  if (wish === tag) spoken.value = speaking(tag);
  return true;
}

/** The first available language of a preference list ("de-CH", "en-US"); the default if none is. */
export function chooseLanguage(wishes: readonly string[]): string {
  const known = wishes.flatMap((wish) => [wish, wish.split(/[-_.]/)[0]]).find((tag) => languages.has(tag));
  return known ?? USUAL_LANGUAGE;
}

async function load(tag: string): Promise<void> {
  const parts = loaded.get(tag) ?? new Map<Part, Readonly<Record<string, Message>>>();
  loaded.set(tag, parts);
  // More parts may have been requested while these loaded.
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
