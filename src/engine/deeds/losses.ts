/**
 * Losses: how many men of both parties die where they stand against each other, in a fight and in what must be expected
 * of one. RULES.md, FIGHT-3.
 */

import { clamp } from '../../core/exact.ts';
import type { Weights } from '../weights.ts';

/** More men than this find no room to fight at one place. */
const MOST_ENGAGED = 6000;

/** Men of both parties who can get at each other: the geometric mean, between aimed and area fire (M01). */
export function engagedMen(attackers: number, defenders: number): number {
  return Math.sqrt(Math.min(attackers, MOST_ENGAGED) * Math.min(defenders, MOST_ENGAGED));
}

/** How fiercely it is fought, by the defenders' resolve (0 to 1): 0.1 to 2. */
export function fiercenessOf(resolve: number): number {
  return clamp(resolve * 2, 0.1, 2);
}

/** Attackers who die, on a ground that is so many times harder to take than open country. */
export function attackersDead({ lossAttack }: Weights, engaged: number, ground: number, fierceness: number): number {
  return (lossAttack * engaged * ground * fierceness) / 1000;
}

/** Defenders who die of attackers so many times as good as they, 0.5 to 2. */
export function defendersDead({ lossDefence }: Weights, engaged: number, fierceness: number, better: number): number {
  return (lossDefence * engaged * fierceness * clamp(better, 0.5, 2)) / 1000;
}
