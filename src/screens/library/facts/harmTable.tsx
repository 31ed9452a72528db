/** What parties are reported to have done to people, each with its sources. Nothing is weighed against anything. */
import type { Harm } from '../../../lab/harm.ts';
import type { Scenario } from '../../../scenario/scenario.ts';
import { scenarioText, text } from '../../../words/text.ts';
import { Sources } from '../sources.tsx';
import { Sure } from '../sure.tsx';

interface HarmTableProps {
  readonly scenario: Scenario;
  readonly harm: readonly Harm[];
}

export function HarmTable({ scenario, harm }: HarmTableProps) {
  if (harm.length === 0) return null;
  return (
    <section aria-labelledby="facts-harm">
      <h2 id="facts-harm">{text('factBook.harm')}</h2>
      <p>{text('factBook.harmText')}</p>
      <table class="library-rows">
        <thead>
          <tr>
            <th scope="col">{text('factBook.who')}</th>
            <th scope="col">{text('factBook.when')}</th>
            <th scope="col">{text('factBook.what')}</th>
            <th scope="col">{text('factBook.sure')}</th>
            <th scope="col">{text('factBook.sources')}</th>
          </tr>
        </thead>
        <tbody>
          {harm.map((entry, i) => (
            <tr key={i}>
              <th scope="row">{scenarioText(entry.who)}</th>
              <td>{scenarioText(entry.when)}</td>
              <td>{scenarioText(entry.text)}</td>
              <td>
                <Sure confidence={entry.confidence} contested={entry.contested} />
              </td>
              <td>
                <Sources sources={scenario.sources} ids={entry.source} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{text('factBook.harmMissing')}</p>
    </section>
  );
}
