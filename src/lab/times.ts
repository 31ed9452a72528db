/** Turns as days: times are days since the scenario's start day, 0.5 its midday. */
import type { CompiledScenario } from '../scenario/scenario.ts';

/** Time of the middle of a turn. */
export function timeOfTurn(compiled: CompiledScenario, turn: number): number {
  return (turn + (compiled.start.half === 'pm' ? 1 : 0)) / 2 + 0.25;
}

/** End of the last turn: where runs without a loss are censored. */
export function endTime(compiled: CompiledScenario): number {
  return timeOfTurn(compiled, compiled.turns - 1) + 0.25;
}
