/**
 * A simulation: the state of one game, what everybody sees of it, and the twelve phases of its turns. It is an object
 * that somebody owns: whoever plays many turns keeps one, and two of them never meet. `step` is the door for who has
 * none: a pure function of (compiled, key, state, orders).
 */

import { memoize } from '../core/memoize.ts';
import { createRefillable } from '../core/refill.ts';
import type { Key } from './chance.ts';
import type { Compiled } from './compiled.ts';
import { compileAll, type Test } from './conditions/compile.ts';
import type { Condition } from './conditions/condition.ts';
import type { Recorder } from './events/events.ts';
import { createFrontLine } from './knowledge/frontline.ts';
import { createLocalNews } from './knowledge/localNews.ts';
import { tablesOf } from './knowledge/tables.ts';
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
  /** The scenario as it is set now. */
  readonly compiled: Compiled;
  /** The state of the game as it is now. Only the simulation writes it. */
  readonly state: GameState;
  /** What each actor sees of the state as it is now, and the open view. */
  readonly views: Views;
  /**
   * From now on it is a simulation of this setting of the scenario, or of any other scenario of the same shape: its
   * numbers are overwritten, everything else stays. A game of it is begun or loaded next.
   */
  refill(setting: Compiled): void;
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
export function createSimulation(first: Compiled): Simulation {
  let setting = first;
  const scenario = createRefillable(first);
  const tables = createRefillable(tablesOf(first));
  const compiled = scenario.own;
  const state = allocateState(first);
  const views = new Views(compiled, tables.own, state);
  const { ground } = views;
  const turn = new Turn(compiled, ground);
  const tests = createRefillable(testsOf(first));
  const holds = (of: keyof Tests): (() => boolean)[] => tests.own[of].map((_, i) => () => tests.own[of][i](views.open));
  const playPhases = createPhases(turn, {
    sights: views.actors,
    frontLine: createFrontLine(turn),
    news: createLocalNews(compiled.side.count),
    holds: { talk: holds('talk'), trigger: holds('trigger'), act: holds('act') },
  });

  return { compiled, state, views, refill, begin, load, advance };

  function refill(next: Compiled): void {
    if (shapeOf(next) !== shapeOf(first)) throw new Error('A simulation is refilled with a setting of its own shape.');
    setting = next;
    scenario.refill(next);
    tables.refill(tablesOf(next));
    tests.refill(testsOf(next));
    views.refill();
  }

  function begin(key: Key): void {
    fillStart(setting, key, state);
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

/** What two scenarios have alike that one simulation can play: how many there are of everything. */
export const shapeOf = memoize(
  ({ region, road, force, side, actor, people, exit, talk, trigger, act, doctrine }: Compiled) =>
    [
      region.count,
      road.count,
      road.to.length,
      force.count,
      force.named,
      side.count,
      actor.count,
      people.count,
      exit.count,
      talk.count,
      trigger.count,
      act.count,
      doctrine.count,
      doctrine.rules.reduce((count, { rule }) => count + rule.when.length, 0),
    ].join(' '),
);

/** Whether the conditions of talks, triggers and acts hold in a view. */
interface Tests {
  readonly talk: readonly Test[];
  readonly trigger: readonly Test[];
  readonly act: readonly Test[];
}

const testsOf = memoize((compiled: Compiled): Tests => {
  const { talk, trigger, act } = compiled;
  const compile = (conditions: readonly Condition[]): Test => compileAll(compiled, conditions);
  return { talk: talk.when.map(compile), trigger: trigger.when.map(compile), act: act.when.map(compile) };
});

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
