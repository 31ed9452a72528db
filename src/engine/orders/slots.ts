/** The slots of a desk: its orders by number, the statement after them. */
import { DESK_ORDERS } from './sets.ts';
import { isBeside, isStatement, type Order } from './shapes.ts';
import { sameOrder } from './sort.ts';

const STATEMENT_SLOT = DESK_ORDERS + 1;

/** The number of an order's slot, from 1. Undefined if the order is not given. */
export function slotNumber(given: readonly Order[], order: Order): number | undefined {
  if (!given.some((each) => sameOrder(each, order))) return undefined;
  if (isStatement(order)) return STATEMENT_SLOT;
  // What takes no slot of the desk's is numbered after those that do, by its kind.
  const isAlike = (each: Order): boolean =>
    isBeside(order) ? each.kind === order.kind : !isStatement(each) && !isBeside(each);
  const at = given.filter(isAlike).findIndex((each) => sameOrder(each, order));
  return at + 1 + (isBeside(order) ? STATEMENT_SLOT : 0);
}
