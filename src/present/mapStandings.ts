/** What the map's counters say: the standings of every side at every place, in words and bands. */
import type { MapStanding } from '../map/model.ts';
import { nearnessOf } from './breaking.ts';
import type { Sight } from './sight.ts';
import { standingsOf } from './standing.ts';
import { menShort } from './standingWords.ts';

export const mapStandingsOf = (sight: Sight): readonly MapStanding[] =>
  standingsOf(sight).map((standing) => ({
    region: standing.region,
    side: standing.side,
    men: menShort(standing.men),
    size: standing.men.middle,
    exact: standing.men.exact,
    will: standing.will.band,
    trend: standing.will.trend,
    aboutToBreak: nearnessOf(sight.now.compiled, standing) !== undefined,
  }));
