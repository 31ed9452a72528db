/**
 * Play: a simulation and everybody who gives orders in it. A seat held by a person gives its desk orders and its staff
 * fills in the routine; everybody else follows doctrine. Playing, replaying, ensembles and the command line all go
 * through here.
 */

import type { ActorIndex } from '../core/indices.ts';
import { FIRST } from '../core/indices.ts';
import type { Key } from '../engine/chance.ts';
import type { Compiled } from '../engine/compiled.ts';
import type { Recorder } from '../engine/events/events.ts';
import type { OrderSet } from '../engine/orders/sets.ts';
import type { Order } from '../engine/orders/shapes.ts';
import { createSimulation, type Simulation, scenarioShapeOf } from '../engine/simulation.ts';
import { copyState, type GameState } from '../engine/state/state.ts';
import type { View } from '../engine/view/view.ts';
import { createDoctrine } from '../policies/doctrine.ts';
import type { Earlier, Policy } from '../policies/policy.ts';
import { createStaff } from '../policies/staff.ts';
import { withSways } from './sways.ts';

/**
 * Desk orders of the actors that do not follow doctrine this turn: an empty list is a silent desk; actors not in the
 * map follow doctrine.
 */
export type DeskOrders = ReadonlyMap<ActorIndex, readonly Order[]>;

/** Actors that do not follow doctrine this turn: by given desk orders, or by a policy. */
export interface Givers {
  readonly desks?: DeskOrders | undefined;
  readonly policies?: ReadonlyMap<ActorIndex, Policy> | undefined;
  /** For the policies; absent: they know of no earlier state. */
  readonly earlier?: Earlier | undefined;
}

const NOTHING_EARLIER: Earlier = [];

export interface Play {
  readonly simulation: Simulation;
  /** Switches to this setting; see `Simulation`. */
  refill(setting: Compiled): void;
  /** Every actor's order set for the turn that follows the current state. */
  orders(givers?: Givers): OrderSet[];
  /** Plays a turn with those orders. */
  advance(givers?: Givers, recorder?: Recorder): void;
  /** The state one turn after the given one, which is not changed. */
  nextState(key: Key, state: GameState, givers?: Givers, recorder?: Recorder): GameState;
}

/** Keep one to play many turns. */
export function createPlay(compiled: Compiled): Play {
  let current = compiled;
  const simulation = createSimulation(compiled);
  const { views } = simulation;
  const staff = createStaff(views, compiled);
  const doctrine = createDoctrine(views, compiled, staff);

  return { simulation, refill, orders, advance, nextState };

  function refill(setting: Compiled): void {
    if (setting === current) return;
    current = setting;
    simulation.refill(setting);
    doctrine.refill(setting);
  }

  function orders({ desks, policies, earlier = NOTHING_EARLIER }: Givers = {}): OrderSet[] {
    const { actors } = views;
    const sets = doctrine.noOrders();
    for (let a: ActorIndex = FIRST; a < actors.length; a++) {
      const view = actors[a] as View;
      const desk = desks?.get(a);
      const given =
        desk === undefined
          ? policies?.get(a)?.(view, staff, doctrine.ordersOf, earlier)
          : { actor: a, desk, staff: staff.ordersOf(view, desk) };
      sets[a] = given === undefined ? doctrine.ordersOf(view) : withRules(view, given);
    }
    return sets;
  }

  /** The set with the doctrine's rules that its orders stand for, where it does not name them itself. */
  function withRules(view: View, set: OrderSet): OrderSet {
    return set.rules === undefined ? { ...set, rules: doctrine.rulesBehind(view, set.desk) } : set;
  }

  function advance(givers?: Givers, recorder?: Recorder): void {
    const sets = orders(givers);
    simulation.advance(recorder === undefined ? sets : told(sets, givers, recorder), recorder);
  }

  /** The sets with what swayed their staffs; what policies give is theirs to explain. */
  function told(sets: readonly OrderSet[], { policies }: Givers = {}, { causes }: Recorder): OrderSet[] {
    return sets.map((set) =>
      policies?.has(set.actor) === true
        ? set
        : withSways(set, causes, simulation.state, views.actors[set.actor] as View, staff),
    );
  }

  function nextState(key: Key, state: GameState, givers?: Givers, recorder?: Recorder): GameState {
    simulation.load(key, state);
    advance(givers, recorder);
    return copyState(simulation.compiled, simulation.state);
  }
}

/**
 * Returns a play set to this scenario: one per shape of scenario, created on first use. A worker keeps them, since a
 * second simulation of a kind makes both slower.
 */
export type Plays = (compiled: Compiled) => Play;

export function createPlays(): Plays {
  const plays = new Map<string, Play>();
  return (compiled) => {
    const shape = scenarioShapeOf(compiled);
    const play = plays.get(shape) ?? createPlay(compiled);
    plays.set(shape, play);
    play.refill(compiled);
    return play;
  };
}

/** For callers without a play: the state after one turn with these desk orders. */
export function playTurn(
  compiled: Compiled,
  key: Key,
  state: GameState,
  desks?: DeskOrders,
  recorder?: Recorder,
): GameState {
  return createPlay(compiled).nextState(key, state, { desks }, recorder);
}
