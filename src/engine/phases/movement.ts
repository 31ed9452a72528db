/**
 * Phase 3, movement along roads. A column goes as far as its time allows; entering a place where enemies stand stops it and contests the
 * place. RULES.md, chapter MOVE.
 */

import { FAR } from '../compiled.ts';
import type { ForceIndex, RegionIndex, SideIndex } from '../ids.ts';
import { NONE } from '../ids.ts';
import { POSTURE, type Turn } from '../kernel.ts';
import { relocate } from '../men.ts';

export function movementPhase(turn: Turn): void {
  turn.phase = 'movement';
  const { force } = turn.compiled;
  for (let f = 0 as ForceIndex; f < force.named; f++) {
    const posture = turn.state.force.posture[f] as number;
    if (posture !== POSTURE.move && posture !== POSTURE.attack && posture !== POSTURE.fallBack) continue;
    march(turn, f);
  }
}

function march(turn: Turn, f: ForceIndex): void {
  const { state, compiled } = turn;
  const { road } = compiled;
  const s = state.force.side[f] as SideIndex;
  const goal = state.force.destination[f] as RegionIndex;
  const from = state.force.region[f] as RegionIndex;
  // Men who stand before an enemy cannot march past him: they fight on, or fall back to their own side.
  const engaged = turn.fights(s, state.region.holder[from] as SideIndex) && turn.defenders(from) > 0;
  if (engaged && !turn.friendly(s, state.region.holder[goal] as SideIndex)) {
    state.force.posture[f] = POSTURE.attack;
    return;
  }
  let at = from;
  let budget = 1000 + (state.force.travelled[f] as number);
  while (at !== goal) {
    const edge = nextEdge(turn, at, goal, s);
    if (edge === NONE) break;
    const next = road.to[edge] as RegionIndex;
    const time = road.time[edge] as number;
    if (time > budget) {
      // What is left of the half day counts towards this stretch of road.
      state.force.travelled[f] = Math.min(budget, 30_000);
      break;
    }
    budget -= time;
    state.force.travelled[f] = 0;
    at = next;
    if (turn.fights(s, state.region.holder[at] as SideIndex) && turn.defenders(at) > 0) {
      state.force.posture[f] = POSTURE.attack;
      break;
    }
  }
  if (at === goal) {
    state.force.travelled[f] = 0;
    const contested = turn.fights(s, state.region.holder[at] as SideIndex);
    state.force.posture[f] = contested ? POSTURE.attack : POSTURE.hold;
    if (!contested) state.force.destination[f] = NONE;
  }
  if (at === from) return;
  relocate(turn, f, at);
  turn.note('forceMoved', { force: f, side: s, region: at, before: from, after: at, unit: 'places' });
}

/** The next stretch of road on the shortest way, NONE where there is none or a neutral holder bars it: [MOVE-2]. */
function nextEdge(turn: Turn, at: RegionIndex, goal: RegionIndex, s: SideIndex): number {
  const { road, region, side } = turn.compiled;
  let best = NONE;
  let bestKm = FAR;
  for (let k = road.first[at] as number, end = road.first[at + 1] as number; k < end; k++) {
    const n = road.to[k] as RegionIndex;
    const km = (road.km[k] as number) + (road.distance[n * region.count + goal] as number);
    if (km >= bestKm) continue;
    const holder = turn.state.region.holder[n] as SideIndex;
    if (!turn.friendly(s, holder) && !turn.fights(s, holder) && holder !== side.residents && turn.defenders(n) > 0) continue;
    best = k;
    bestKm = km;
  }
  return best;
}
