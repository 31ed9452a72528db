/** What the Lab is for, and questions to begin with. */
import { scenarioText, text } from '../../../words/text.ts';
import type { LabStore } from '../store.ts';

export function Starters({ store }: { readonly store: LabStore }) {
  return (
    <section class="lab-starters">
      <p class="lab-purpose">{text('lab.purpose')}</p>
      {store.areStartersLost.value && <p role="status">{text('lab.startersLost')}</p>}
      <ul>
        {store.starters.value.starters.map(({ title, about, asks }) => (
          <li key={scenarioText(title)} class="lab-starter">
            <h2>{scenarioText(title)}</h2>
            <p>{scenarioText(about)}</p>
            <p class="buttons">
              {asks.map((ask) => (
                <button key={scenarioText(ask.title)} type="button" onClick={() => void store.begin(ask)}>
                  {scenarioText(ask.title)}
                </button>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
