/**
 * Play: gathers every actor's orders for a turn and advances the state. A seat held by a person gives its desk orders;
 * its staff fills in the routine; everybody else follows doctrine. Playing, replaying, ensembles and the command line
 * all pass through here.
 */

import type { ActorIndex } from '../core/indices.ts';
import { FIRST } from '../core/indices.ts';
import type { Key } from '../engine/chance.ts';
import type { Recorder } from '../engine/events/events.ts';
import type { Order, OrderSet } from '../engine/orders/orders.ts';
import { advance, lookAt } from '../engine/simulation.ts';
import { copyState, type GameState } from '../engine/state/state.ts';
import type { Sight } from '../engine/view/view.ts';
import { doctrineOf } from '../policies/doctrine.ts';
import type { Policy } from '../policies/policy.ts';
import { staffOrders } from '../policies/staff.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';

/**
 * The desk orders of the actors that do not follow doctrine this turn: an actor with an empty list has a desk that is
 * silent, an actor that is not in it follows doctrine.
 */
export type DeskOrders = ReadonlyMap<ActorIndex, readonly Order[]>;

/** The order sets of every actor: doctrine, save for those whose desk orders, or whose policy, are given. */
export function ordersOfTurn(
  compiled: CompiledScenario,
  key: Key,
  state: GameState,
  desks?: DeskOrders,
  policies?: ReadonlyMap<ActorIndex, Policy>,
  isUntouched = false,
): OrderSet[] {
  const { actors, ground } = lookAt(compiled, key, state, isUntouched);
  const doctrine = doctrineOf(ground);
  const sets = doctrine.noOrders();
  for (let a: ActorIndex = FIRST; a < actors.length; a++) {
    const sight = actors[a] as Sight;
    const desk = desks?.get(a);
    const policy = policies?.get(a);
    if (desk !== undefined) sets[a] = { actor: a, desk, staff: staffOrders(sight, desk) };
    else if (policy === undefined) sets[a] = doctrine.ordersOf(sight);
    else {
      sets[a] = policy(sight);
      // It may have looked at other states meanwhile.
      lookAt(compiled, key, state);
    }
  }
  return sets;
}

/** The state after one turn in which these desks gave their orders. The state given stays as it was. */
export function playTurn(
  compiled: CompiledScenario,
  key: Key,
  state: GameState,
  desks?: DeskOrders,
  recorder?: Recorder,
): GameState {
  const next = copyState(compiled, state);
  advance(compiled, key, next, ordersOfTurn(compiled, key, state, desks), recorder);
  return next;
}

/**
 * The same in place, for playouts that own their state. `isUntouched`: nothing has changed it since the last turn (see
 * `lookAt`).
 */
export function advanceTurn(
  compiled: CompiledScenario,
  key: Key,
  state: GameState,
  policies?: ReadonlyMap<ActorIndex, Policy>,
  recorder?: Recorder,
  desks?: DeskOrders,
  isUntouched = false,
): void {
  advance(compiled, key, state, ordersOfTurn(compiled, key, state, desks, policies, isUntouched), recorder, true);
}
