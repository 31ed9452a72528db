/**
 * Habit: a desk that orders the same turn after turn, as far as it may, and leaves the rest to another. What players
 * who know one trick do; the search for the best play of a chair is a search among habits.
 */

import { codeAgainstBeside, mayGive } from '../engine/orders/legality.ts';
import { candidates } from '../engine/orders/legalOrders.ts';
import { GivenOrders } from '../engine/orders/sets.ts';
import type { Order } from '../engine/orders/shapes.ts';
import type { OrderForm } from '../engine/orders/text.ts';
import type { View } from '../engine/view/view.ts';
import { appealOf, isOutOfPlace } from './cards/appeal.ts';
import { cardsOf } from './cards/deskCards.ts';
import { heatOf } from './cards/places.ts';
import type { Policy } from './policy.ts';

/** An order, or one of some orders, in each of these turns. */
export interface HabitStep {
  readonly form: OrderForm;
  /** Turns from 0, the second one excluded. */
  readonly from: number;
  readonly until: number;
}

/** Who uses what room the steps leave: nobody, the chair's doctrine, or the cards of its desk from the first on. */
export const HABIT_RESTS = ['silent', 'doctrine', 'cards'] as const;
export type HabitRest = (typeof HABIT_RESTS)[number];

/**
 * Gives, in each turn, one order of every step that may be given beside those before it; of several that may, the one
 * that a desk would sooner show.
 *
 * @param watched ids of the places on the scenario's watch list.
 */
export function habitOf(steps: readonly HabitStep[], rest: HabitRest, watched: readonly string[]): Policy {
  return (view, staff, doctrine) => {
    const given = new GivenOrders();
    const desk: Order[] = [];
    const rules: number[] = [];
    const add = (order: Order): boolean => {
      if (codeAgainstBeside(view, order, given, 0) !== undefined) return false;
      given.add(view.actor, order);
      desk.push(order);
      return true;
    };
    const now = steps.filter(({ from, until }) => from <= view.turn && view.turn < until);
    const heat = now.length === 0 ? [] : heatOf(view, watched);
    for (const { form } of now) {
      const order = bestOf(view, form, heat, given);
      if (order !== undefined) add(order);
    }
    if (rest === 'doctrine') {
      const own = doctrine(view);
      for (const [i, order] of own.desk.entries()) if (add(order) && own.rules !== undefined) rules.push(own.rules[i]);
    } else if (rest === 'cards') {
      for (const order of cardsOf(view, watched, doctrine)) add(order);
    }
    return { actor: view.actor, desk, staff: staff.ordersOf(view, desk), rules };
  };
}

/** The order of this form that may be given and appeals most; the first of several alike. */
function bestOf(view: View, form: OrderForm, heat: readonly number[], given: GivenOrders): Order | undefined {
  if (!mayGive(view, form.kind)) return undefined;
  let best: Order | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const order of candidates(view, form.kind, form.values)) {
    const appeal = appealOf(view, order, heat) - (isOutOfPlace(view, order) ? OUT_OF_PLACE : 0);
    if (appeal <= most || codeAgainstBeside(view, order, given, 0) !== undefined) continue;
    most = appeal;
    best = order;
  }
  return best;
}

/** An order that a desk would not show is given only where no other is left. */
const OUT_OF_PLACE = 1000;
