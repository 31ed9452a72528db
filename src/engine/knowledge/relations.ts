/** Relations: who fights whom and who are friends now, as bits, since the rules ask constantly. */

import type { Column } from '../../core/column.ts';
import type { SideIndex } from '../../core/indices.ts';
import { FIRST } from '../../core/indices.ts';
import type { GameState } from '../state/state.ts';
import { RELATIONS } from '../vocabulary.ts';

export const HOSTILE = RELATIONS.indexOf('hostile');
export const NEUTRAL = RELATIONS.indexOf('neutral');
export const FRIENDLY = RELATIONS.indexOf('friendly');

/**
 * Writes, for each side, its current enemies, and its friends including itself, as bits.
 *
 * @returns whether some cease-fire holds: the next turn may end it.
 */
export function readRelations(state: GameState, enemies: Column<SideIndex>, friends: Column<SideIndex>): boolean {
  const { kind, ceasefireUntil } = state.relation;
  const now = state.clock.turn[0];
  let isCeasefire = false;
  for (let s: SideIndex = FIRST, cell = 0; s < enemies.length; s++) {
    let hostile = 0;
    let friendly = 1 << s;
    for (let other = 0; other < enemies.length; other++, cell++) {
      if (other === s) continue;
      if (kind[cell] === FRIENDLY) friendly |= 1 << other;
      else if (kind[cell] === HOSTILE && ceasefireUntil[cell] <= now) hostile |= 1 << other;
      if (ceasefireUntil[cell] > now) isCeasefire = true;
    }
    enemies[s] = hostile;
    friends[s] = friendly;
  }
  return isCeasefire;
}
