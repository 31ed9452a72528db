/** What actors ask for in one turn: the sets they hand in, and the orders accepted of them. */

import type { ActorIndex } from '../../core/indices.ts';
import type { Order } from './shapes.ts';

/** A desk gives at most so many orders in a turn, and so many statements besides. */
export const DESK_ORDERS = 2;
export const DESK_STATEMENTS = 1;

/** All orders of one actor for one turn. */
export interface OrderSet {
  readonly actor: ActorIndex;
  /** What the desk decided: at most `DESK_ORDERS` orders and `DESK_STATEMENTS` statement. */
  readonly desk: readonly Order[];
  /**
   * What the staff does without asking: routine orders only, at most one for each force, none for a force the desk
   * ordered.
   */
  readonly staff: readonly Order[];
  /** Positions of the doctrine rules that gave these orders, so that the state can count how often each acted. */
  readonly rules?: readonly number[];
}

/** Orders and who gave them, in a list that keeps its room when it is emptied: one turn's after another's. */
export class GivenOrders {
  count = 0;
  readonly actors: ActorIndex[] = [];
  readonly orders: Order[] = [];

  clear(): void {
    this.count = 0;
  }

  add(actor: ActorIndex, order: Order): void {
    this.actors[this.count] = actor;
    this.orders[this.count++] = order;
  }
}
