/** Claims that reports make about garrisons the chair cannot see exactly; the debrief checks them against the state. */
import type { RegionIndex } from '../core/indices.ts';
import type { View } from '../engine/view/view.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';
import { text } from '../words/text.ts';
import { regionName, sideShort } from './names.ts';
import { forcesAt, heatOf } from './places.ts';
import type { Sight } from './sight.ts';
import { holderStanding } from './standing.ts';
import { standingWords } from './standingWords.ts';

/** The two hottest places whose garrisons the chair cannot see exactly. */
export function claimedPlaces(compiled: CompiledScenario, view: View): readonly RegionIndex[] {
  const places = heatOf(compiled, view)
    .map((warm, i) => ({ warm, region: i as RegionIndex }))
    .filter(({ region }) =>
      forcesAt(view, region).some((force) => view.forceSide(force) === view.holder(region) && !view.isOwn(force)),
    );
  return places
    .sort((a, b) => b.warm - a.warm || a.region - b.region)
    .slice(0, 2)
    .map(({ region }) => region);
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
