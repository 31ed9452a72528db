/** The news of the half day just over on the map: places to be named, headlines to be walked through. */
import type { RegionIndex } from '../../../core/indices.ts';
import type { MapNews } from '../../../map/page/hands.ts';
import { incomingOf } from '../../../present/news/incoming.ts';
import { currentNode } from '../../../session/tree.ts';
import type { Table } from '../store.ts';

/** Most important first. */
export function newsPlaces({ game }: Pick<Table, 'game'>): readonly RegionIndex[] {
  return [...new Set((incomingOf(game).last?.news.headlines ?? []).flatMap(({ places }) => places))];
}

/** The headlines that have a place, most important first. */
export function newsStops({ game }: Pick<Table, 'game'>): readonly MapNews[] {
  const { turn } = currentNode(game.tree);
  return (incomingOf(game).last?.news.headlines ?? []).flatMap(({ key, fact, places: [region] }) =>
    region === undefined ? [] : [{ key: `${turn}-${key}`, words: fact, region }],
  );
}
