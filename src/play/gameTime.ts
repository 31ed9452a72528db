/** When the turns of a game begin: half a day apart, and in the last act a step apart. RULES.md: LAST-1, LAST-2. */
import { type Moment, momentOf } from '../core/moments.ts';
import type { GameState } from '../engine/state/state.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';

export interface GameTime {
  readonly start: Moment;
  /** The turn in which the last act was opened, counted from 0; undefined if it was not. */
  readonly opened: number | undefined;
  /** Half days that a step of it takes. */
  readonly step: number;
}

/** @param at what a view of the game tells of its last act; without it, one that was not opened. */
export const timeOf = (
  { start, lastAct }: CompiledScenario,
  at?: { readonly lastAct: number; readonly opened: number },
): GameTime => ({
  start,
  opened: at === undefined || at.lastAct === 0 ? undefined : at.opened,
  step: lastAct.halfDays,
});

export const timeOfState = (compiled: CompiledScenario, { clock }: GameState): GameTime =>
  timeOf(compiled, { lastAct: clock.lastAct[0], opened: clock.opened[0] });

/** Half days from the start to the beginning of a turn. The turn in which the last act opens takes no time. */
export function halfDaysTo({ opened, step }: GameTime, turn: number): number {
  return opened === undefined || turn <= opened ? turn : opened + (turn - opened - 1) * step;
}

/** The moment at which a turn begins. */
export const momentAt = (time: GameTime, turn: number): Moment => momentOf(time.start, halfDaysTo(time, turn));

/** Whether a turn is a step of the last act. */
export const isStep = ({ opened }: GameTime, turn: number): boolean => opened !== undefined && turn > opened;
