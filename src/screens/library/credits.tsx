/** On whose work this stands: literature, reports, letters, maps, programs. */
import { scenarioText, text } from '../../words/text.ts';
import { SourceLink } from './sources.tsx';
import type { LibraryStore } from './store.ts';

export function Credits({ store }: { readonly store: LibraryStore }) {
  const scenario = store.country.value?.loaded.scenario;
  const reports = Object.entries(scenario?.sources ?? {});
  const literature = [...(store.rules.value?.literature ?? [])];
  return (
    <>
      <p class="library-lead">{text('credits.lead')}</p>
      <h2>{text('credits.work')}</h2>
      <ul class="library-list">
        <li>{text('credits.fonts')}</li>
        <li>{text('credits.maps')}</li>
        <li>{text('credits.programs')}</li>
        <li>{text('credits.brink')}</li>
      </ul>
      <p>
        <a href="./licences.txt" target="_blank" rel="noopener">
          {text('credits.licences')}
        </a>
      </p>
      <h2>{text('credits.literature')}</h2>
      <p>{text('credits.literatureText')}</p>
      <dl class="library-sources" lang="en">
        {literature.map(([id, words]) => (
          <div key={id}>
            <dt>{id}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {scenario !== undefined && reports.length > 0 && (
        <>
          <h2>{text('credits.reports')}</h2>
          <p>{text('credits.reportsText', { count: reports.length, title: scenarioText(scenario.title) })}</p>
          <dl class="library-sources">
            {reports.map(([id, source]) => (
              <div key={id}>
                <dt>{id}</dt>
                <dd>
                  <SourceLink source={source} id={id} />
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </>
  );
}
