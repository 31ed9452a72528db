/** What the staff would look at, when asked: a few orders with both ways and both prices, none before another. */
import { text } from '../../../words/text.ts';

export interface AdviceRow {
  readonly key: string;
  readonly what: string;
  readonly ordered: string;
  readonly without: string;
}

export interface AdviceTold {
  readonly key: string;
  readonly title: string;
  readonly price: string;
  /** What the order moves; empty: nothing that pairs can tell. */
  readonly rows: readonly AdviceRow[];
}

export interface AdviceProps {
  readonly state: 'unasked' | 'playing' | 'done' | 'none';
  readonly told: readonly AdviceTold[];
  readonly pairs: number;
  readonly onAsk: () => void;
}

export function AdvicePanel({ state, told, pairs, onAsk }: AdviceProps) {
  return (
    <section class="advice" aria-labelledby="advice-title" aria-busy={state === 'playing'}>
      <h2 id="advice-title">{text('advice.title')}</h2>
      {state === 'unasked' && (
        <button type="button" class="quiet" onClick={onAsk}>
          {text('advice.ask')}
        </button>
      )}
      <p class="small dim" role="status">
        {state === 'playing' && text('advice.playing', { pairs })}
        {state === 'none' && text('advice.none')}
        {state === 'done' && told.length === 0 && text('advice.nothing')}
      </p>
      {told.length > 0 && (
        <details class="small dim">
          <summary>{text('advice.noteTitle')}</summary>
          <p>{text('advice.note')}</p>
        </details>
      )}
      {told.length > 0 && (
        <ul class="advice-list">
          {told.map(({ key, title, price, rows }) => (
            <li key={key}>
              <table>
                <caption>{title}</caption>
                <thead>
                  <tr>
                    <th scope="col">
                      <span class="sr-only">{text('advice.what')}</span>
                    </th>
                    <th scope="col">{text('advice.ordered', { price })}</th>
                    <th scope="col">{text('advice.without')}</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row) => (
                    <tr key={row.key}>
                      <th scope="row">{row.what}</th>
                      <td>{row.ordered}</td>
                      <td>{row.without}</td>
                    </tr>
                  ))}
                  {rows.length === 0 && (
                    <tr>
                      <td colSpan={3}>{text('advice.unmoved')}</td>
                    </tr>
                  )}
                </tbody>
              </table>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
