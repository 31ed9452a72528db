/** Stores of arms: what is looted, struck or cleared is gone. RULES.md, chapter BEHIND. */

import type { RegionIndex } from '../../core/indices.ts';
import type { Turn } from '../turn.ts';
import { DEPOT, type DepotState } from '../vocabulary.ts';

/** Nothing of the stores of a place is left. Returns what there was, thousandths of what there was at the start. */
export function emptyDepot(turn: Turn, r: RegionIndex, to: Exclude<DepotState, 'none' | 'held'>): number {
  const { depot, stock } = turn.state.region;
  const before = stock[r];
  depot[r] = DEPOT[to];
  // Of what was looted or struck it stays known how much lay there.
  if (to === 'cleared') stock[r] = 0;
  return before;
}
