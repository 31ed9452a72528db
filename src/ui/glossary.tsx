/** A list of terms with what they mean. */
import './glossary.css';
import type { Meaning } from './glossed.tsx';

export function Glossary({ entries }: { readonly entries: readonly Meaning[] }) {
  return (
    <dl class="glossary">
      {entries.map(({ word, meaning }) => (
        <div key={word}>
          <dt>{word}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
