/** The slots of a desk: its orders by number, the statement after them. */
import { DESK_ORDERS } from './sets.ts';
import { isStatement, type Order } from './shapes.ts';
import { sameOrder } from './sort.ts';

const STATEMENT_SLOT = DESK_ORDERS + 1;

/** The number of an order's slot, from 1. Undefined if the order is not given. */
export function slotNumber(given: readonly Order[], order: Order): number | undefined {
  if (!given.some((each) => sameOrder(each, order))) return undefined;
  if (isStatement(order)) return STATEMENT_SLOT;
  return given.filter((each) => !isStatement(each)).findIndex((each) => sameOrder(each, order)) + 1;
}
