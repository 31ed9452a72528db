/**
 * Play: a simulation and all who give orders in it. A seat held by a person gives its desk orders; its staff fills in
 * the routine; everybody else follows doctrine. Playing, replaying, ensembles and the command line all pass through
 * here.
 */

import type { ActorIndex } from '../core/indices.ts';
import { FIRST } from '../core/indices.ts';
import type { Key } from '../engine/chance.ts';
import type { Compiled } from '../engine/compiled.ts';
import type { Recorder } from '../engine/events/events.ts';
import type { OrderSet } from '../engine/orders/sets.ts';
import type { Order } from '../engine/orders/shapes.ts';
import { createSimulation, type Simulation, shapeOf } from '../engine/simulation.ts';
import { copyState, type GameState } from '../engine/state/state.ts';
import type { Sight } from '../engine/view/view.ts';
import { createDoctrine } from '../policies/doctrine.ts';
import type { Policy } from '../policies/policy.ts';
import { createStaff } from '../policies/staff.ts';

/**
 * The desk orders of the actors that do not follow doctrine this turn: an actor with an empty list has a desk that is
 * silent, an actor that is not in it follows doctrine.
 */
export type DeskOrders = ReadonlyMap<ActorIndex, readonly Order[]>;

/** Who does not follow doctrine this turn: actors whose desk orders are given, and actors who follow a policy. */
export interface Givers {
  readonly desks?: DeskOrders | undefined;
  readonly policies?: ReadonlyMap<ActorIndex, Policy> | undefined;
}

export interface Play {
  readonly simulation: Simulation;
  /** See `Simulation`: from now on it is a play of this setting. */
  refill(setting: Compiled): void;
  /** The order sets of every actor for the turn that follows from the state. */
  orders(givers?: Givers): OrderSet[];
  /** Plays a turn with those orders. */
  advance(givers?: Givers, recorder?: Recorder): void;
  /** The state one turn after another, which stays as it was. */
  nextState(key: Key, state: GameState, givers?: Givers, recorder?: Recorder): GameState;
}

/** Who plays many turns keeps one. */
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

  function orders({ desks, policies }: Givers = {}): OrderSet[] {
    const { actors } = views;
    const sets = doctrine.noOrders();
    for (let a: ActorIndex = FIRST; a < actors.length; a++) {
      const sight = actors[a] as Sight;
      const desk = desks?.get(a);
      if (desk !== undefined) sets[a] = { actor: a, desk, staff: staff.ordersOf(sight, desk) };
      else sets[a] = policies?.get(a)?.(sight, staff) ?? doctrine.ordersOf(sight);
    }
    return sets;
  }

  function advance(givers?: Givers, recorder?: Recorder): void {
    simulation.advance(orders(givers), recorder);
  }

  function nextState(key: Key, state: GameState, givers?: Givers, recorder?: Recorder): GameState {
    simulation.load(key, state);
    advance(givers, recorder);
    return copyState(simulation.compiled, simulation.state);
  }
}

/**
 * Finds the play on which games of a scenario are played, set to it: one for each shape of scenario, made on first use.
 * A worker keeps them, since the second simulation of a kind makes both slower.
 */
export type Plays = (compiled: Compiled) => Play;

export function createPlays(): Plays {
  const plays = new Map<string, Play>();
  return (compiled) => {
    const shape = shapeOf(compiled);
    const play = plays.get(shape) ?? createPlay(compiled);
    plays.set(shape, play);
    play.refill(compiled);
    return play;
  };
}

/** The same for who has no play: the state after one turn in which these desks gave their orders. */
export function playTurn(
  compiled: Compiled,
  key: Key,
  state: GameState,
  desks?: DeskOrders,
  recorder?: Recorder,
): GameState {
  return createPlay(compiled).nextState(key, state, { desks }, recorder);
}
