/** Leader: the one who leads a side leaves it, or hands over. */

import type { SideIndex } from '../../core/indices.ts';
import type { Turn } from '../turn.ts';
import { giveSignal } from './signals.ts';

/** The leader of a side is gone; `weight` is how hard it strikes everybody, thousandths. */
export function removeLeader(turn: Turn, s: SideIndex, weight: number): void {
  turn.state.side.leaderPresent[s] = 0;
  giveSignal(turn, 'leaderLeft', { side: s, weight });
}
