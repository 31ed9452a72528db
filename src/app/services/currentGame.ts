/** The game being played: one at a time, owned here, saved on every change. */
import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { Game } from '../../session/game.ts';
import type { Verdict } from '../../session/recording.ts';

/** A game as a screen opens it. */
export interface TakenGame {
  readonly game: Game;
  /** The scenario's map file, if any. */
  readonly map: unknown;
  /** The last turn's resolution has not been shown yet. */
  readonly unread?: boolean;
  /** For a recorded run: whether it replayed as recorded. */
  readonly verdict?: Verdict;
}

export interface CurrentGame {
  readonly game: ReadonlySignal<Game | undefined>;
  readonly map: ReadonlySignal<unknown>;
  readonly unread: ReadonlySignal<boolean>;
  readonly verdict: ReadonlySignal<Verdict | undefined>;
  /** Number of games opened so far; it changes when state that a screen keeps about a game is stale. */
  readonly taken: ReadonlySignal<number>;
  take(taken: TakenGame): void;
  /** Shows and saves a changed game. */
  change(next: Game): void;
  /** The same for a new turn or line of play: drops the verdict on the old one. */
  playOn(next: Game, unread: boolean): void;
  /** Marks the last turn's resolution as read. */
  markRead(): void;
  forget(): void;
}

/** `save` stores a game for the next visit. */
export function createCurrentGame(save: (game: Game, unread: boolean) => void): CurrentGame {
  const game = signal<Game | undefined>(undefined);
  const map = signal<unknown>(undefined);
  const unread = signal(false);
  const verdict = signal<Verdict | undefined>(undefined);
  const taken = signal(0);

  function set(next: Game, nextUnread: boolean, nextVerdict: Verdict | undefined): void {
    batch(() => {
      game.value = next;
      unread.value = nextUnread;
      verdict.value = nextVerdict;
    });
    save(next, nextUnread);
  }

  return {
    game,
    map,
    unread,
    verdict,
    taken,
    take(one) {
      batch(() => {
        taken.value++;
        map.value = one.map;
        set(one.game, one.unread === true, one.verdict);
      });
    },
    change(next) {
      if (next !== game.value) set(next, unread.value, verdict.value);
    },
    playOn(next, nextUnread) {
      if (next !== game.value) set(next, nextUnread, undefined);
    },
    markRead() {
      if (game.value !== undefined) set(game.value, false, verdict.value);
    },
    forget() {
      batch(() => {
        game.value = undefined;
        verdict.value = undefined;
      });
    },
  };
}
