/**
 * Games in which every actor has a seat and every seat orders what has been ordered least so far, so that in a few
 * games every kind of order is given; and each turn an order that the rules refuse.
 */

import { refusalOf, refusalsOfDesk } from '../../src/engine/orders/legality.ts';
import { candidates, legalOrders } from '../../src/engine/orders/legalOrders.ts';
import type { RefusalCode } from '../../src/engine/orders/refusals.ts';
import { ORDER_KINDS, type Order, type OrderKind } from '../../src/engine/orders/shapes.ts';
import type { View } from '../../src/engine/view/view.ts';
import { currentView, type Game, isOver, playThrough } from '../../src/session/game.ts';
import type { SeatOrders } from '../../src/session/tree.ts';
import { countryOf } from './countries.ts';
import { seatedGame } from './games.ts';

/** How often each was given, and each refused, in all games together. */
export interface Given {
  readonly kinds: Map<OrderKind, number>;
  readonly refusals: Map<RefusalCode, number>;
}

export const nothingGiven = (): Given => ({ kinds: new Map(), refusals: new Map() });

const count = <K>(counts: Map<K, number>, key: K): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};

/** Two orders and a statement, the kinds given least before the others. */
function rarestOrders(view: View, given: Given, pick: number): readonly Order[] {
  const byKind = new Map<OrderKind, Order[]>();
  for (const order of legalOrders(view)) byKind.set(order.kind, [...(byKind.get(order.kind) ?? []), order]);
  const kinds = [...byKind.keys()].sort((a, b) => (given.kinds.get(a) ?? 0) - (given.kinds.get(b) ?? 0));
  const desk: Order[] = [];
  for (const kind of kinds) {
    const orders = byKind.get(kind) ?? [];
    const order = orders[pick % orders.length];
    if (refusalsOfDesk(view, [...desk, order]).length > 0) continue;
    desk.push(order);
    count(given.kinds, kind);
  }
  return desk;
}

/** An order that is refused for the reason met least so far. */
function refusedOrder(view: View, given: Given): Order | undefined {
  let found: { readonly order: Order; readonly code: RefusalCode; readonly times: number } | undefined;
  for (const kind of ORDER_KINDS) {
    for (const order of candidates(view, kind)) {
      const code = refusalOf(view, order)?.code;
      const times = code === undefined ? undefined : (given.refusals.get(code) ?? 0);
      if (code === undefined || times === undefined || times >= (found?.times ?? Number.POSITIVE_INFINITY)) continue;
      found = { order, code, times };
    }
  }
  if (found !== undefined) count(given.refusals, found.code);
  return found?.order;
}

/** The game at its end; what was given adds to `given`. */
export function busyGame(id: string, seed: string, given: Given): Game {
  const { actor } = countryOf(id);
  let game = seatedGame(id, seed, actor.ids);
  for (let turn = 0; !isOver(game); turn++) {
    const desks = game.seats.map((seat): SeatOrders => {
      const view = currentView(game, seat.actor);
      const orders = rarestOrders(view, given, turn * 7 + seat.actor);
      const refused = turn % actor.count === seat.actor ? refusedOrder(view, given) : undefined;
      return { actor: seat.actor, orders: refused === undefined ? orders : [...orders, refused] };
    });
    game = playThrough(game, [desks]);
  }
  return game;
}
