/**
 * A simulation: the state of one game, everybody's views of it, and the thirteen phases of its turns. It is an object
 * with an owner: whoever plays many turns keeps one, and two never affect each other. `step` is for callers without
 * one: a pure function of (compiled, key, state, orders).
 */

import { memoize } from '../core/memoize.ts';
import { createRefillable } from '../core/refill.ts';
import { askTestsOf } from './asks/tests.ts';
import type { Key } from './chance.ts';
import type { Compiled } from './compiled.ts';
import { compileAll, type Test } from './conditions/compile.ts';
import type { Condition } from './conditions/condition.ts';
import type { Recorder } from './events/events.ts';
import { createFrontLine } from './knowledge/frontline.ts';
import { Knowledge } from './knowledge/knowledge.ts';
import { createLocalNews } from './knowledge/localNews.ts';
import { tablesOf } from './knowledge/tables.ts';
import { isOpeningLastAct } from './orders/lastAct.ts';
import type { OrderSet } from './orders/sets.ts';
import { scoreOf } from './outcome.ts';
import { createPhases } from './phases/index.ts';
import { fillStart } from './state/start.ts';
import { allocateState, copyState, type GameState } from './state/state.ts';
import { Turn } from './turn.ts';
import { Views } from './view/view.ts';

export { createGame } from './state/start.ts';

/** Increased exactly when golden digests change. */
export const RULES_VERSION = 5;

export interface Simulation {
  /** The current setting of the scenario. */
  readonly compiled: Compiled;
  /** The current state of the game. Only the simulation writes it. */
  readonly state: GameState;
  /** Each actor's view of the current state, and the open view. */
  readonly views: Views;
  /**
   * Switches to another setting of the scenario, or another scenario of the same shape: overwrites its numbers and
   * keeps everything else. Call `begin` or `load` next.
   */
  refill(setting: Compiled): void;
  /** Starts a new game. */
  begin(key: Key): void;
  /** Continues from a state of any game of the scenario; that state is not changed. */
  load(key: Key, from: { readonly words: Int32Array }): void;
  /** Plays a turn. A finished game does not change. */
  advance(orders: readonly OrderSet[], recorder?: Recorder): void;
}

/**
 * Everything is created once, over one state: phases and conditions are closures over its columns, which the JavaScript
 * engine optimises as constants while a worker has only one simulation of a kind. A second one is correct, but slower.
 */
export function createSimulation(first: Compiled): Simulation {
  let setting = first;
  const scenario = createRefillable(first);
  const tables = createRefillable(tablesOf(first));
  const compiled = scenario.own;
  const state = allocateState(first);
  const asks = createRefillable(askTestsOf(first));
  const knowledge = new Knowledge(compiled, tables.own, state, asks.own);
  const views = new Views(knowledge);
  const turn = new Turn(knowledge);
  const tests = createRefillable(testsOf(first));
  const playPhases = createPhases(turn, {
    views: views.actors,
    frontLine: createFrontLine(turn),
    news: createLocalNews(compiled.side.count),
    holds: {
      talk: (t) => tests.own.talk[t](views.open),
      trigger: (t) => tests.own.trigger[t](views.open),
      act: (a) => tests.own.act[a](views.open),
    },
    scoreNow: (actor, i) => scoreOf(views.open, compiled.actor.aims[actor][i].measure),
  });

  return { compiled, state, views, refill, begin, load, advance };

  function refill(next: Compiled): void {
    if (scenarioShapeOf(next) !== scenarioShapeOf(first))
      throw new Error('A simulation is refilled with a setting of its own shape.');
    setting = next;
    scenario.refill(next);
    tables.refill(tablesOf(next));
    tests.refill(testsOf(next));
    asks.refill(askTestsOf(next));
    knowledge.forget();
    views.refill();
  }

  function begin(key: Key): void {
    fillStart(setting, key, state);
    knowledge.read(key);
  }

  function load(key: Key, from: { readonly words: Int32Array }): void {
    state.words.set(from.words);
    knowledge.read(key);
  }

  function advance(orders: readonly OrderSet[], recorder?: Recorder): void {
    // After the last turn only the last act can follow.
    if (state.clock.over[0] === 1 && !(state.clock.lastAct[0] === 0 && isOpeningLastAct(orders))) return;
    turn.begin(orders, recorder);
    playPhases();
    knowledge.readOn();
  }
}

/** What two scenarios must have in common to share a simulation: the number of everything. */
export const scenarioShapeOf = memoize(
  ({
    region,
    road,
    force,
    side,
    actor,
    people,
    exit,
    talk,
    trigger,
    act,
    ask,
    decision,
    choice,
    lastAct,
    doctrine,
  }: Compiled) =>
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
      ask.count,
      decision.count,
      choice.count,
      lastAct.steps,
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

/** The state one turn later; the given state is not changed. */
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
