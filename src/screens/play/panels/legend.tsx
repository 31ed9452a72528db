/** What the map shows: the sides of this scenario, then every mark as the map paints it. */

import { Picture, type PictureProps } from '../../../ui/picture.tsx';
import { text } from '../../../words/text.ts';

export interface LegendRow {
  readonly key: string;
  readonly words: string;
  readonly picture: PictureProps;
  /** Goes to one on the map; absent if there is none now. */
  readonly onShow?: () => void;
}

export interface LegendProps {
  readonly sides: readonly LegendRow[];
  readonly marks: readonly LegendRow[];
  readonly notes: readonly string[];
}

export function Legend({ sides, marks, notes }: LegendProps) {
  return (
    <section class="legend" aria-labelledby="legend-title">
      <h2 id="legend-title">{text('legend.title')}</h2>
      <h3>{text('legend.sides')}</h3>
      <ul class="legend-rows">{sides.map(Row)}</ul>
      <h3>{text('legend.marks')}</h3>
      <ul class="legend-rows">{marks.map(Row)}</ul>
      <ul class="legend-notes">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </section>
  );
}

function Row({ key, words, picture, onShow }: LegendRow) {
  return (
    <li key={key} class="legend-row" data-mark={key}>
      <Picture {...picture} />
      <span>{words}</span>
      {onShow !== undefined && (
        <button type="button" class="link" onClick={onShow} aria-label={text('legend.showMark', { mark: words })}>
          {text('legend.show')}
        </button>
      )}
    </li>
  );
}
