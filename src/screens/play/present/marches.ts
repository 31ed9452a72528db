/** Orders that send a force from a place to another, as the map gives them: by drag, or by a goal that keys choose. */
import { NONE, type RegionIndex } from '../../../core/indices.ts';
import type { OrderOf } from '../../../engine/orders/shapes.ts';
import type { View } from '../../../engine/view/view.ts';
import type { DeskTurn } from '../../../present/desk/cards.ts';

export type March = OrderOf<'move' | 'commitReserve'>;

const marches = (turn: DeskTurn): readonly March[] =>
  turn.legal.flatMap((order) => (order.kind === 'move' || order.kind === 'commitReserve' ? [order] : []));

/** Places where a force stands that may be sent somewhere. */
export function marchStarts(turn: DeskTurn): ReadonlySet<RegionIndex> {
  const starts = marches(turn).map((order) => turn.view.forceRegion(order.force));
  return new Set(starts.filter((region) => region !== NONE));
}

/** By goal, the order that sends the strongest force of a place there. */
export function marchesFrom(turn: DeskTurn, from: RegionIndex): ReadonlyMap<RegionIndex, March> {
  const { view } = turn;
  const byGoal = new Map<RegionIndex, March>();
  for (const order of marches(turn)) {
    if (view.forceRegion(order.force) !== from || order.region === from) continue;
    const other = byGoal.get(order.region);
    if (other === undefined || view.men(order.force) > view.men(other.force)) byGoal.set(order.region, order);
  }
  return byGoal;
}

/** Whether the order attacks the place it goes to. */
export const isAttack = (view: View, { force, region }: March): boolean =>
  view.hostile(view.forceSide(force), view.holder(region));
