/** Leader: a side's leader leaves, or hands over. */

import type { SideIndex } from '../../core/indices.ts';
import type { Turn } from '../turn.ts';
import { giveSignal } from './signals.ts';

/** Removes a side's leader; `weight` is how hard the news strikes everybody, thousandths. */
export function removeLeader(turn: Turn, s: SideIndex, weight: number): void {
  turn.state.side.leaderPresent[s] = 0;
  giveSignal(turn, 'leaderLeft', { side: s, weight });
}
