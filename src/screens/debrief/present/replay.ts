/** One turn of the run: its orders and their results, all revealed. */

import { momentAt } from '../../../play/gameTime.ts';
import { accountOf } from '../../../present/account.ts';
import { halfDayOf } from '../../../present/news/halfDay.ts';
import { newsOf } from '../../../present/news/headlines.ts';
import { newsLines } from '../../../present/news/lines.ts';
import { askedAt, orderTitle } from '../../../present/orders.ts';
import { type Game, gameTime, lineOfPlay, seatView } from '../../../session/game.ts';
import { deskOf, pathTo } from '../../../session/tree.ts';
import { formatMoment } from '../../../words/format.ts';
import type { TurnTold } from '../panels/replayTurn.tsx';

/** `turn`: turns played so far, from 0 to the last. */
export function replayData(game: Game, turn: number): TurnTold {
  const { compiled, tree, shown } = game;
  const line = lineOfPlay(game);
  const node = pathTo(tree, tree.current)[turn];
  const orders = deskOf(node.given, shown) ?? [];
  const halfDay = halfDayOf(game, node.id, true);
  return {
    turn,
    turns: line.length - 1,
    moment: formatMoment(momentAt(gameTime(game), turn)),
    orders: orders.map((order) =>
      orderTitle(compiled, order, askedAt(seatView(game, line[Math.max(0, turn - 1)].state))),
    ),
    news: newsLines(accountOf(game, true), halfDay === undefined ? undefined : newsOf(halfDay)),
  };
}
