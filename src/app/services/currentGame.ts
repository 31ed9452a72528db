/** The game that is being played: one at a time, owned here, saved whenever it changes. */
import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { Game } from '../../session/game.ts';
import type { Verdict } from '../../session/recording.ts';

/** A game that a screen takes up. */
export interface TakenGame {
  readonly game: Game;
  /** The map file of its scenario, if there is one. */
  readonly map: unknown;
  /** The last turn's resolution has still to be shown. */
  readonly unread?: boolean;
  /** Where a recorded run was opened: whether it came out as recorded. */
  readonly verdict?: Verdict;
}

export interface CurrentGame {
  readonly game: ReadonlySignal<Game | undefined>;
  readonly map: ReadonlySignal<unknown>;
  readonly unread: ReadonlySignal<boolean>;
  readonly verdict: ReadonlySignal<Verdict | undefined>;
  /** Games taken up so far: what a screen remembers of one says nothing of the next. */
  readonly taken: ReadonlySignal<number>;
  take(taken: TakenGame): void;
  /** A changed game: shown and saved. */
  change(next: Game): void;
  /** The same, with another turn or another line of play: a verdict on the old one no longer holds. */
  playOn(next: Game, unread: boolean): void;
  /** The last turn's resolution has been read. */
  markRead(): void;
  forget(): void;
}

/** `save` keeps a game for the next visit. */
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
