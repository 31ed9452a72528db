/**
 * What a released version of the rules offers for as long as it is kept. Texts, ids, numbers and plain facts only: the
 * engine in `releases/` was built long ago and knows nothing of the code around it, so that this contract may be added
 * to and never changed.
 */
import type { Result } from '../../core/result.ts';
import type { GameEvent } from '../../engine/events/events.ts';

/** Closed lists, by name. */
export interface ClosedLists {
  /** A state has positions in these: they are only ever added to at their ends. */
  readonly numbered: { readonly [list: string]: readonly string[] };
  /** Events and orders have names from these. */
  readonly named: { readonly [list: string]: readonly string[] };
}

export interface ReleasedEngine {
  readonly rules: number;
  readonly lists: ClosedLists;
  /**
   * Reads, checks and compiles a scenario file with its levers moved.
   *
   * @param bases the files it extends, by id.
   * @returns the codes of its problems, if this version refuses the file or the levers.
   */
  open(
    text: string,
    bases: ReadonlyMap<string, string>,
    levers: { readonly [lever: string]: number | string },
  ): Result<ReleasedSetting, readonly string[]>;
}

export interface ReleasedSetting {
  readonly contentHash: string;
  /** How the words of a state are cut, in the order of the buffer. */
  readonly columns: readonly ReleasedColumn[];
  /** Plays a run: that of a seed, or of its run with this number in an ensemble. */
  player(seed: string, run: number | undefined): ReleasedPlayer;
}

export interface ReleasedColumn {
  /** `region.holder` */
  readonly name: string;
  readonly bits: 16 | 32;
  readonly rows: number;
}

export interface ReleasedPlayer {
  start(): ReleasedMoment;
  /** The moment after one turn. An actor without a desk follows doctrine; orders are text, as records have them. */
  next(from: Omit<ReleasedMoment, 'events'>, desks: readonly ReleasedDesk[]): ReleasedMoment;
  digestOf(words: Int32Array): string;
}

export interface ReleasedDesk {
  /** Actor id. */
  readonly actor: string;
  readonly orders: readonly string[];
}

export interface ReleasedMoment {
  readonly words: Int32Array<ArrayBuffer>;
  /** What happened in the turn. Places, forces, sides and actors are numbered in the order of the scenario file. */
  readonly events: readonly GameEvent[];
  /** What the engine remembers of the line of play, for its next turn. */
  readonly memory: object;
}
