/** What an order is expected to change by the end: a line each, aims with a mark for more or less of them. */
import './prospect.css';

export interface ProspectLine {
  readonly key: string;
  /** Of an aim; what is no aim of the chair has none. */
  readonly mark?: 'up' | 'down';
  readonly words: string;
}

/** `when`: what the lines are about. Undefined: it cannot be worked out here. */
export type ProspectTold =
  | { readonly kind: 'waiting'; readonly words: string }
  | { readonly kind: 'told'; readonly when: string; readonly lines: readonly ProspectLine[] }
  | undefined;

const MARKS = { up: '▴', down: '▾' } as const;

export function Prospect({ told }: { readonly told: ProspectTold }) {
  if (told === undefined) return null;
  if (told.kind === 'waiting') return <p class="prospect prospect-waiting">{told.words}</p>;
  return (
    <div class="prospect">
      <span class="prospect-when">{told.when}</span>
      <ul>
        {told.lines.map(({ key, mark, words }) => (
          <li key={key} data-mark={mark}>
            <span aria-hidden="true">{mark === undefined ? '·' : MARKS[mark]}</span> <span>{words}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
