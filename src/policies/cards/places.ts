/** Who stands at a place, and how much the news is about it. */
import type { ForceIndex, RegionIndex } from '../../core/indices.ts';
import { FIRST, NONE } from '../../core/indices.ts';
import type { View } from '../../engine/view/view.ts';
import { POSTURES } from '../../engine/vocabulary.ts';

const UNSEEN: ReadonlySet<string> = new Set(['travel', 'away', 'latent', 'gone']);

/** Whether a force is seen to stand somewhere: it is there, has men, and is not on its way or out of the country. */
export const standsInSight = (view: View, force: ForceIndex): boolean =>
  view.men(force) > 0 && !UNSEEN.has(POSTURES[view.posture(force)] ?? 'gone');

/** Forces standing at a place, in scenario order. */
export function forcesAt(view: View, region: RegionIndex): readonly ForceIndex[] {
  const found: ForceIndex[] = [];
  for (let f: ForceIndex = FIRST; f < view.compiled.force.count; f++)
    if (view.forceRegion(f) === region && standsInSight(view, f)) found.push(f);
  return found;
}

/**
 * Heat of every place, 0 to about 60: attacked, next to an enemy, recently lost, on the scenario's watch list, or a
 * capital.
 *
 * @param watched ids of the places on that list.
 */
export function heatOf(view: View, watched: readonly string[]): readonly number[] {
  const { compiled } = view;
  const heat = Array.from({ length: compiled.region.count }, (_, i) => {
    const region = i as RegionIndex;
    let warm = view.contester(region) !== NONE ? 34 : 0;
    if (watched.includes(compiled.region.ids[i])) warm += 12;
    if (compiled.hasTag(region, 'nationalCapital')) warm += 6;
    else if (compiled.hasTag(region, 'provincialCapital')) warm += 8;
    const changed = view.lastChange(region);
    if (changed >= 0 && changed >= view.turn - 2) warm += 10;
    return warm;
  });
  for (const [a, b] of compiled.road.ends) {
    if (!view.hostile(view.holder(a), view.holder(b))) continue;
    heat[a] += 9;
    heat[b] += 9;
  }
  return heat.map((warm) => Math.min(60, warm));
}
