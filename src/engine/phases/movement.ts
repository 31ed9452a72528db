/**
 * Phase 3, movement along roads. A column goes as far as its time allows; entering a place with enemies stops it and
 * contests the place. RULES.md, chapter MOVE.
 */

import type { ForceIndex, RegionIndex, SideIndex } from '../../core/indices.ts';
import { FIRST, NONE } from '../../core/indices.ts';
import { FAR } from '../compiled.ts';
import { tire } from '../deeds/fatigue.ts';
import { relocate } from '../deeds/men.ts';
import type { Turn } from '../turn.ts';
import { POSTURE } from '../vocabulary.ts';

export function createMovementPhase(turn: Turn): () => void {
  const { force, road, region, side } = turn.compiled;
  const { posture, destination, travelled, side: sideOf, region: regionOf } = turn.state.force;
  const { holder: holders } = turn.state.region;
  const { marched } = turn;
  const { weights } = turn.compiled;

  return () => {
    marched.fill(0);
    for (let f: ForceIndex = FIRST; f < force.named; f++) {
      const doing = posture[f];
      if (doing !== POSTURE.move && doing !== POSTURE.attack && doing !== POSTURE.fallBack) continue;
      if (turn.recorder !== undefined) turn.because(turn.recorder.causes.of('march', f));
      march(f);
    }
    turn.because(undefined);
  };

  function march(f: ForceIndex): void {
    const s = sideOf[f];
    const goal = destination[f];
    const from = regionOf[f];
    // Men facing an enemy cannot march past him: they fight on, or fall back to their own side.
    const engaged = turn.fights(s, holders[from]) && turn.defenders(from) > 0;
    if (engaged && !turn.friendly(s, holders[goal])) {
      posture[f] = POSTURE.attack;
      return;
    }
    const onTheWay = travelled[f];
    let at = from;
    let budget = 1000 + travelled[f];
    while (at !== goal) {
      const edge = nextEdge(at, goal, s);
      if (edge === NONE) break;
      const next = road.to[edge];
      const time = road.time[edge];
      if (time > budget) {
        // The rest of the half day counts towards this stretch of road.
        travelled[f] = Math.min(budget, 30_000);
        break;
      }
      budget -= time;
      travelled[f] = 0;
      at = next;
      if (turn.fights(s, holders[at]) && turn.defenders(at) > 0) {
        posture[f] = POSTURE.attack;
        break;
      }
    }
    if (at === goal) {
      travelled[f] = 0;
      const contested = turn.fights(s, holders[at]);
      posture[f] = contested ? POSTURE.attack : POSTURE.hold;
      if (!contested) destination[f] = NONE;
    }
    if (at === from && travelled[f] === onTheWay) return;
    marched[f] = 1;
    tire(turn, f, 'marched', weights.fatigueMarch);
    if (at === from) return;
    relocate(turn, f, at);
    if (turn.recorder !== undefined)
      turn.note('forceMoved', { force: f, side: s, region: at, before: from, after: at });
  }

  /** The next stretch of road on the shortest way; NONE if there is none or a neutral holder bars it: [MOVE-2]. */
  function nextEdge(at: RegionIndex, goal: RegionIndex, s: SideIndex): number {
    let best: number = NONE;
    let bestKm = FAR;
    for (let k = road.first[at], end = road.first[at + 1]; k < end; k++) {
      const n = road.to[k];
      const km = road.km[k] + road.distance[n * region.count + goal];
      if (km >= bestKm) continue;
      const holder = holders[n];
      if (!turn.friendly(s, holder) && !turn.fights(s, holder) && holder !== side.residents && turn.defenders(n) > 0)
        continue;
      best = k;
      bestKm = km;
    }
    return best;
  }
}
