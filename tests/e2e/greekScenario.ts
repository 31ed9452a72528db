// A shipped scenario whose texts are in letters that no catalogue uses: what is left on a page in the letters of
// English is neither the scenario's nor, in the pseudo-language, the catalogue's.
import { readFileSync } from 'node:fs';

const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const GREEK = [...'αβγδεζηθικλμνξοπρστυφχψωϡϟ'];

const greek = (words: string): string =>
  words.toLowerCase().replace(/[a-z0-9]/g, (sign) => GREEK[LATIN.indexOf(sign)] ?? '#');

/** What is a text wherever it stands: maps by language, and what a file says in one language only. */
const TEXTS = ['en', 'unit', 'note', 'title', 'publisher'];

function textsInGreek(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(textsInGreek);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      typeof inner === 'string' && TEXTS.includes(name) ? greek(inner) : textsInGreek(inner),
    ]),
  );
}

/** A file of JSON with its texts in Greek letters. */
export const inGreek = (json: string): string => JSON.stringify(textsInGreek(JSON.parse(json)));

export function greekScenario(id: string): string {
  const file = new URL(`../../scenarios/${id}/scenario.json`, import.meta.url);
  return JSON.stringify({ ...JSON.parse(inGreek(readFileSync(file, 'utf8'))), id: `${id}-in-greek` });
}
