/** What a chair sees: now, and half a day ago. Both are views, so what has changed tells no more than they do. */
import type { ActorIndex } from '../core/indices.ts';
import type { View } from '../engine/view/view.ts';
import { currentView, type Game, playedAt, seatView } from '../session/game.ts';
import { currentNode } from '../session/tree.ts';

export interface Sight {
  readonly now: View;
  /** What the same chair saw half a day ago; undefined at the start. */
  readonly before: View | undefined;
}

/** What a seat sees at the current turn; for NONE, everything. */
export function sightOf(game: Game, actor: ActorIndex = game.shown): Sight {
  const { parent } = currentNode(game.tree);
  return {
    now: currentView(game, actor),
    before: parent < 0 ? undefined : seatView(game, playedAt(game, parent).state, actor),
  };
}
