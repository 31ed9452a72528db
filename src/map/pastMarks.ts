/** Which marks of some places the turn has changed: what moves while a headline about them is told. */
import type { RegionIndex } from '../core/indices.ts';
import type { MapModel, MapStanding } from './model.ts';

export interface ChangedMarks {
  /** Counters that say something else than before, with what they said; `before` is absent where none stood. */
  readonly counters: readonly { readonly now: MapStanding; readonly before?: MapStanding }[];
  /** Places whose contest differs, and places where somebody began to leave or is to arrive. */
  readonly contests: ReadonlySet<RegionIndex>;
  readonly tags: ReadonlySet<RegionIndex>;
}

export function changedMarks(before: MapModel, now: MapModel, regions: readonly RegionIndex[]): ChangedMarks {
  const isTold = ({ region }: { readonly region: RegionIndex }): boolean => regions.includes(region);
  const counters = now.standings.filter(isTold).flatMap((standing) => {
    const old = before.standings.find(({ region, side }) => region === standing.region && side === standing.side);
    if (old === undefined) return [{ now: standing }];
    return looksOf(old) === looksOf(standing) ? [] : [{ now: standing, before: old }];
  });
  const contests = now.places.filter((place) => {
    const old = before.places[place.region];
    return isTold(place) && (place.contester !== old?.contester || place.progress !== old.progress);
  });
  const tagsOf = ({ leaving, arrivals }: MapModel, region: RegionIndex): string =>
    JSON.stringify([
      leaving.flatMap((each) => (each.region === region ? [[each.people, each.stage]] : [])),
      arrivals.flatMap((each) => (each.region === region ? [[each.force, each.turnedBack]] : [])),
    ]);
  return {
    counters,
    contests: new Set(contests.map(({ region }) => region)),
    tags: new Set(regions.filter((region) => tagsOf(before, region) !== tagsOf(now, region))),
  };
}

const looksOf = ({ role, men, exact, will, trend, aboutToBreak }: MapStanding): string =>
  [role, men, exact, will, trend, aboutToBreak].join('/');
