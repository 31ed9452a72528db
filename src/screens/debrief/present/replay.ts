/** A turn of the run: its orders and what came of them, open to everybody. */

import { momentOf } from '../../../core/moments.ts';
import { headlinesOf } from '../../../present/headlines.ts';
import { orderTitle } from '../../../present/orders.ts';
import { readerOf } from '../../../present/reader.ts';
import { type Game, lineOfPlay } from '../../../session/game.ts';
import { deskOf, pathTo } from '../../../session/tree.ts';
import { formatMoment } from '../../../words/format.ts';
import type { TurnTold } from '../panels/replayTurn.tsx';

/** `turn`: turns played by then, from 0 to the last of the line. */
export function replayData(game: Game, turn: number): TurnTold {
  const { compiled, tree, shown } = game;
  const line = lineOfPlay(game);
  const reader = readerOf(game, true);
  const orders = deskOf(pathTo(tree, tree.current)[turn].given, shown) ?? [];
  return {
    turn,
    turns: line.length - 1,
    moment: formatMoment(momentOf(compiled.scenario.start, turn)),
    orders: orders.map((order) => orderTitle(compiled, order, reader.side)),
    headlines: turn === 0 ? [] : headlinesOf(reader, line[turn].events),
  };
}
