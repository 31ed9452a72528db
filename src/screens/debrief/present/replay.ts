/** A turn of the run: its orders and what came of them, open to everybody. */

import { momentOf } from '../../../core/moments.ts';
import { headlinesOf } from '../../../present/headlines.ts';
import { orderTitle } from '../../../present/orders.ts';
import { readerOf } from '../../../present/reader.ts';
import { type Game, lineOfPlay, ordersOf } from '../../../session/game.ts';
import { pathTo } from '../../../session/tree.ts';
import { formatMoment } from '../../../words/format.ts';
import type { TurnTold } from '../panels/replayTurn.tsx';

/** `turn`: turns played by then, from 0 to the last of the line. */
export function replayData(game: Game, turn: number): TurnTold {
  const { compiled, tree } = game;
  const line = lineOfPlay(game);
  const reader = readerOf(game, true);
  const orders = ordersOf(compiled, pathTo(tree, tree.current)[turn].orders);
  return {
    turn,
    turns: line.length - 1,
    moment: formatMoment(momentOf(compiled.scenario.start, turn)),
    orders: orders.map((order) => orderTitle(compiled, order, reader.side)),
    headlines: turn === 0 ? [] : headlinesOf(reader, line[turn].events),
  };
}
