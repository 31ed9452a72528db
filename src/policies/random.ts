/** Random: the player used by tests. Picks legal orders by keyed draws, so that a seed determines a whole game. */
import { DRAW, drawBits } from '../engine/chance.ts';
import { mayGive, refusalOf, refusalsOfDesk } from '../engine/orders/legality.ts';
import { candidates } from '../engine/orders/legalOrders.ts';
import type { Order } from '../engine/orders/shapes.ts';
import { ORDER_KINDS } from '../engine/orders/shapes.ts';
import type { View } from '../engine/view/view.ts';
import type { Policy } from './policy.ts';

export const randomPolicy: Policy = (view, staff) => {
  const desk: Order[] = [];
  const who = view.compiled.actor.who[view.actor];
  const kinds = ORDER_KINDS.filter((kind) => mayGive(view, kind));
  for (let n = 0; n < 3 && kinds.length > 0; n++) {
    const kind = kinds[drawBits(view.key, view.turn, DRAW.random, who, 2 * n) % kinds.length] as (typeof kinds)[number];
    const order = pick(view, kind, drawBits(view.key, view.turn, DRAW.random, who, 2 * n + 1));
    if (order !== undefined && refusalsOfDesk(view, [...desk, order]).length === 0) desk.push(order);
  }
  return { actor: view.actor, desk, staff: staff.ordersOf(view, desk) };
};

function pick(view: View, kind: (typeof ORDER_KINDS)[number], bits: number): Order | undefined {
  const legal: Order[] = [];
  for (const order of candidates(view, kind)) if (refusalOf(view, order) === undefined) legal.push(order);
  return legal.length === 0 ? undefined : legal[bits % legal.length];
}
