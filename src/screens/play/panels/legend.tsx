/** What the map's colours, hatches and marks mean. */

import { type Mark, Swatch } from '../../../ui/charts/swatch.tsx';
import { text } from '../../../words/text.ts';

export interface LegendProps {
  readonly sides: readonly { readonly id: string; readonly name: string; readonly mark: Mark }[];
  readonly notes: readonly string[];
}

export function Legend({ sides, notes }: LegendProps) {
  return (
    <section class="legend" aria-labelledby="legend-title">
      <h2 id="legend-title">{text('legend.title')}</h2>
      <h3>{text('legend.sides')}</h3>
      <ul class="swatch-list">
        {sides.map((side) => (
          <li key={side.id}>
            <Swatch mark={side.mark} id={`legend-${side.id}`} /> {side.name}
          </li>
        ))}
      </ul>
      <ul class="legend-notes">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </section>
  );
}
