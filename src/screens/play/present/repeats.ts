/**
 * The desk of a turn, its cards that only repeat last: those that stood there half a day ago, and of which nothing came
 * if they were ordered; else nothing has changed in what they are about.
 */
import type { Order } from '../../../engine/orders/shapes.ts';
import { sameOrder } from '../../../engine/orders/sort.ts';
import type { WrittenDilemma } from '../../../lab/choices/dilemmas.ts';
import type { Played } from '../../../play/engines/engine.ts';
import { type DeskTurn, deskTurn, withCards } from '../../../present/desk/cards.ts';
import { situationWords } from '../../../present/desk/situation.ts';
import { readerOf } from '../../../present/reader.ts';
import { sightOf } from '../../../present/sight.ts';
import { type Game, playedAt } from '../../../session/game.ts';
import { currentNode, deskOf } from '../../../session/tree.ts';
import { weightOf } from './receipts.ts';

const NONE_WRITTEN: readonly WrittenDilemma[] = [];

/** By the state they are about, so that a turn's desk is worked out once. */
const made = new WeakMap<Played, DeskTurn>();

/** As suggested by this moment alone. */
function suggestedAt(game: Game, id: number, written: readonly WrittenDilemma[]): DeskTurn {
  const played = playedAt(game, id);
  const known = made.get(played);
  if (known !== undefined && known.view.actor === game.shown && known.written === written) return known;
  const turn = deskTurn(game.compiled, sightOf({ ...game, tree: { ...game.tree, current: id } }), written);
  made.set(played, turn);
  return turn;
}

const sorted = new WeakMap<DeskTurn, DeskTurn>();

/** `written`: see `DeskTurn`; always the same list of a game. */
export function deskNow(game: Game, written: readonly WrittenDilemma[] = NONE_WRITTEN): DeskTurn {
  const { id, parent } = currentNode(game.tree);
  const now = suggestedAt(game, id, written);
  if (parent < 0 || now.cards.length === 0) return now;
  let turn = sorted.get(now);
  if (turn === undefined) {
    turn = withCards(now, repeatsLast(game, now, suggestedAt(game, parent, written)));
    sorted.set(now, turn);
  }
  return turn;
}

function repeatsLast(game: Game, now: DeskTurn, last: DeskTurn): readonly Order[] {
  const { compiled, shown } = game;
  const node = currentNode(game.tree);
  const ordered = deskOf(node.given, shown) ?? [];
  const { events } = playedAt(game, node.id);
  const reader = readerOf(game);
  const isRepeat = (order: Order): boolean => {
    if (!last.cards.some((each) => sameOrder(each, order))) return false;
    if (ordered.some((each) => sameOrder(each, order)))
      return weightOf(reader, events, { kind: 'order', turn: node.turn - 1, actor: shown, order, by: 'desk' }) === 0;
    return situationWords(compiled, now.sight, order) === situationWords(compiled, last.sight, order);
  };
  const repeats = now.cards.filter(isRepeat);
  return [...now.cards.filter((order) => !repeats.includes(order)), ...repeats];
}
