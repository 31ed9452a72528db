/** The human cost by the end of the run, as a range, beside the real figures. */
import type { CostRow, HumanCostRows } from '../../../present/humanCost.ts';
import { Part } from '../../../ui/part.tsx';
import { formatApart } from '../../../words/format.ts';
import { text } from '../../../words/text.ts';

export function HumanCost({ rows, hasBefore, realBy }: HumanCostRows) {
  const cited = rows.filter((row) => row.sources !== undefined);
  return (
    <Part id="cost-title" class="cost" title={text('debrief.cost')} gist={gistOf(rows)} open>
      <table>
        <caption class="small dim">{text(hasBefore ? 'debrief.costNoteBefore' : 'debrief.costNote')}</caption>
        <thead>
          <tr>
            <td />
            {hasBefore && <th scope="col">{text('debrief.costBefore')}</th>}
            <th scope="col">{text('debrief.costRun')}</th>
            {realBy !== undefined && <th scope="col">{realBy}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.label}>
              <th scope="row">{row.label}</th>
              {hasBefore && <td class="num dim">{row.before}</td>}
              <td class="num">{row.run}</td>
              {realBy !== undefined && (
                <td class="num">
                  {row.real} {row.tag && <span class="tag">{row.tag}</span>}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {cited.length > 0 && (
        <details class="cost-sources small">
          <summary>{text('debrief.costSources')}</summary>
          <ul>
            {cited.map((row) => (
              <li key={row.label}>
                {row.label}: {row.sources}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Part>
  );
}

const gistOf = (rows: readonly CostRow[]): string =>
  formatApart(rows.map(({ label, run }) => text('debrief.gist', { what: label, much: run })));
