/** What an order is expected to change by the end: a line each, aims with a mark for more or less of them. */
import './prospect.css';
import { text } from '../../words/text.ts';

export interface ProspectLine {
  readonly key: string;
  /** Of an aim; what is no aim of the chair has none. */
  readonly mark?: 'up' | 'down';
  readonly words: string;
}

/** Undefined while it is worked out; `none`: it cannot be worked out here. */
export type ProspectTold = readonly ProspectLine[] | 'none' | undefined;

export function Prospect({ told: lines }: { readonly told: ProspectTold }) {
  if (lines === 'none') return null;
  if (lines === undefined) return <p class="prospect prospect-waiting">{text('prospect.waiting')}</p>;
  return (
    <div class="prospect">
      <span class="prospect-when">{text('prospect.when')}</span>
      {lines.length === 0 ? (
        <p>{text('prospect.nothing')}</p>
      ) : (
        <ul>
          {lines.map(({ key, mark, words }) => (
            <li key={key} data-mark={mark}>
              <span aria-hidden="true">{mark === undefined ? '·' : mark === 'up' ? '▴' : '▾'}</span> {words}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
