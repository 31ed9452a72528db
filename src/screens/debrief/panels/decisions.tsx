/** The orders that mattered, each with what it added: on average over many pairs of runs, and in this run. */
import { Part } from '../../../ui/part.tsx';
import { formatApart } from '../../../words/format.ts';
import { text } from '../../../words/text.ts';

export interface DecisionRow {
  readonly label: string;
  /** What the order added, with its range. */
  readonly average: string;
  /** The same in this run alone; absent while the figures are not final. */
  readonly run?: string;
}
export interface Decision {
  readonly key: string;
  readonly moment: string;
  readonly order: string;
  /** Heading of the averages. */
  readonly pairs: string;
  readonly rows: readonly DecisionRow[];
  /** What moved first, and what came of it. */
  readonly cause: string;
}
export interface DecisionsTold {
  readonly decisions: readonly Decision[];
  /** All orders together, if they mattered. */
  readonly together?: Decision;
  /** Says that the figures are not final. */
  readonly lead?: string;
  /** A note on the other orders, or on why none mattered. */
  readonly note?: string;
}
/** Where the runs stand. */
export type TrialsState =
  | { readonly kind: 'playing'; readonly pairs: number; readonly of: number }
  /** `late`: none of them has come in time. */
  | { readonly kind: 'done' | 'stopped' | 'failed' | 'late' };

interface DecisionsProps {
  readonly state: TrialsState;
  readonly told: DecisionsTold;
  readonly onStop: () => void;
  readonly onResume: () => void;
}

export function Decisions({ state, told, onStop, onResume }: DecisionsProps) {
  const { decisions, together, lead, note } = told;
  return (
    <Part id="decisions-title" class="decisions" title={text('decisions.title')} gist={gistOf(state, told)}>
      <details class="small dim">
        <summary>{text('decisions.how')}</summary>
        <p>{text('decisions.note')}</p>
      </details>
      {state.kind === 'playing' && (
        <p class="trying">
          <progress max={state.of} value={state.pairs} aria-label={text('decisions.title')} />
          <span>{text('decisions.trying', { pairs: state.pairs, of: state.of })}</span>
          <button type="button" class="quiet" onClick={onStop}>
            {text('decisions.stop')}
          </button>
        </p>
      )}
      {state.kind === 'stopped' && (
        <p class="trying">
          <span>{text('decisions.stopped')}</span>
          <button type="button" class="quiet" onClick={onResume}>
            {text('decisions.resume')}
          </button>
        </p>
      )}
      {(state.kind === 'failed' || state.kind === 'late') && (
        <p class="trying" role="status">
          <span>{text(`decisions.${state.kind}`)}</span>
          <button type="button" class="quiet" onClick={onResume}>
            {text('app.again')}
          </button>
        </p>
      )}
      {lead && <p class="small dim">{lead}</p>}
      <ol class="decision-list" aria-busy={state.kind === 'playing'}>
        {[...decisions, ...(together === undefined ? [] : [together])].map((decision) => (
          <li key={decision.key}>
            <p class="small dim">{decision.moment}</p>
            <h3>{decision.order}</h3>
            <table>
              <thead>
                <tr>
                  <th scope="col">{text('decisions.what')}</th>
                  <th scope="col">{decision.pairs}</th>
                  {decision.rows[0]?.run !== undefined && <th scope="col">{text('decisions.run')}</th>}
                </tr>
              </thead>
              <tbody>
                {decision.rows.map(({ label, average, run }) => (
                  <tr key={label}>
                    <th scope="row">{label}</th>
                    <td class="num">{average}</td>
                    {run !== undefined && <td class="num">{run}</td>}
                  </tr>
                ))}
              </tbody>
            </table>
            <p>{decision.cause}</p>
          </li>
        ))}
      </ol>
      <div role="status">{note && <p>{note}</p>}</div>
    </Part>
  );
}

/** The orders themselves, or why there are none to name. */
function gistOf(state: TrialsState, { decisions, note }: DecisionsTold): string {
  if (decisions.length > 0) return formatApart(decisions.map(({ order }) => order));
  if (state.kind === 'playing') return text('decisions.trying', { pairs: state.pairs, of: state.of });
  if (state.kind === 'done') return note ?? '';
  return text(`decisions.${state.kind}`);
}
