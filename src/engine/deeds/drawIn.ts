/** Drawing in: garrisons are ordered from the centre to give up their places. */

import { round } from '../../core/exact.ts';
import type { ActorIndex, RegionIndex } from '../../core/indices.ts';
import type { Turn } from '../turn.ts';
import { giveSignal } from './signals.ts';

/**
 * A central order reaches the garrisons of the actor's side after the command delay, which advisers shorten; the order
 * itself soon becomes known: [BREAK-4].
 */
export function orderDrawIn(turn: Turn, a: ActorIndex, places: readonly RegionIndex[]): void {
  const side = turn.compiled.actor.side[a];
  const { drawInTurn } = turn.state.region;
  const { drawIns } = turn.state.side;
  // At least half a day from a central order to its execution.
  const due = turn.number + Math.max(1, round(turn.commandHours(side) / 12));
  for (const r of places) {
    drawInTurn[r] = due;
    turn.causes?.set('drawIn', r, turn.cause);
    turn.note('drawInOrdered', { actor: a, side, region: r, after: due });
  }
  drawIns[side] = drawIns[side] + 1;
  giveSignal(turn, 'drawIn', { side, weight: Math.min(2000, 300 + 100 * places.length) });
}
