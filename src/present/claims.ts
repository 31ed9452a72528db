/** Claims that reports make about garrisons the chair cannot see exactly; the debrief checks them against the state. */
import type { RegionIndex } from '../core/indices.ts';
import type { View } from '../engine/view/view.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';
import { text } from '../words/text.ts';
import { reportedMen, willWord } from './figures.ts';
import { regionName, sideShort } from './names.ts';
import { forcesAt, heatOf } from './places.ts';

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

export function claimWords(compiled: CompiledScenario, view: View, region: RegionIndex): string {
  const side = view.holder(region);
  const force = forcesAt(view, region).find((each) => view.forceSide(each) === side);
  return text('reports.garrison', {
    place: regionName(compiled, region),
    side: sideShort(compiled, side),
    men: reportedMen(view, region, side),
    will: willWord(force === undefined ? 0 : view.will(force)),
  });
}
