/** A term in a sentence opens what it means, by mouse, touch or key; Escape closes it. */
import './glossed.css';
import { useId } from 'preact/hooks';

export interface Meaning {
  readonly word: string;
  readonly meaning: string;
}

/** A sentence in which the first place of a term, whole and in any case, opens its meaning; elsewhere plain text. */
export function Glossed({ words, term }: { readonly words: string; readonly term: Meaning }) {
  const id = useId();
  const at = placeOf(words, term.word);
  if (at < 0) return <>{words}</>;
  const end = at + term.word.length;
  return (
    <>
      {words.slice(0, at)}
      <button type="button" class="glossed" popovertarget={id}>
        {words.slice(at, end)}
      </button>
      <span id={id} popover="auto" class="glossed-note">
        <strong>{term.word}</strong>: {term.meaning}
      </span>
      {words.slice(end)}
    </>
  );
}

/** A sentence in which the first place of each of the terms opens its meaning. */
export function GlossedTerms({ words, terms }: { readonly words: string; readonly terms: readonly Meaning[] }) {
  const first = firstOf(words, terms);
  if (first === undefined) return <>{words}</>;
  const { term, end } = first;
  return (
    <>
      <Glossed words={words.slice(0, end)} term={term} />
      <GlossedTerms words={words.slice(end)} terms={terms.filter((each) => each !== term)} />
    </>
  );
}

/** The terms that stand in none of the sentences: each is opened once in a text. */
export const termsNotIn = (sentences: readonly string[], terms: readonly Meaning[]): readonly Meaning[] =>
  terms.filter(({ word }) => sentences.every((words) => placeOf(words, word) < 0));

/** The term that comes first in a sentence, and where it ends; of two at one place the longer. */
function firstOf(
  words: string,
  terms: readonly Meaning[],
): { readonly term: Meaning; readonly end: number } | undefined {
  const [first] = terms
    .map((term) => ({ term, at: placeOf(words, term.word) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at || b.term.word.length - a.term.word.length);
  return first && { term: first.term, end: first.at + first.term.word.length };
}

/** Where a word stands in a sentence, not inside another; -1 if nowhere. */
export function placeOf(words: string, word: string): number {
  const [all, wanted] = [words.toLowerCase(), word.toLowerCase()];
  for (let at = all.indexOf(wanted); at >= 0; at = all.indexOf(wanted, at + 1))
    if (!isLetter(all[at - 1]) && !isLetter(all[at + wanted.length])) return at;
  return -1;
}

const isLetter = (sign: string | undefined): boolean => sign !== undefined && /\p{L}/u.test(sign);
