/** Places in this turn's news, for walking through them on the map. */
import { NONE, type RegionIndex } from '../../../core/indices.ts';
import { heatOf } from '../../../present/places.ts';
import type { Table } from '../store.ts';

const MOST = 8;

/** Places where something goes on, the hottest first. */
export function newsPlaces({ turn }: Table): readonly RegionIndex[] {
  const { compiled, view } = turn;
  const changed = (region: RegionIndex): boolean =>
    view.contester(region) !== NONE || (view.lastChange(region) >= 0 && view.lastChange(region) >= view.turn - 1);
  return heatOf(compiled, view)
    .map((heat, i) => ({ heat, region: i as RegionIndex }))
    .filter(({ region }) => changed(region))
    .sort((a, b) => b.heat - a.heat || a.region - b.region)
    .slice(0, MOST)
    .map(({ region }) => region);
}
