/** A line of play as somebody reads it: what happened from the start to now, and what was seen at each half day. */

import { NONE } from '../core/indices.ts';
import { memoize } from '../core/memoize.ts';
import type { View } from '../engine/view/view.ts';
import type { Reached } from '../play/courses.ts';
import { type Game, lineOfPlay, seatView } from '../session/game.ts';
import type { Reader } from './events.ts';
import { readerOf } from './reader.ts';

export interface Account {
  readonly reader: Reader;
  /** From the start of the game to now. */
  readonly line: readonly Reached[];
  /** What the reader saw after so many turns. */
  viewAt(turns: number): View;
}

/** @param open everything is revealed, as in the debrief. */
export const accountOf = (game: Game, open = false): Account => (open ? openAccount : ownAccount)(game);

const ownAccount = memoize((game: Game): Account => createAccount(game, false));
const openAccount = memoize((game: Game): Account => createAccount(game, true));

function createAccount(game: Game, open: boolean): Account {
  const line = lineOfPlay(game);
  const views: View[] = [];
  return {
    reader: readerOf(game, open),
    line,
    viewAt(turns) {
      views[turns] ??= seatView(game, line[turns].state, open ? NONE : game.shown);
      return views[turns];
    },
  };
}
