/** Playouts for tests: random players in every chair, or doctrine, from a seed. */

import type { ActorIndex } from '../../src/core/indices.ts';
import { type Key, keyOf } from '../../src/engine/chance.ts';
import type { Recorder } from '../../src/engine/events/events.ts';
import type { OrderSet } from '../../src/engine/orders/sets.ts';
import { copyState, type GameState } from '../../src/engine/state/state.ts';
import { createPlay } from '../../src/play/turn.ts';
import type { Policy } from '../../src/policies/policy.ts';
import { randomPolicy } from '../../src/policies/random.ts';
import type { CompiledScenario } from '../../src/scenario/scenario.ts';

export type Players = 'random' | 'doctrine';

export function policiesOf(compiled: CompiledScenario, players: Players): ReadonlyMap<ActorIndex, Policy> | undefined {
  return players === 'doctrine'
    ? undefined
    : new Map(compiled.actor.ids.map((_, a) => [a as ActorIndex, randomPolicy]));
}

export interface Moment {
  readonly key: Key;
  readonly state: GameState;
  readonly orders: readonly OrderSet[];
  readonly next: GameState;
}

/** Every turn of a run with the orders that were given in it. */
export function* moments(
  compiled: CompiledScenario,
  seed: string,
  players: Players,
  recorder?: Recorder,
): Generator<Moment> {
  const key = keyOf(seed);
  const policies = policiesOf(compiled, players);
  const { simulation, orders: ordersOfTurn } = createPlay(compiled);
  simulation.begin(key);
  let state = copyState(compiled, simulation.state);
  while (state.clock.over[0] === 0) {
    const orders = ordersOfTurn({ policies });
    simulation.advance(orders, recorder);
    const next = copyState(compiled, simulation.state);
    yield { key, state, orders, next };
    state = next;
  }
}

/** The moment of a run at a turn. */
export function momentAt(compiled: CompiledScenario, seed: string, players: Players, turn: number): Moment {
  for (const moment of moments(compiled, seed, players)) if (moment.state.clock.turn[0] === turn) return moment;
  throw new Error(`${compiled.scenario.id} has no turn ${turn}`);
}
