/**
 * Words: what is said again soon counts less, and what words gave wears off. RULES.md: [ORDER-10], [ORDER-11].
 */

import type { Column } from '../../core/column.ts';
import { round } from '../../core/exact.ts';

/** Bits of a column of turns said: this turn is the lowest, then one for each of the eight before it. */
const THIS_TURN = 1;
export const MOST_SAID = 511;

/** What a word counts by how often its like was said in the eight turns before, thousandths. */
const FRESHNESS = [1000, 500, 250, 100] as const;

/** How often a word was said, of the bits of its turns. */
export function timesSaid(said: number): number {
  let count = 0;
  for (let bits = said; bits !== 0; bits >>= 1) count += bits & 1;
  return count;
}

/** What the next like word counts, thousandths. */
export function freshnessOf(said: number): number {
  return FRESHNESS[Math.min(timesSaid(said), FRESHNESS.length - 1)];
}

/** A word is said: returns what it counts, thousandths, and remembers it for the next. */
export function say(said: Column<number>, row: number): number {
  const freshness = freshnessOf(said[row]);
  said[row] = said[row] | THIS_TURN;
  return freshness;
}

/** The bits of turns said, a turn later. */
export const turnPassed = (said: number): number => (said << 1) & MOST_SAID;

/** A turn has passed for a column of turns said. */
export function passTurn(said: Column<number>): void {
  for (let row = 0; row < said.length; row++) if (said[row] !== 0) said[row] = turnPassed(said[row]);
}

/** How much of what words gave wears off in a turn: a quarter, at least one. */
export function wearOf(given: number): number {
  return given === 0 ? 0 : Math.max(1, round(given / 4));
}
