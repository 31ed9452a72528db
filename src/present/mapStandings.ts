/** What the map of a chair shows: its sight, its orders, and the standings of every side at every place. */
import type { RegionIndex } from '../core/indices.ts';
import { indicesOf, NONE } from '../core/indices.ts';
import type { Order } from '../engine/orders/shapes.ts';
import { FORCE_ROLES } from '../engine/vocabulary.ts';
import { type MapModel, type MapStanding, mapModelOf, mapNamesOf } from '../map/model.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';
import { scenarioText } from '../words/text.ts';
import { nearnessOf } from './breaking.ts';
import type { Sight } from './sight.ts';
import { standingsOf } from './standing.ts';
import { menShort } from './standingWords.ts';

export function mapOf(compiled: CompiledScenario, sight: Sight, orders: readonly Order[]): MapModel {
  return mapModelOf(sight.now, mapNamesOf(compiled, scenarioText), {
    orders,
    before: sight.before,
    standings: mapStandingsOf(sight),
    news: newsPlaces(sight),
  });
}

/** Places under attack, and capitals and main cities that changed hands since the last half day. */
function newsPlaces({ now, before }: Sight): RegionIndex[] {
  const { compiled } = now;
  return indicesOf<RegionIndex>(compiled.region.count).filter((region) => {
    if (now.contester(region) !== NONE) return true;
    const isMain = compiled.hasTag(region, 'nationalCapital') || compiled.hasTag(region, 'provincialCapital');
    return isMain && before !== undefined && before.holder(region) !== now.holder(region);
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
    aboutToBreak: nearnessOf(sight.now.compiled, standing) !== undefined,
  }));
