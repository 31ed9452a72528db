/** The game on screen: one at a time, owned here, saved on every change unless another tab plays it. */

import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { LateMap } from '../../scenario/map/mapFile.ts';
import type { PartsFromKept } from '../../session/agreement.ts';
import type { Game } from '../../session/game.ts';
import type { WholeGame } from '../../session/kept.ts';
import { newGameId } from './gameId.ts';
import type { KeptAs } from './storage.ts';

/** Of a recorded run: that it came out as recorded, or that it is shown as far as it does. */
export type ShownVerdict = { readonly kind: 'verified' } | { readonly kind: 'parts'; readonly parts: PartsFromKept };

/** A game as a screen opens it. */
export interface TakenGame {
  readonly game: Game;
  /** The scenario's map. */
  readonly map: LateMap;
  /** The last turn's resolution has not been shown yet. */
  readonly unread?: boolean;
  readonly verdict?: ShownVerdict;
}

/** How a game that is opened is kept already; without it, it is new here. */
export interface Opening {
  readonly as: KeptAs;
  readonly hold: Hold;
  /** What would be kept of a recorded run that is only looked at. */
  readonly unkept?: WholeGame;
}

/**
 * Whether this tab may change the game. `own`: yes; `follows`: another tab plays it, and what it does is shown here;
 * `free`: the other tab has let go of it; `gone`: it was deleted from another tab, and stands here only; `recorded`: it
 * is looked at as it was recorded, as far as it comes out so.
 */
export type Hold = 'own' | 'follows' | 'free' | 'gone' | 'recorded';

export interface CurrentGame {
  readonly game: ReadonlySignal<Game | undefined>;
  readonly map: ReadonlySignal<LateMap>;
  readonly unread: ReadonlySignal<boolean>;
  readonly verdict: ReadonlySignal<ShownVerdict | undefined>;
  /** Number of games opened so far; it changes when state that a screen keeps about a game is stale. */
  readonly taken: ReadonlySignal<number>;
  /** How the game is kept; undefined if none is open. */
  readonly as: ReadonlySignal<KeptAs | undefined>;
  readonly hold: ReadonlySignal<Hold>;
  /** What would be kept of a recorded run that is only looked at; undefined once it is kept. */
  readonly unkept: ReadonlySignal<WholeGame | undefined>;
  /** Rises when somebody tries to change a game that this tab does not own. */
  readonly refused: ReadonlySignal<number>;
  /** Opens a game that is new here, and keeps it beside the others. */
  take(taken: TakenGame, as?: Partial<KeptAs>): void;
  /** Opens a game as it is kept; nothing is written. */
  resume(taken: TakenGame, opening: Opening): void;
  /** Whether the game may be changed here; if not, that is told. */
  mayChange(): boolean;
  /** Shows and saves a changed game. */
  change(next: Game): void;
  /** The same for a new turn or line of play: drops the verdict on the old one. */
  playOn(next: Game, unread: boolean): void;
  /** Marks the last turn's resolution as read. */
  markRead(): void;
  /** Shows what the tab that owns the game has made of it. */
  follow(next: Game, unread: boolean): void;
  setHold(hold: Hold): void;
  /** What is looked at is in the library now. */
  markKept(): void;
  /** Keeps the game as it stands in another way, and as this tab's own. */
  moveTo(as: KeptAs): void;
  forget(): void;
}

/** `save` stores a game for the next visit. */
export function createCurrentGame(save: (as: KeptAs, game: Game, unread: boolean) => void): CurrentGame {
  const game = signal<Game | undefined>(undefined);
  const map = signal<LateMap>(async () => undefined);
  const unread = signal(false);
  const verdict = signal<ShownVerdict | undefined>(undefined);
  const taken = signal(0);
  const as = signal<KeptAs | undefined>(undefined);
  const hold = signal<Hold>('own');
  const unkept = signal<WholeGame | undefined>(undefined);
  const refused = signal(0);

  function show(next: Game, nextUnread: boolean, nextVerdict: ShownVerdict | undefined): void {
    batch(() => {
      game.value = next;
      unread.value = nextUnread;
      verdict.value = nextVerdict;
    });
  }

  function saveNow(): void {
    if (hold.value === 'own' && game.value !== undefined && as.value !== undefined)
      save(as.value, game.value, unread.value);
  }

  function open(one: TakenGame, opening: Opening): void {
    batch(() => {
      taken.value++;
      map.value = one.map;
      as.value = opening.as;
      hold.value = opening.hold;
      unkept.value = opening.unkept;
      show(one.game, one.unread === true, one.verdict);
    });
  }

  function mayChange(): boolean {
    if (hold.value !== 'own') refused.value++;
    return hold.value === 'own';
  }

  return {
    game,
    map,
    unread,
    verdict,
    taken,
    as,
    hold,
    unkept,
    refused,
    take(one, how = {}) {
      open(one, { as: { id: newGameId(), name: '', ...how }, hold: 'own' });
      saveNow();
    },
    resume: open,
    mayChange,
    change(next) {
      if (next === game.value || !mayChange()) return;
      show(next, unread.value, verdict.value);
      saveNow();
    },
    playOn(next, nextUnread) {
      if (next === game.value || !mayChange()) return;
      if (as.value?.record !== undefined) as.value = { id: as.value.id, name: as.value.name };
      show(next, nextUnread, undefined);
      saveNow();
    },
    markRead() {
      if (game.value === undefined) return;
      show(game.value, false, verdict.value);
      saveNow();
    },
    follow(next, nextUnread) {
      show(next, nextUnread, verdict.value);
    },
    setHold(next) {
      hold.value = next;
    },
    markKept() {
      unkept.value = undefined;
    },
    moveTo(next) {
      batch(() => {
        as.value = next;
        hold.value = 'own';
        unkept.value = undefined;
      });
      saveNow();
    },
    forget() {
      batch(() => {
        game.value = undefined;
        verdict.value = undefined;
        as.value = undefined;
        hold.value = 'own';
        unkept.value = undefined;
      });
    },
  };
}
