/** What the run cost people, as a range, beside the figures of what really happened. */
import { text } from '../text/text.ts';

export interface CostRow {
  readonly label: string;
  readonly run: string;
  readonly real: string;
}

export function HumanCost({ rows }: { readonly rows: readonly CostRow[] }) {
  return (
    <section class="cost" aria-labelledby="cost-title">
      <h2 id="cost-title">{text('debrief.cost')}</h2>
      <table>
        <caption class="small dim">{text('debrief.costNote')}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{text('debrief.costRun')}</th>
            <th scope="col">{text('debrief.costReal')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.label}>
              <th scope="row">{row.label}</th>
              <td class="num">{row.run}</td>
              <td class="num">{row.real}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
