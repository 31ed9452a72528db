/** The game's own terms with their meaning, in the current language. */
import { text } from './text.ts';

export const TERMS = [
  'will',
  'credibility',
  'support',
  'capital',
  'statement',
  'staff',
  'doctrine',
  'contested',
  'drawIn',
  'amnesty',
] as const;
export type GlossaryTerm = (typeof TERMS)[number];

export interface Glossed {
  readonly term: GlossaryTerm;
  /** As it stands in a sentence. */
  readonly word: string;
  readonly meaning: string;
}

export const glossed = (term: GlossaryTerm): Glossed => ({
  term,
  word: text(`glossary.${term}.word`),
  meaning: text(`glossary.${term}.text`),
});
