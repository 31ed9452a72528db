/** What keys and pointer do on the map, in the list of keys. */
import { text } from '../../../words/text.ts';

export function MapKeyList() {
  const rows: readonly (readonly [keys: string, what: string])[] = [
    ['\u2190 \u2191 \u2192 \u2193', text('help.onMap.walk')],
    ['Enter', text('help.onMap.order')],
    ['N', text('help.onMap.news')],
    ['B', text('help.onMap.breaking')],
    ['+ \u2212', text('help.onMap.zoom')],
    ['Home', text('help.onMap.whole')],
    ['Esc', text('help.onMap.leave')],
  ];
  return (
    <>
      <h3>{text('help.onMap')}</h3>
      <dl class="keys">
        {rows.map(([keys, what]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p class="small">{text('help.onMap.drag')}</p>
    </>
  );
}
