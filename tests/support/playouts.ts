/** Playouts for tests: random players in every chair, or doctrine, from a seed. */

import type { ActorIndex } from '../../src/core/indices.ts';
import { type Key, keyOf } from '../../src/engine/chance.ts';
import { EventLog, type GameEvent, type Recorder } from '../../src/engine/events/events.ts';
import type { OrderSet } from '../../src/engine/orders/sets.ts';
import { createGame } from '../../src/engine/simulation.ts';
import { copyState, type GameState } from '../../src/engine/state/state.ts';
import { createPlays } from '../../src/play/turn.ts';
import type { Policy } from '../../src/policies/policy.ts';
import { randomPolicy } from '../../src/policies/random.ts';
import type { CompiledScenario } from '../../src/scenario/scenario.ts';

export type Players = 'random' | 'doctrine';

export function policiesOf(compiled: CompiledScenario, players: Players): ReadonlyMap<ActorIndex, Policy> | undefined {
  return players === 'doctrine'
    ? undefined
    : new Map(compiled.actor.ids.map((_, a) => [a as ActorIndex, randomPolicy]));
}

/** One play for each country: to make it takes longer than a turn. */
const playOf = createPlays();

/** The state one turn later, and what happened. The state given stays as it was. */
export function nextTurn(
  { compiled, key, state }: Pick<Moment, 'key' | 'state'> & { readonly compiled: CompiledScenario },
  orders: readonly OrderSet[],
): { readonly next: GameState; readonly events: readonly GameEvent[] } {
  const { simulation } = playOf(compiled);
  const log = new EventLog();
  simulation.load(key, state);
  simulation.advance(orders, log);
  return { next: copyState(compiled, simulation.state), events: log.events };
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
  const { simulation, orders: ordersOfTurn } = playOf(compiled);
  let state = createGame(compiled, key);
  while (state.clock.over[0] === 0) {
    // Somebody else may have played on it since the turn before.
    simulation.load(key, state);
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
