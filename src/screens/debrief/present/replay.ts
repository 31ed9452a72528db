/** One turn of the run: its orders and their results, all revealed. */

import { momentOf } from '../../../core/moments.ts';
import { headlinesOf } from '../../../present/headlines.ts';
import { askedAt, orderTitle } from '../../../present/orders.ts';
import { readerOf } from '../../../present/reader.ts';
import { type Game, lineOfPlay, seatView } from '../../../session/game.ts';
import { deskOf, pathTo } from '../../../session/tree.ts';
import { formatMoment } from '../../../words/format.ts';
import type { TurnTold } from '../panels/replayTurn.tsx';

/** `turn`: turns played so far, from 0 to the last. */
export function replayData(game: Game, turn: number): TurnTold {
  const { compiled, tree, shown } = game;
  const line = lineOfPlay(game);
  const reader = readerOf(game, true);
  const orders = deskOf(pathTo(tree, tree.current)[turn].given, shown) ?? [];
  return {
    turn,
    turns: line.length - 1,
    moment: formatMoment(momentOf(compiled.scenario.start, turn)),
    orders: orders.map((order) =>
      orderTitle(compiled, order, askedAt(seatView(game, line[Math.max(0, turn - 1)].state))),
    ),
    headlines: turn === 0 ? [] : headlinesOf(reader, line[turn].events),
  };
}
