/** What the map of a chair shows: its sight, its orders, and the standings of every side at every place. */
import type { RegionIndex } from '../core/indices.ts';
import type { Order } from '../engine/orders/shapes.ts';
import { FORCE_ROLES } from '../engine/vocabulary.ts';
import { type MapModel, type MapStanding, mapModelOf, mapNamesOf } from '../map/model.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';
import { scenarioText } from '../words/text.ts';
import { nearnessOf } from './breaking.ts';
import type { Sight } from './sight.ts';
import { standingsOf } from './standing.ts';
import { menShort } from './standingWords.ts';

/** `news`: places of this turn's news. */
export function mapOf(
  compiled: CompiledScenario,
  sight: Sight,
  orders: readonly Order[],
  news: readonly RegionIndex[],
): MapModel {
  return mapModelOf(sight.now, mapNamesOf(compiled, scenarioText), {
    orders,
    before: sight.before,
    standings: mapStandingsOf(sight),
    news,
  });
}

export const mapStandingsOf = (sight: Sight): readonly MapStanding[] =>
  standingsOf(sight).map((standing) => ({
    region: standing.region,
    side: standing.side,
    role:
      standing.forces
        .map((force) => FORCE_ROLES[sight.now.compiled.force.role[force]])
        .find((role) => role !== 'garrison') ?? 'garrison',
    men: menShort(standing.men),
    size: standing.men.middle,
    exact: standing.men.exact,
    will: standing.will.band,
    trend: standing.will.trend,
    aboutToBreak: nearnessOf(sight.now, standing) !== undefined,
  }));
