/**
 * Random: the player used by tests and by the check of a lesson. Picks legal orders by keyed draws, so that a seed
 * determines a whole game.
 */
import { DRAW, drawBits, type Key } from '../engine/chance.ts';
import { mayGive, refusalOf, refusalsOfDesk } from '../engine/orders/legality.ts';
import { candidates } from '../engine/orders/legalOrders.ts';
import type { OrderSet } from '../engine/orders/sets.ts';
import type { Order } from '../engine/orders/shapes.ts';
import { ORDER_KINDS } from '../engine/orders/shapes.ts';
import type { View } from '../engine/view/view.ts';
import type { Policy } from './policy.ts';
import type { Staff } from './staff.ts';

/** Draws from the run's own key, in every turn. */
export const randomPolicy = (view: View, staff: Staff): OrderSet => drawn(view, staff, view.key);

/**
 * A random player who plays some turns by hand and leaves the rest to doctrine.
 *
 * @param choice whose draws these are: on one run, each choice is another player; the run's luck stays what it is.
 * @param until first turn that is left to doctrine.
 */
export const randomUntil =
  (choice: Key, until: number): Policy =>
  (view, staff) =>
    view.turn < until ? drawn(view, staff, { a: view.key.a ^ choice.a, b: view.key.b ^ choice.b }) : undefined;

function drawn(view: View, staff: Staff, key: Key): OrderSet {
  const desk: Order[] = [];
  const who = view.compiled.actor.who[view.actor];
  // The last act is a person's to open.
  const kinds = ORDER_KINDS.filter((kind) => kind !== 'openLastAct' && mayGive(view, kind));
  for (let n = 0; n < 3 && kinds.length > 0; n++) {
    const kind = kinds[drawBits(key, view.turn, DRAW.random, who, 2 * n) % kinds.length] as (typeof kinds)[number];
    const order = pick(view, kind, drawBits(key, view.turn, DRAW.random, who, 2 * n + 1));
    if (order !== undefined && refusalsOfDesk(view, [...desk, order]).length === 0) desk.push(order);
  }
  return { actor: view.actor, desk, staff: staff.ordersOf(view, desk) };
}

function pick(view: View, kind: (typeof ORDER_KINDS)[number], bits: number): Order | undefined {
  const legal: Order[] = [];
  for (const order of candidates(view, kind)) if (refusalOf(view, order) === undefined) legal.push(order);
  return legal.length === 0 ? undefined : legal[bits % legal.length];
}
