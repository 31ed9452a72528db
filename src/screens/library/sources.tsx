/** Where something was read. A link leads out of the page, and is opened by the reader only. */
import { sourceTitle } from '../../present/names.ts';
import type { Scenario } from '../../scenario/scenario.ts';

type Source = Scenario['sources'][string];

export function SourceLink({ source, id }: { readonly source: Source | undefined; readonly id: string }) {
  const title = sourceTitle(source, id);
  if (source?.url === undefined) return title;
  return (
    <a href={source.url} target="_blank" rel="noopener noreferrer">
      {title}
    </a>
  );
}

/** The sources of an entry by their ids, apart from each other. */
export function Sources({ sources, ids }: { readonly sources: Scenario['sources']; readonly ids: readonly string[] }) {
  return (
    <ul class="library-cited">
      {[...new Set(ids)].map((id) => (
        <li key={id}>
          <SourceLink source={sources[id]} id={id} />
        </li>
      ))}
    </ul>
  );
}
