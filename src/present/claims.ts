/** Claims that reports make about garrisons the chair cannot see exactly; the debrief checks them against the state. */
import { NONE, type RegionIndex } from '../core/indices.ts';
import type { View } from '../engine/view/view.ts';
import { forcesAt, heatOf } from '../policies/cards/places.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';
import { text } from '../words/text.ts';
import type { Reader } from './events.ts';
import { regionName, sideShort } from './names.ts';
import { isBeside, ownSideOf } from './news/halfDay.ts';
import type { Incoming } from './news/incoming.ts';
import type { Sight } from './sight.ts';
import { holderStanding } from './standing.ts';
import { standingWords } from './standingWords.ts';

const CLAIMS = 2;

/**
 * The places that reports tell of: garrisons of one's own side or its enemies beside it that the chair does not see
 * exactly, and places its aims name. No place that a headline names, and none of which the same was known before.
 */
export function claimedPlaces({ reader, sight, last }: Incoming): readonly RegionIndex[] {
  const { compiled } = reader;
  const view = sight.now;
  const own = ownSideOf(reader);
  const named = new Set((last?.news.headlines ?? []).flatMap(({ places }) => places));
  const aims = aimedAt(reader);
  const hottest = heatOf(view, compiled.scenario.watch)
    .map((warm, i) => ({ region: i as RegionIndex, warm: warm + (aims.has(i as RegionIndex) ? 20 : 0) }))
    .filter(({ region }) => matters(region) && !named.has(region))
    .sort((a, b) => b.warm - a.warm || a.region - b.region);
  const claimed: RegionIndex[] = [];
  for (const { region } of hottest) {
    if (claimed.length === CLAIMS) break;
    if (isReported(view, region) && isNews(region)) claimed.push(region);
  }
  return claimed;

  /** One's own ground, the enemy's beside it, and what the chair aims at. */
  function matters(region: RegionIndex): boolean {
    if (aims.has(region)) return true;
    const holder = view.holder(region);
    return holder === own || (view.hostile(holder, own) && isBeside(view, region, own));
  }

  function isNews(region: RegionIndex): boolean {
    if (last === undefined) return true;
    return (
      claimWords(compiled, sight, region) !==
      claimWords(compiled, { now: last.halfDay.before, before: undefined }, region)
    );
  }
}

/** Whether the chair has the garrison of a place only by report. */
const isReported = (view: View, region: RegionIndex): boolean =>
  forcesAt(view, region).some((force) => view.forceSide(force) === view.holder(region) && !view.isOwn(force));

/** Places that the aims of the chair name. */
function aimedAt({ compiled, actor }: Reader): ReadonlySet<RegionIndex> {
  const chair = compiled.scenario.chairs.find((each) => actor !== NONE && each.actor === compiled.actor.ids[actor]);
  const ids = (chair?.aims ?? []).flatMap(({ measure }): readonly string[] => {
    switch (measure.kind) {
      case 'holds':
      case 'notHeldBy':
        return measure.regions;
      case 'roadOpen':
        return [measure.from, measure.to];
      default:
        return [];
    }
  });
  return new Set(ids.map((id) => compiled.regionOf(id)));
}

/** "Homs (Government): 1,500–3,000 men, will wavering (45–65 of 100), reported." */
export function claimWords(compiled: CompiledScenario, sight: Sight, region: RegionIndex): string {
  const place = regionName(compiled, region);
  const side = sideShort(compiled, sight.now.holder(region));
  const standing = holderStanding(sight, region);
  return standing === undefined
    ? text('reports.empty', { place, side })
    : text('reports.garrison', { place, side, standing: standingWords(standing) });
}
