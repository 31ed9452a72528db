/** The place that the guided first turn points at. */
import { NONE, type RegionIndex } from '../../../core/indices.ts';
import { heatOf } from '../../../policies/cards/places.ts';
import { aboutToBreak } from '../../../present/breaking.ts';
import { ownSideOf } from '../../../present/news/halfDay.ts';
import { readerOf } from '../../../present/reader.ts';
import type { Table } from '../store.ts';

export interface Danger {
  readonly region: RegionIndex;
  /** Whether it is about to break. */
  readonly breaks: boolean;
}

/** The own place in most danger: about to break, else attacked or nearest to the enemy. */
export function dangerOf({ game, turn }: Table): Danger {
  const { sight, view } = turn;
  const own = ownSideOf(readerOf(game));
  const breaking = aboutToBreak(sight).find(({ standing }) => standing.side === own);
  if (breaking !== undefined) return { region: breaking.standing.region, breaks: true };
  const [hottest] = heatOf(view, game.compiled.scenario.watch)
    .map((heat, i) => ({ heat, region: i as RegionIndex }))
    .filter(({ region }) => own === NONE || view.holder(region) === own)
    .sort((a, b) => b.heat - a.heat || a.region - b.region);
  return { region: hottest.region, breaks: false };
}
