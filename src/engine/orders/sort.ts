/**
 * One order of orders: by kind, then by what they name. Orders are carried out in it, so that the sequence in which a
 * desk wrote them changes nothing.
 */

import { unreachable } from '../../core/result.ts';
import { EXIT_KINDS, LEADER_ACTS, PEOPLE_GROUPS, REQUESTS, STANCES } from '../vocabulary.ts';
import { codeOf, type Order } from './orders.ts';

/** A whole number that grows in the order of orders, and is the same for equal orders only. */
export function rankOf(order: Order): number {
  return (codeOf(order.kind) * 16_384 + first(order)) * 4096 + second(order);
}

export function sameOrder(a: Order, b: Order): boolean {
  return a.kind === b.kind && rankOf(a) === rankOf(b);
}

/** The orders sorted: a copy where they are not yet. */
export function sortOrders(orders: readonly Order[]): readonly Order[] {
  // Most sets are short, or sorted as they were made.
  for (let i = 1; i < orders.length; i++)
    if (compareOrders(orders[i - 1] as Order, orders[i] as Order) > 0) return orders.slice().sort(compareOrders);
  return orders;
}

/** Below 0 where an order has a lower rank than another, above 0 where a higher. */
function compareOrders(a: Order, b: Order): number {
  return a.kind === b.kind ? rankOf(a) - rankOf(b) : codeOf(a.kind) - codeOf(b.kind);
}

function first(order: Order): number {
  switch (order.kind) {
    case 'move':
    case 'fallBack':
    case 'commitReserve':
    case 'send':
    case 'hold':
    case 'digIn':
      return order.force;
    case 'drawIn':
    case 'inspect':
    case 'offerTerms':
    case 'reassure':
    case 'leaveTroops':
    case 'guardArsenal':
    case 'rally':
    case 'fly':
    case 'guarantee':
    case 'enter':
      return order.region;
    case 'drawInFar':
      return order.beyondKm;
    case 'raisePay':
      return 0;
    case 'ask':
      return order.ally;
    case 'answerCeasefire':
    case 'mediate':
      return order.talk;
    case 'leader':
      return LEADER_ACTS.indexOf(order.act);
    case 'speak':
    case 'fund':
    case 'restrain':
    case 'unleash':
    case 'warn':
    case 'offerAsylum':
      return order.side;
    case 'evacuate':
    case 'bringBack':
      return PEOPLE_GROUPS.indexOf(order.group);
    case 'border':
      return order.exit;
    default:
      return unreachable(order);
  }
}

function second(order: Order): number {
  switch (order.kind) {
    case 'move':
    case 'fallBack':
    case 'commitReserve':
    case 'send':
      return order.region;
    case 'offerTerms':
      return order.corridor ? 1 : 0;
    case 'ask':
      return REQUESTS.indexOf(order.what);
    case 'answerCeasefire':
      return order.accept ? 1 : 0;
    case 'speak':
      return 2 * STANCES.indexOf(order.stance) + (order.quiet ? 1 : 0);
    case 'evacuate':
      return 2 * EXIT_KINDS.indexOf(order.way) + (order.quiet ? 1 : 0);
    case 'border':
      return order.open ? 1 : 0;
    default:
      return 0;
  }
}
