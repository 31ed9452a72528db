/** What a reader by ear is told after an action of their own: what a seeing reader sees change, in a sentence. */
import { DESK_ORDERS } from '../../engine/orders/sets.ts';
import { isBeside, isStatement, type Order } from '../../engine/orders/shapes.ts';
import { costWords } from '../../present/desk/cards.ts';
import { incomingOf } from '../../present/news/incoming.ts';
import { askedAt, orderTitle } from '../../present/orders.ts';
import type { Game } from '../../session/game.ts';
import { pendingOrders } from '../../session/pending.ts';
import { currentNode } from '../../session/tree.ts';
import { text } from '../../words/text.ts';
import type { Table } from './store.ts';

const nameOf = ({ turn, game }: Table, order: Order): string => orderTitle(game.compiled, order, askedAt(turn.view));

/** `after`: the game with the order in it. */
export function addedWords(table: Table, after: Game, order: Order): string {
  const given = pendingOrders(after).filter((each) => !isStatement(each) && !isBeside(each)).length;
  return text('say.added', {
    order: nameOf(table, order),
    cost: costWords(after.compiled, order),
    left: text('say.left', { count: Math.max(0, DESK_ORDERS - given) }),
  });
}

export const removedWords = (table: Table, order: Order): string =>
  text('say.removed', { order: nameOf(table, order) });

/** That a half day was played, and how much of it makes headlines. */
export function playedWords(game: Game): string {
  const headlines = incomingOf(game).last?.news.headlines ?? [];
  const told = text('say.headlines', { count: headlines.length });
  return text('say.played', { turn: currentNode(game.tree).turn, headlines: told });
}
