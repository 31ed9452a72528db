/** How soon a force can be somewhere by road: computed from the roads alone, not known. */
import { NONE, type RegionIndex } from '../core/indices.ts';
import { momentOf } from '../core/moments.ts';
import { FAR } from '../engine/compiled.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';
import { formatMoment } from '../words/format.ts';
import { text } from '../words/text.ts';

/** A half day on the road, in the units of a road's time. */
const HALF_DAY = 1000;
/** Beyond this many half days nobody is expected. */
const FARTHEST = 12;

/** Half days that a march takes by the shortest way, at least 1; undefined if there is no road or it is too far. */
export function halfDaysTo(
  { road, region }: CompiledScenario,
  from: RegionIndex,
  goal: RegionIndex,
): number | undefined {
  let at = from;
  let halfDays = 1;
  let left = HALF_DAY;
  while (at !== goal) {
    const edge = nextEdge(at);
    if (edge === NONE) return undefined;
    while (road.time[edge] > left) {
      left += HALF_DAY;
      halfDays++;
      if (halfDays > FARTHEST) return undefined;
    }
    left -= road.time[edge];
    at = road.to[edge];
  }
  return halfDays;

  function nextEdge(place: RegionIndex): number {
    let best: number = NONE;
    let bestKm = FAR;
    for (let k = road.first[place]; k < road.first[place + 1]; k++) {
      const km = road.km[k] + road.distance[road.to[k] * region.count + goal];
      if (km >= bestKm) continue;
      best = k;
      bestKm = km;
    }
    return best;
  }
}

/** When somebody sets out now who needs so many half days: "this half day", "8 December, evening". */
export const whenWords = (compiled: CompiledScenario, turn: number, halfDays: number): string =>
  halfDays === 1 ? text('breaking.now') : formatMoment(momentOf(compiled.scenario.start, turn + halfDays));
