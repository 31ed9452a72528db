/**
 * Policy: how an actor chooses its orders. Doctrine, staff, chance and stronger players all have this one shape.
 */
import type { OrderSet } from '../engine/orders/orders.ts';
import type { Sight } from '../engine/view/view.ts';
import { staffOrders } from './staff.ts';

/** From what an actor sees to its orders. */
export type Policy = (sight: Sight) => OrderSet;

/** Nothing from the desk; the staff carries on. */
export const silent: Policy = (sight) => ({ actor: sight.actor, desk: [], staff: staffOrders(sight, []) });
