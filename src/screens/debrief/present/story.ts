/** The run told in a few dated paragraphs: the half days that weighed most to the chair, and its hand in them. */

import { momentAt } from '../../../play/gameTime.ts';
import { halfDayOf } from '../../../present/news/halfDay.ts';
import { newsOf } from '../../../present/news/headlines.ts';
import { askedAt, orderTitle } from '../../../present/orders.ts';
import { type Game, gameTime, playedAt, seatView } from '../../../session/game.ts';
import { deskOf, pathTo, type TreeNode } from '../../../session/tree.ts';
import { formatApart, formatMoment } from '../../../words/format.ts';
import { text } from '../../../words/text.ts';
import type { StoryParagraph } from '../panels/story.tsx';

const PARAGRAPHS = 5;
/** Headlines that a paragraph tells. */
const FACTS = 2;

/** In order of time; none before the first turn. */
export function storyOf(game: Game): readonly StoryParagraph[] {
  const path = pathTo(game.tree, game.tree.current);
  const told = path.slice(1).flatMap((node, turn) => {
    const halfDay = halfDayOf(game, node.id, true);
    return halfDay === undefined ? [] : [{ node, turn, news: newsOf(halfDay) }];
  });
  const heaviest = [...told]
    .filter(({ news }) => news.weight > 0)
    .sort((a, b) => b.news.weight - a.news.weight || a.turn - b.turn)
    .slice(0, PARAGRAPHS)
    .sort((a, b) => a.turn - b.turn);
  return heaviest.map(({ node, turn, news }) => ({
    moment: formatMoment(momentAt(gameTime(game), turn)),
    turn: turn + 1,
    facts: news.headlines.slice(0, FACTS).map(({ fact, detail }) => ({ fact, detail: detail ?? '' })),
    orders: handIn(game, path[turn], node),
  }));
}

/** What the chair had ordered for that half day. */
function handIn(game: Game, before: TreeNode, node: TreeNode): string {
  const orders = deskOf(node.given, game.shown);
  if (orders === undefined) return '';
  if (orders.length === 0) return text('story.noOrders');
  const asked = askedAt(seatView(game, playedAt(game, before.id).state));
  return text('story.orders', { orders: formatApart(orders.map((order) => orderTitle(game.compiled, order, asked))) });
}
