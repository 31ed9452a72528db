/**
 * Policy: how an actor chooses its orders. Doctrine, staff, chance and stronger players share this interface. A policy
 * knows only what its view shows; one that plans ahead uses a simulation of its own.
 */
import type { OrderSet } from '../engine/orders/sets.ts';
import type { View } from '../engine/view/view.ts';
import type { Staff } from './staff.ts';

/**
 * Chooses an actor's orders from what it sees; `staff` does the routine for it, `doctrine` says what the view's actor
 * would order by its doctrine, and `earlier` what the line of play was before. Undefined: doctrine carries on.
 */
export type Policy = (
  view: View,
  staff: Staff,
  doctrine: (view: View) => OrderSet,
  earlier: Earlier,
) => OrderSet | undefined;

/** Words of the states before this one, the latest first, as far as they are known. */
export type Earlier = readonly Int32Array[];

/** No desk orders; the staff carries on. */
export const silent = (view: View, staff: Staff): OrderSet => ({
  actor: view.actor,
  desk: [],
  staff: staff.ordersOf(view, []),
});
