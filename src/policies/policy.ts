/**
 * Policy: how an actor chooses its orders. Doctrine, staff, chance and stronger players all have this one shape. A
 * policy knows what its view shows; one that plays ahead does so in a simulation of its own.
 */
import type { OrderSet } from '../engine/orders/sets.ts';
import type { Sight } from '../engine/view/view.ts';
import type { Staff } from './staff.ts';

/** From what an actor sees, and the staff that does the routine for it, to its orders. */
export type Policy = (sight: Sight, staff: Staff) => OrderSet;

/** Nothing from the desk; the staff carries on. */
export const silent: Policy = (sight, staff) => ({ actor: sight.actor, desk: [], staff: staff.ordersOf(sight, []) });
