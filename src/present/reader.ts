/** Who reads the events of a game: its chair, or everybody when the debrief opens it. */
import { NONE } from '../core/indices.ts';
import type { Game } from '../session/game.ts';
import type { Reader } from './events.ts';

export function readerOf(game: Game, open = false): Reader {
  const { compiled, chair } = game;
  const side = (chair === NONE ? NONE : compiled.actor.side[chair]) as Reader['side'];
  return { compiled, actor: chair, side, open: open || chair === NONE };
}
