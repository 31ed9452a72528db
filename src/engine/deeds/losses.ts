/** Losses: how many men of both parties die when they meet, in actual and expected fights alike. RULES.md, FIGHT-3. */

import { clamp } from '../../core/exact.ts';
import type { Weights } from '../weights.ts';

/** At most this many men of a party find room to fight at one place. */
const MOST_ENGAGED = 6000;

/** Number of men who can get at each other: the geometric mean, between aimed and area fire (M01). */
export function engagedMen(attackers: number, defenders: number): number {
  return Math.sqrt(Math.min(attackers, MOST_ENGAGED) * Math.min(defenders, MOST_ENGAGED));
}

/** How fierce the fight is: 0.1 to 2, from the defenders' resolve (0 to 1). */
export function fiercenessOf(resolve: number): number {
  return clamp(resolve * 2, 0.1, 2);
}

/** Attackers killed; `ground`: times as hard to take as open country. */
export function attackersDead({ lossAttack }: Weights, engaged: number, ground: number, fierceness: number): number {
  return (lossAttack * engaged * ground * fierceness) / 1000;
}

/** Defenders killed; `better`: quality of the attackers relative to theirs, clamped to 0.5 to 2. */
export function defendersDead({ lossDefence }: Weights, engaged: number, fierceness: number, better: number): number {
  return (lossDefence * engaged * fierceness * clamp(better, 0.5, 2)) / 1000;
}
