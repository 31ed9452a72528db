/** What an order takes of its desk in all: the cost of its kind, and the price of the way or answer that it names. */
import type { Compiled } from '../compiled.ts';
import { costOf, type Order } from './shapes.ts';

/** Points of political capital. */
export function priceOf({ ask, choice }: Pick<Compiled, 'ask' | 'choice'>, order: Order): number {
  if (order.kind === 'decide') return costOf(order) + choice.price[order.choice];
  if (order.kind === 'answer') return costOf(order) + (ask[order.reply][order.ask]?.price ?? 0);
  return costOf(order);
}
