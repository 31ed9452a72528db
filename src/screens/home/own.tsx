/** Scenarios of one's own, beside the shipped ones: the last opened of each, and earlier versions folded away. */
import './own.css';
import { useState } from 'preact/hooks';
import type { KeptScenario } from '../../session/keptScenario.ts';
import { formatFullMoment, formatInstant, formatSeries } from '../../words/format.ts';
import { scenarioText, text } from '../../words/text.ts';
import type { HomeStore } from './store.ts';

export function Own({ store }: { readonly store: HomeStore }) {
  const kept = store.own.value ?? [];
  if (kept.length === 0) return null;
  const newest = kept.filter((row, i) => kept.findIndex(({ scenario }) => scenario === row.scenario) === i);
  return (
    <section class="own" aria-labelledby="own-title">
      <h2 id="own-title">{text('own.title')}</h2>
      <p class="dim">{text('own.text')}</p>
      <ul class="own-list">
        {newest.map((row) => {
          const earlier = kept.filter(({ id, scenario }) => scenario === row.scenario && id !== row.id);
          return (
            <li key={row.id} class="own-card">
              <h3>{titleOf(row)}</h3>
              {scenarioText(row.summary) !== '' && <p>{scenarioText(row.summary)}</p>}
              <p class="small dim">
                {formatSeries([
                  formatFullMoment(row.start),
                  text('home.turns', { count: row.turns }),
                  text('own.opened', { when: formatInstant(row.opened) }),
                ])}
              </p>
              <OwnButtons store={store} row={row} />
              {earlier.length > 0 && (
                <details>
                  <summary>{text('own.earlier', { count: earlier.length })}</summary>
                  <ul class="own-earlier">
                    {earlier.map((old) => (
                      <li key={old.id}>
                        <p class="small">{text('own.opened', { when: formatInstant(old.opened) })}</p>
                        <OwnButtons store={store} row={old} />
                      </li>
                    ))}
                  </ul>
                </details>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const titleOf = ({ title, scenario }: KeptScenario): string => scenarioText(title) || scenario;

function OwnButtons({ store, row }: { readonly store: HomeStore; readonly row: KeptScenario }) {
  const [sure, setSure] = useState(false);
  const title = titleOf(row);
  if (sure)
    return (
      <div class="own-sure">
        <p>{text('own.removeSure', { title })}</p>
        <p class="buttons">
          <button type="button" class="danger" onClick={() => void store.removeOwn(row)}>
            {text('own.remove')}
          </button>
          <button type="button" class="quiet" onClick={() => setSure(false)}>
            {text('app.cancel')}
          </button>
        </p>
      </div>
    );
  return (
    <p class="buttons">
      <button
        type="button"
        class="quiet"
        aria-label={text('home.readOf', { title })}
        onClick={() => store.openBriefing(row.id)}
      >
        {text('home.read')}
      </button>
      <button type="button" class="quiet" aria-label={text('own.removeOf', { title })} onClick={() => setSure(true)}>
        {text('own.remove')}
      </button>
    </p>
  );
}
