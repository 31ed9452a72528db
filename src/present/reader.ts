/** Who reads the events of a game: the player's seat, or everybody once the debrief opens it. */
import { NONE } from '../core/indices.ts';
import { type Game, gameTime } from '../session/game.ts';
import type { Reader } from './events.ts';

export function readerOf(game: Game, open = false): Reader {
  const { compiled, shown } = game;
  const side = (shown === NONE ? NONE : compiled.actor.side[shown]) as Reader['side'];
  return { compiled, actor: shown, side, open: open || shown === NONE, time: gameTime(game) };
}
