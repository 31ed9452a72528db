/** Turns as days: times are days since the scenario's start day, 0.5 its midday. */
import type { Compiled } from '../engine/compiled.ts';

/** Time of the middle of a turn. */
export function timeOfTurn(compiled: Compiled, turn: number): number {
  return (turn + (compiled.scenario.start.half === 'pm' ? 1 : 0)) / 2 + 0.25;
}

/** End of the last turn: where runs without a loss are censored. */
export function endTime(compiled: Compiled): number {
  return timeOfTurn(compiled, compiled.turns - 1) + 0.25;
}
