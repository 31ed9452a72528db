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

/** Where a word stands in a sentence, not inside another; -1 if nowhere. */
export function placeOf(words: string, word: string): number {
  const [all, wanted] = [words.toLowerCase(), word.toLowerCase()];
  for (let at = all.indexOf(wanted); at >= 0; at = all.indexOf(wanted, at + 1))
    if (!isLetter(all[at - 1]) && !isLetter(all[at + wanted.length])) return at;
  return -1;
}

const isLetter = (sign: string | undefined): boolean => sign !== undefined && /\p{L}/u.test(sign);
