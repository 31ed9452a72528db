/**
 * The player that knows nothing but its desk: it answers what lies there as its staff would, and gives the six cards
 * from the first on, as long as there is room.
 */
import { legalOrders } from '../../engine/orders/legalOrders.ts';
import type { OrderSet } from '../../engine/orders/sets.ts';
import type { Order } from '../../engine/orders/shapes.ts';
import type { View } from '../../engine/view/view.ts';
import { suggest } from './suggest.ts';

/**
 * Answers to what is open, then the cards of a view's desk, best first.
 *
 * @param watched ids of the places on the scenario's watch list.
 */
export function cardsOf(view: View, watched: readonly string[], doctrine: (view: View) => OrderSet): readonly Order[] {
  const { desk } = doctrine(view);
  const answers = desk.filter(({ kind }) => kind === 'answer');
  return [...answers, ...suggest(view, watched, legalOrders(view), desk)];
}
