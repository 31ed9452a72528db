import type { Compiled } from '../engine/compiled.ts';
/** Turns as days: times are days since the scenario's start day, 0.5 being its noon. */

/** Time at the middle of a turn, days. */
export function timeOfTurn(compiled: Compiled, turn: number): number {
  return (turn + (compiled.start.half === 'pm' ? 1 : 0)) / 2 + 0.25;
}

/** End of the last turn, days: runs without a loss are censored there. */
export function endTime(compiled: Compiled): number {
  return timeOfTurn(compiled, compiled.turns - 1) + 0.25;
}
