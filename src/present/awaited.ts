/** What a chair awaits: packages on their way and reserves on the march, and the turn in which each is there. */

import type { ForceIndex, RegionIndex } from '../core/indices.ts';
import { indicesOf, NONE } from '../core/indices.ts';
import { FAR } from '../engine/compiled.ts';
import type { View } from '../engine/view/view.ts';
import { FORCE_ROLES, POSTURE } from '../engine/vocabulary.ts';

/** Something on its way; the turn in which it comes is read off the view anew each turn. */
export interface Awaited {
  readonly force: ForceIndex;
  readonly goal: RegionIndex;
  readonly turn: number;
}

const RESERVE = FORCE_ROLES.indexOf('reserve');
/** A march of more half days than this is not foretold. */
const FORESEEN = 8;

/** All that the chair awaits, the soonest first. */
export function awaitedBy(view: View): readonly Awaited[] {
  const { force } = view.compiled;
  return indicesOf<ForceIndex>(force.named)
    .filter((each) => view.isOwn(each))
    .flatMap((each): readonly Awaited[] => {
      const goal = view.destination(each);
      if (goal === NONE) return [];
      if (view.posture(each) === POSTURE.travel)
        return [{ force: each, goal, turn: Math.max(view.turn, view.arrivalTurn(each)) }];
      const turn = force.role[each] === RESERVE ? turnOfArrival(view, each) : undefined;
      return turn === undefined ? [] : [{ force: each, goal, turn }];
    })
    .sort((a, b) => a.turn - b.turn);
}

/**
 * The turn in which an own force reaches the friendly place it marches to, by the roads and holders that the view
 * knows: MOVE-1, MOVE-2. Undefined if it marches nowhere, into a fight, or past an enemy.
 */
function turnOfArrival(view: View, force: ForceIndex): number | undefined {
  const posture = view.posture(force);
  const goal = view.destination(force);
  if (goal === NONE || (posture !== POSTURE.move && posture !== POSTURE.fallBack)) return undefined;
  const side = view.forceSide(force);
  if (!view.friendly(side, view.holder(goal))) return undefined;
  let at = view.forceRegion(force);
  let budget = 1000 + view.travelled(force);
  for (let turn = view.turn; turn < view.turn + FORESEEN; turn++, budget += 1000) {
    for (;;) {
      if (at === goal) return turn;
      const edge = nextStretch(view, at, goal);
      if (edge === NONE || !view.friendly(side, view.holder(view.compiled.road.to[edge]))) return undefined;
      if (view.compiled.road.time[edge] > budget) break;
      budget -= view.compiled.road.time[edge];
      at = view.compiled.road.to[edge];
    }
  }
  return undefined;
}

/** The next stretch of road on the shortest way; NONE if there is none. */
function nextStretch(view: View, at: RegionIndex, goal: RegionIndex): number {
  const { road, region } = view.compiled;
  let best: number = NONE;
  let bestKm = FAR;
  for (let k = road.first[at], end = road.first[at + 1]; k < end; k++) {
    const km = road.km[k] + road.distance[road.to[k] * region.count + goal];
    if (km >= bestKm) continue;
    best = k;
    bestKm = km;
  }
  return best;
}
