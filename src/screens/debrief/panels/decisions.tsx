/** The orders that mattered most, each beside the same run without it. */
import { text } from '../../../words/text.ts';

export interface Decision {
  readonly key: string;
  readonly moment: string;
  readonly order: string;
  /** What differs, largest first: label, value as played, value without the order. */
  readonly rows: readonly (readonly [label: string, played: string, without: string])[];
  /** How many other orders would have had the same result. */
  readonly same?: string;
}
export interface DecisionsProps {
  /** Undefined while being computed. */
  readonly decisions: readonly Decision[] | undefined;
  /** A note on the other orders, or on why none mattered. */
  readonly note?: string | undefined;
}

export function Decisions({ decisions, note }: DecisionsProps) {
  return (
    <section class="decisions" aria-labelledby="decisions-title" aria-busy={decisions === undefined}>
      <h2 id="decisions-title">
        {text(decisions === undefined || decisions.length > 2 ? 'decisions.title' : 'decisions.titleFew')}
      </h2>
      <p class="dim small">{text('decisions.note')}</p>
      {decisions === undefined && <p>{text('decisions.working')}</p>}
      <ol class="decision-list">
        {decisions?.map((decision) => (
          <li key={decision.key}>
            <p class="small dim">{decision.moment}</p>
            <h3>{decision.order}</h3>
            <table>
              <thead>
                <tr>
                  <td />
                  <th scope="col">{text('decisions.played')}</th>
                  <th scope="col">{text('decisions.without')}</th>
                </tr>
              </thead>
              <tbody>
                {decision.rows.map(([label, played, without]) => (
                  <tr key={label}>
                    <th scope="row">{label}</th>
                    <td class="num">{played}</td>
                    <td class="num">{without}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            {decision.same && <p class="small dim">{decision.same}</p>}
          </li>
        ))}
      </ol>
      {note && <p>{note}</p>}
    </section>
  );
}
