/**
 * Step: one turn through its twelve phases. From outside a pure function of (compiled, key, state, orders): it copies
 * the state once and the phases write on the copy. Playouts that own their state advance it in place; both run the same
 * code, and a recorder changes nothing.
 */

import { memoize } from '../core/memoize.ts';
import type { Key } from './chance.ts';
import type { Compiled } from './compiled.ts';
import { compileAll } from './conditions/compile.ts';
import type { Recorder } from './events/events.ts';
import { createFrontLine } from './knowledge/frontline.ts';
import { createLocalNews } from './knowledge/localNews.ts';
import type { OrderSet } from './orders/orders.ts';
import { createPhases } from './phases/index.ts';
import { copyState, type GameState, overwriteState } from './state/state.ts';
import { kernelOf } from './turn.ts';
import { Eyes } from './view/view.ts';

export { createGame, fillStart } from './state/start.ts';

/** Rises exactly when golden digests move. */
export const RULES_VERSION = 2;

/** A scenario made ready to be played, once for each worker. */
interface Table {
  /** Takes in a state; the views of it. `isUntouched`: it is as `play` left it, if nothing else was taken in since. */
  look(key: Key, state: GameState, isUntouched: boolean): Eyes;
  /** Plays the turn of the state taken in last and writes what comes of it into the state of the caller. */
  play(key: Key, state: GameState, orders: readonly OrderSet[], recorder: Recorder | undefined): void;
}

const tableOf = memoize(createTable);

/**
 * The views of all actors of a state, on the ground of the next turn. They hold until somebody looks at another state,
 * or plays a turn. `isUntouched`: a promise of the state's owner that nothing has changed it since `advance` did, which
 * spares finding anew what is known of it.
 */
export function lookAt(compiled: Compiled, key: Key, state: GameState, isUntouched = false): Eyes {
  return tableOf(compiled).look(key, state, isUntouched);
}

/**
 * Advances a state that the caller owns by one turn, in place. A state that is over stays as it is. `isLookedAt`: the
 * last call of `lookAt` was for this very state, which has not changed since, so that it need not be looked at again.
 */
export function advance(
  compiled: Compiled,
  key: Key,
  state: GameState,
  orders: readonly OrderSet[],
  recorder?: Recorder,
  isLookedAt = false,
): void {
  if (state.clock.over[0] === 1) return;
  const table = tableOf(compiled);
  if (!isLookedAt) table.look(key, state, false);
  table.play(key, state, orders, recorder);
}

/** The state one turn later. The state given stays as it was. */
export function step(
  compiled: Compiled,
  key: Key,
  state: GameState,
  orders: readonly OrderSet[],
  recorder?: Recorder,
): GameState {
  const next = copyState(compiled, state);
  advance(compiled, key, next, orders, recorder);
  return next;
}

/**
 * One factory call for each compiled scenario and worker: phases and conditions become closures over one state, scratch
 * space is made once.
 */
function createTable(compiled: Compiled): Table {
  const { turn } = kernelOf(compiled);
  const eyes = new Eyes(compiled, turn.ground);
  /** Whose state was taken in last; and whose lies on the table as a turn left it. */
  let lookedAt: GameState | undefined;
  let lying: GameState | undefined;
  const reader = (conditions: Parameters<typeof compileAll>[1]): (() => boolean) => {
    const test = compileAll(compiled, conditions);
    return () => test(eyes.open);
  };
  const playPhases = createPhases(turn, {
    sights: eyes.actors,
    frontLine: createFrontLine(turn),
    news: createLocalNews(compiled.side.count),
    holds: {
      talk: compiled.talk.when.map(reader),
      trigger: compiled.trigger.when.map(reader),
      act: compiled.act.when.map(reader),
    },
  });
  return {
    look(key, state, isUntouched) {
      if (isUntouched && state === lying) turn.goOn();
      else turn.takeIn(state);
      lying = undefined;
      lookedAt = state;
      return eyes.share(key);
    },
    play(key, state, orders, recorder) {
      if (state !== lookedAt) throw new Error('The state to be advanced is not the one that was looked at last.');
      turn.begin(key, orders, recorder);
      playPhases();
      overwriteState(state, turn.state);
      lying = state;
    },
  };
}
