/**
 * A simulation: the state of one game, what everybody sees of it, and the twelve phases of its turns. It is an object
 * that somebody owns: whoever plays many turns keeps one, and two of them never meet. `step` is the door for who has
 * none: a pure function of (compiled, key, state, orders).
 */

import type { Key } from './chance.ts';
import type { Compiled } from './compiled.ts';
import { compileAll } from './conditions/compile.ts';
import type { Condition } from './conditions/condition.ts';
import type { Recorder } from './events/events.ts';
import { createFrontLine } from './knowledge/frontline.ts';
import { createLocalNews } from './knowledge/localNews.ts';
import type { OrderSet } from './orders/sets.ts';
import { createPhases } from './phases/index.ts';
import { fillStart } from './state/start.ts';
import { allocateState, copyState, type GameState } from './state/state.ts';
import { Turn } from './turn.ts';
import { Views } from './view/view.ts';

export { createGame } from './state/start.ts';

/** Rises exactly when golden digests move. */
export const RULES_VERSION = 2;

export interface Simulation {
  readonly compiled: Compiled;
  /** The state of the game as it is now. Only the simulation writes it. */
  readonly state: GameState;
  /** What each actor sees of the state as it is now, and the open view. */
  readonly views: Views;
  /** Starts a new game. */
  begin(key: Key): void;
  /** Goes on from a state of any game of the scenario, which stays as it is. */
  load(key: Key, from: { readonly words: Int32Array }): void;
  /** Plays a turn. A game that is over stays as it is. */
  advance(orders: readonly OrderSet[], recorder?: Recorder): void;
}

/**
 * Everything is made once, over one state: phases and conditions are closures over its columns, so that the JavaScript
 * engine knows each by its address. It does so as long as there is one simulation of a kind in a worker; a second is
 * right, and slower.
 */
export function createSimulation(compiled: Compiled): Simulation {
  const state = allocateState(compiled);
  const views = new Views(compiled, state);
  const { ground } = views;
  const turn = new Turn(compiled, ground);
  const reader = (conditions: readonly Condition[]): (() => boolean) => {
    const test = compileAll(compiled, conditions);
    return () => test(views.open);
  };
  const playPhases = createPhases(turn, {
    sights: views.actors,
    frontLine: createFrontLine(turn),
    news: createLocalNews(compiled.side.count),
    holds: {
      talk: compiled.talk.when.map(reader),
      trigger: compiled.trigger.when.map(reader),
      act: compiled.act.when.map(reader),
    },
  });

  return { compiled, state, views, begin, load, advance };

  function begin(key: Key): void {
    fillStart(compiled, key, state);
    ground.look();
    views.share(key);
  }

  function load(key: Key, from: { readonly words: Int32Array }): void {
    state.words.set(from.words);
    ground.look();
    views.share(key);
  }

  function advance(orders: readonly OrderSet[], recorder?: Recorder): void {
    if (state.clock.over[0] === 1) return;
    turn.begin(views.open.key, orders, recorder);
    playPhases();
    ground.lookOn();
  }
}

/** The state one turn later. The state given stays as it was. */
export function step(
  compiled: Compiled,
  key: Key,
  state: GameState,
  orders: readonly OrderSet[],
  recorder?: Recorder,
): GameState {
  const simulation = createSimulation(compiled);
  simulation.load(key, state);
  simulation.advance(orders, recorder);
  return copyState(compiled, simulation.state);
}
