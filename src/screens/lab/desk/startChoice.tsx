/** Where the question starts. */
import { scenarioText, text } from '../../../words/text.ts';
import type { LabStore } from '../store.ts';

export function StartChoice({ store }: { readonly store: LabStore }) {
  return (
    <label class="field">
      {text('lab.start')}
      <select value={store.loaded.value?.scenario.id} onChange={(event) => void store.start(event.currentTarget.value)}>
        {store.cards.map(({ id, card }) => (
          <option key={id} value={id}>
            {card === undefined ? id : scenarioText(card.title)}
          </option>
        ))}
      </select>
    </label>
  );
}
