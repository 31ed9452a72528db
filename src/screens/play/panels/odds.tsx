/** The odds of the chair's own questions, as counts: a look at what may come, with nobody's advice in it. */
import { type Mark, Swatch } from '../../../ui/charts/swatch.tsx';
import { text } from '../../../words/text.ts';

export interface OddsLine {
  readonly id: string;
  readonly question: string;
  /** Whose holding of a place is asked about. */
  readonly mark?: { readonly mark: Mark; readonly side: string };
  /** "54 of 100". */
  readonly count: string;
  /** Since half a day ago: as it stands beside the count, and in full; absent: nothing was known then. */
  readonly change?: { readonly short: string; readonly full: string };
}

export interface OddsProps {
  readonly runs: number;
  /** Undefined while they are played. */
  readonly lines: readonly OddsLine[] | undefined;
  /** The one that is most open, in one line. */
  readonly brief: string;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
}

/** Lines whose room is kept while they are played. */
const ODDS_ROOM = 4;

/** One line until it is opened, whether they are known yet or not: nothing beneath it moves when they come. */
export function OddsPanel({ runs, brief, lines, isOpen, onToggle }: OddsProps) {
  return (
    <details
      class="odds"
      aria-busy={lines === undefined}
      open={isOpen}
      onToggle={({ currentTarget }) => onToggle(currentTarget.open)}
    >
      <summary>
        <strong>{text('odds.title')}</strong>{' '}
        <span class="odds-brief dim">
          {lines === undefined ? text('odds.waiting', { runs }) : isOpen ? text('odds.from', { runs }) : brief}
        </span>
      </summary>
      <ul style={{ '--lines': ODDS_ROOM }}>
        {lines?.map((line) => (
          <Line key={line.id} {...line} />
        ))}
      </ul>
      <p class="small dim">{text('odds.note')}</p>
    </details>
  );
}

function Line({ id, question, mark, count, change }: OddsLine) {
  return (
    <li>
      {mark !== undefined && <Swatch mark={mark.mark} id={`odds-${id}`} />}
      <span class="odds-question">
        {question}
        {mark !== undefined && <span class="sr-only"> {text('odds.by', { side: mark.side })}</span>}
      </span>
      <span class="odds-count">
        <strong>{count}</strong>
        {change !== undefined && (
          <>
            <span class="odds-change dim" aria-hidden="true">
              {change.short}
            </span>
            <span class="sr-only">, {change.full}</span>
          </>
        )}
      </span>
    </li>
  );
}
