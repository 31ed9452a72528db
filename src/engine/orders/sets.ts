/** Orders of one turn: the sets that actors submit, and the orders accepted from them. */

import type { ActorIndex } from '../../core/indices.ts';
import type { Cause } from '../events/causes.ts';
import type { Order } from './shapes.ts';

/** Maximum number of orders a desk gives per turn; statements are counted separately. */
export const DESK_ORDERS = 2;
export const DESK_STATEMENTS = 1;

/** All orders of one actor for one turn. */
export interface OrderSet {
  readonly actor: ActorIndex;
  /** The desk's decisions: at most `DESK_ORDERS` orders and `DESK_STATEMENTS` statements. */
  readonly desk: readonly Order[];
  /** What the staff does on its own: routine orders only, at most one per force, none for a force the desk ordered. */
  readonly staff: readonly Order[];
  /** Indices of the doctrine rules that gave these orders, so that the state can count how often each acted. */
  readonly rules?: readonly number[];
  /** What earlier orders made of the staff's choice; known only while recording, told and never acted on. */
  readonly sways?: readonly Sway[];
}

/** How an earlier order turned a staff's choice: what it gives because of it, and what it would have given without. */
export interface Sway {
  readonly cause: Cause;
  readonly given: readonly Order[];
  readonly forgone: readonly Order[];
}

/** Orders and who gave them. The list keeps its memory when emptied, so that turns reuse it. */
export class GivenOrders {
  count = 0;
  readonly actors: ActorIndex[] = [];
  readonly orders: Order[] = [];

  clear(): void {
    this.count = 0;
  }

  /** Whether this order object, given by the actor, is among them. */
  has(actor: ActorIndex, order: Order): boolean {
    for (let i = 0; i < this.count; i++) if (this.orders[i] === order && this.actors[i] === actor) return true;
    return false;
  }

  add(actor: ActorIndex, order: Order): void {
    this.actors[this.count] = actor;
    this.orders[this.count++] = order;
  }
}
