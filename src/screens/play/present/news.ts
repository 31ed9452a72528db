/** Places in the news of the half day just over: to be named on the map, and walked through. */
import type { RegionIndex } from '../../../core/indices.ts';
import { incomingOf } from '../../../present/news/incoming.ts';
import type { Table } from '../store.ts';

/** Most important first. */
export function newsPlaces({ game }: Pick<Table, 'game'>): readonly RegionIndex[] {
  return [...new Set((incomingOf(game).last?.news.headlines ?? []).flatMap(({ places }) => places))];
}
