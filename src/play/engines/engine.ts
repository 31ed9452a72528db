/**
 * Engines: what plays a game's turns under one version of the rules. Today's is made from this source; every released
 * one stays as it was built (`releases/`). Whoever holds a game asks its player and need not know which it is.
 */
import type { Result } from '../../core/result.ts';
import type { GameEvent } from '../../engine/events/events.ts';
import type { GameState } from '../../engine/state/state.ts';
import type { LeverValues } from '../../scenario/levers/apply.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import type { Luck } from '../luck.ts';
import type { Comparable } from '../parting.ts';
import type { DeskOrders } from '../turn.ts';

/** A moment of a line of play: the state, and what happened in the turn that led to it. */
export interface Played {
  readonly state: GameState;
  readonly events: readonly GameEvent[];
  /** What the player that made it remembers of the line; nobody else can read it. */
  readonly memory: object;
}

/** Plays the turns of one run, one after another. States are today's, whatever version of the rules moves them. */
export interface Player {
  /** The moment before the first turn. */
  start(): Played;
  /** The moment one turn later. Its state may be changed beforehand, as long as it stays one of this scenario. */
  next(from: Played, desks: DeskOrders): Played;
  /** The digest by which this version knows a state. */
  digestOf(state: GameState): string;
}

/** A scenario under one version of the rules, its levers moved. */
export interface Setting {
  /** Rules version. */
  readonly rules: number;
  /** The content hash as this version reckons it. */
  readonly contentHash: string;
  /** What these rules know of today's columns and kinds of events. */
  readonly known: Comparable;
  player(luck: Luck): Player;
}

/** A scenario file as text, with the files that it extends. */
export interface ScenarioText {
  readonly text: string;
  /** By scenario id. */
  readonly bases: ReadonlyMap<string, string>;
}

/** A scenario to be played, as today's code shows it. */
export interface SettingWanted {
  readonly compiled: CompiledScenario;
  readonly levers: LeverValues;
}

/** The same, and as written. */
export interface SettingAnew extends SettingWanted {
  readonly file: ScenarioText;
}

/** Fails where that version of the rules refuses the file or the levers: the codes of its problems. */
type Open<Wanted> = (wanted: Wanted) => Result<Setting, readonly string[]>;

export type Engine =
  | { readonly rules: number; readonly readsFiles: false; readonly open: Open<SettingWanted> }
  | { readonly rules: number; readonly readsFiles: true; readonly open: Open<SettingAnew> };
