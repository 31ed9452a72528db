// What is measured: games by doctrine with and without a recorder, and the parts of a turn by themselves, on states
// from the middle of games.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ActorIndex } from '../src/core/indices.ts';
import { type Key, keyOf, keyOfRun } from '../src/engine/chance.ts';
import { EventLog } from '../src/engine/events/events.ts';
import { legalOrders } from '../src/engine/orders/legalOrders.ts';
import type { OrderSet } from '../src/engine/orders/sets.ts';
import { createGame } from '../src/engine/simulation.ts';
import { digestOf } from '../src/engine/state/digest.ts';
import { copyState, type GameState } from '../src/engine/state/state.ts';
import { viewOf } from '../src/engine/view/view.ts';
import { createPlays } from '../src/play/turn.ts';
import { doctrineOrders } from '../src/policies/doctrine.ts';
import { compileScenario } from '../src/scenario/compile/compile.ts';
import { loadScenario } from '../src/scenario/load.ts';
import type { CompiledScenario } from '../src/scenario/scenario.ts';

export function compiledOf(root: string, id: string): CompiledScenario {
  const textOf = (one: string): string => readFileSync(join(root, 'scenarios', one, 'scenario.json'), 'utf8');
  const loaded = loadScenario(textOf(id), textOf);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  return compileScenario(loaded.value.scenario);
}

const BASE = keyOf('bench');

/** The one play on which the games of a scenario are played, one after the other, as ensembles play them. */
const playOf = createPlays();

/** One game by doctrine for all actors; the run decides its key. */
export function playGame(compiled: CompiledScenario, run: number, recorded = false): GameState {
  const { simulation, advance } = playOf(compiled);
  simulation.begin(keyOfRun(BASE, run));
  const log = recorded ? new EventLog() : undefined;
  for (let t = 0; t < compiled.turns; t++) advance(undefined, log);
  return simulation.state;
}

interface Moment {
  readonly key: Key;
  readonly state: GameState;
  readonly orders: readonly OrderSet[];
}

/** Every third turn of a few games. */
export function momentsOf(compiled: CompiledScenario): readonly Moment[] {
  const moments: Moment[] = [];
  for (let run = 0; run < 6; run++) {
    const key = keyOfRun(BASE, run);
    const { simulation, orders: ordersOfTurn } = playOf(compiled);
    simulation.begin(key);
    for (let t = 0; t < compiled.turns; t++) {
      const orders = ordersOfTurn();
      if (t % 3 === run % 3) moments.push({ key, state: copyState(compiled, simulation.state), orders });
      simulation.advance(orders);
    }
  }
  return moments;
}

export interface Workload {
  readonly name: string;
  /** What one piece of the work is. */
  readonly unit: string;
  /** Pieces in one call. */
  readonly units: number;
  readonly work: (round: number) => void;
}

/** Keeps results from being optimised away. */
let sink = 0;
export const sunk = (): number => sink;

export function workloadsOf(compiled: CompiledScenario): readonly Workload[] {
  const moments = momentsOf(compiled);
  const actors = compiled.actor.ids.map((_, a) => a as ActorIndex);
  const { simulation, orders: ordersOfTurn } = playOf(compiled);
  const each = (name: string, unit: string, units: number, work: (moment: Moment) => void): Workload => ({
    name,
    unit,
    units: units * moments.length,
    work: () => {
      for (const moment of moments) work(moment);
    },
  });
  const game = (name: string, recorded: boolean): Workload => ({
    name,
    unit: 'turn',
    units: compiled.turns,
    work: (round) => {
      sink ^= playGame(compiled, round, recorded).words[0] as number;
    },
  });
  return [
    game('game', false),
    game('game, recorded', true),
    {
      name: 'createGame',
      unit: 'game',
      units: 1,
      work: (round) => {
        sink ^= createGame(compiled, keyOfRun(BASE, round)).words[0] as number;
      },
    },
    each('orders of all', 'turn', 1, ({ key, state }) => {
      simulation.load(key, state);
      sink ^= ordersOfTurn().length;
    }),
    each('load and advance', 'turn', 1, ({ key, state, orders }) => {
      simulation.load(key, state);
      simulation.advance(orders);
      sink ^= simulation.state.words[0] as number;
    }),
    each('copyState', 'state', 1, ({ state }) => {
      sink ^= copyState(compiled, state).words[0] as number;
    }),
    each('digestOf', 'state', 1, ({ state }) => {
      sink ^= digestOf(state).charCodeAt(0);
    }),
    each('viewOf + doctrine', 'actor', 1, ({ key, state }) => {
      sink ^= doctrineOrders(viewOf(compiled, key, state, actors[0])).desk.length;
    }),
    each('legalOrders, all', 'actor', actors.length, ({ key, state }) => {
      for (const actor of actors)
        for (const order of legalOrders(viewOf(compiled, key, state, actor))) sink ^= order.kind.length;
    }),
  ];
}
