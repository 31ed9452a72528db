/** Posture: what a side's columns do of themselves in a turn. RULES.md: [POLICY-5]. */

import type { SideIndex } from '../../core/indices.ts';
import { DRAW, draw, type Key } from '../chance.ts';
import { type Compiled, FAR } from '../compiled.ts';
import type { SidePosture } from '../vocabulary.ts';

/** The posture of a side in a turn. When each phase of it ends is drawn once a run. */
export function postureOf({ side }: Compiled, key: Key, s: SideIndex, turn: number): SidePosture {
  const phases = side.postures[s];
  if (phases.length === 0) return 'advance';
  let end = 0;
  for (let i = 0; i < phases.length; i++) {
    const { posture, turns, spread } = phases[i];
    if (turns >= FAR) return posture;
    end += turns;
    const shift = spread === 0 ? 0 : Math.floor((2 * spread + 1) * draw(key, 0, DRAW.posture, side.who[s], i)) - spread;
    if (turn < end + shift) return posture;
  }
  return phases[phases.length - 1].posture;
}
