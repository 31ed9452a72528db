/**
 * Pairs of turns: the turn that was played, and the same turn of the same run had one thing not been: one order left
 * out, or people held who left of themselves. Everybody else decides anew, with the same luck.
 */

import type { ActorIndex } from '../core/indices.ts';
import type { Cause, OrderCause } from '../engine/events/causes.ts';
import { sameOrder } from '../engine/orders/sort.ts';
import { formatOrder } from '../engine/orders/text.ts';
import { COLUMN_SPECS } from '../engine/state/columns.ts';
import { columnOfState, copyState, type GameState } from '../engine/state/state.ts';
import type { Played } from '../play/engines/engine.ts';
import { type Game, playedAt, playFrom } from './game.ts';
import { pathTo, type SeatOrders, type TreeNode } from './tree.ts';

/**
 * What a node would be without a cause of its own line: the state and the events of its turn. The cause's turn must lie
 * before the node. The line beside is kept up to its latest turn, so that the next one costs a turn and not all of
 * them.
 */
export function turnWithout(game: Game, id: number, cause: Cause): Played {
  const path = pathTo(game.tree, id);
  const first = cause.turn + 1;
  const name = nameOf(game, cause);
  const keyOf = (node: TreeNode): string => `${node.id} ${name}`;
  let at = path.length - 1;
  while (at > first && !game.beside.has(keyOf(path[at]))) at--;
  let played = game.beside.get(keyOf(path[at])) ?? playFirst(game, path[first - 1].id, path[first], cause);
  game.beside.delete(keyOf(path[at]));
  for (const node of path.slice(at + 1)) played = playFrom(game, played, node.given);
  game.beside.set(keyOf(path[path.length - 1]), played);
  return played;
}

function nameOf({ compiled }: Game, cause: Cause): string {
  const what = cause.kind === 'order' ? formatOrder(compiled, cause.order) : `people ${cause.people}`;
  return `${cause.turn} ${cause.actor} ${what}`;
}

/** The turn in which the cause was: without the order, or with the people held. */
function playFirst(game: Game, before: number, { given }: TreeNode, cause: Cause): Played {
  const from = playedAt(game, before);
  if (cause.kind === 'order')
    return playFrom(
      game,
      from,
      given.map((desk) => leaveOut(desk, cause)),
    );
  const state = copyState(game.compiled, from.state);
  state.people.held[cause.people] = 1;
  return playFrom(game, { ...from, state }, given);
}

function leaveOut({ actor, orders }: SeatOrders, cause: OrderCause): SeatOrders {
  return { actor, orders: actor === cause.actor ? orders.filter((each) => !sameOrder(each, cause.order)) : orders };
}

/** Whether two states of a game are the same but for what one actor has paid. */
export function isSameButForPrice(a: GameState, b: GameState, actor: ActorIndex): boolean {
  return COLUMN_SPECS.every((spec) => {
    const isPrice = spec.name === 'actor.capital' || spec.name === 'actor.spent';
    const one = columnOfState(a, spec);
    const other = columnOfState(b, spec);
    for (let i = 0; i < one.length; i++) if (one[i] !== other[i] && !(isPrice && i === actor)) return false;
    return true;
  });
}
