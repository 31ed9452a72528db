/**
 * The six cards on the desk: from everything legal, what touches the places and people in the news, as varied as the
 * news allows: at most two of a kind, never two for one place or force. What few would order (a warning to one's own
 * partner, money for a side that holds nothing) is left to the chooser. What the desk has promised lies on top, what it
 * has forsworn is left to the chooser too. A ranking for reading, not advice: it knows
 * distances and headlines, not odds.
 */
import { isAmong, promisesOf } from '../../engine/asks/owed.ts';
import { type Order, type OrderKind, shapeOf } from '../../engine/orders/shapes.ts';
import { sameOrder } from '../../engine/orders/sort.ts';
import type { View } from '../../engine/view/view.ts';
import { appealOf, isOutOfPlace } from './appeal.ts';
import { heatOf } from './places.ts';

export const CARDS = 6;
const SAME_KIND = 2;

/**
 * @param watched ids of the places on the scenario's watch list.
 * @param favoured what doctrine would order.
 */
export function suggest(
  view: View,
  watched: readonly string[],
  legal: Iterable<Order>,
  favoured: readonly Order[],
): readonly Order[] {
  const heat = heatOf(view, watched);
  const { give, refrain } = promisesOf(view);
  const ranked = [...legal].map((order, i) => ({
    order,
    i,
    rank:
      rankOf(view, order, heat) +
      (favoured.some((each) => sameOrder(each, order)) ? 30 : 0) +
      (isAmong(view, give, order) ? PROMISED : 0) -
      (isAmong(view, refrain, order) ? OUT_OF_PLACE : 0),
  }));
  const worth = ranked.filter(({ rank }) => rank > 0);
  worth.sort((a, b) => b.rank - a.rank || a.i - b.i);
  const chosen: Order[] = [];
  const perKind = new Map<OrderKind, number>();
  const taken = new Set<string>();
  for (const repeat of [1, SAME_KIND]) {
    for (const { order } of worth) {
      const count = perKind.get(order.kind) ?? 0;
      const targets = targetsOf(order);
      if (chosen.length === CARDS || count >= repeat || targets.some((target) => taken.has(target))) continue;
      perKind.set(order.kind, count + 1);
      for (const target of targets) taken.add(target);
      chosen.push(order);
    }
  }
  return chosen;
}

/**
 * Targets by which orders count as alike. Orders that differ only in manner, force sent or destination share one card;
 * the rest are left to the chooser.
 */
function targetsOf(order: Order): readonly string[] {
  const who =
    'force' in order
      ? order.force
      : 'group' in order
        ? order.group
        : 'side' in order
          ? order.side
          : 'ally' in order
            ? order.ally
            : '';
  const by = `${shapeOf(order.kind).rules.desk.rivals ?? order.kind}/who/${who}`;
  return 'region' in order ? [`${order.kind}/where/${order.region}`, ...(who === '' ? [] : [by])] : [by];
}

function rankOf(view: View, order: Order, heat: readonly number[]): number {
  const appeal = appealOf(view, order, heat);
  return isOutOfPlace(view, order) ? appeal - OUT_OF_PLACE : appeal;
}

/** What puts an order before those that the news alone calls for. */
const PROMISED = 100;

/** Penalty that takes an order off the desk; the chooser still has it. */
const OUT_OF_PLACE = 200;
