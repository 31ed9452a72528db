/**
 * Step: one turn through its twelve phases. From outside a pure function of (compiled, key, state, orders): it copies the state once and the phases
 * write on the copy. Playouts that own their state advance it in place; both run the same code, and a recorder changes nothing.
 */
import type { Key } from './chance.ts';
import type { Compiled } from './compiled.ts';
import { compileAll } from './conditions.ts';
import type { Recorder } from './events.ts';
import { createFrontLine } from './frontline.ts';
import { kernelOf } from './kernel.ts';
import type { OrderSet } from './orders.ts';
import { alliesPhase } from './phases/allies.ts';
import { createBreakingPhase } from './phases/breaking.ts';
import { createControlPhase } from './phases/control.ts';
import { createFightingPhase } from './phases/fighting.ts';
import { createMovementPhase } from './phases/movement.ts';
import { createLocalNews, createNewsPhase } from './phases/news.ts';
import { ordersPhase } from './phases/orders.ts';
import { createOutcomePhase } from './phases/outcome.ts';
import { createRisingsPhase } from './phases/risings.ts';
import { createSupportPhase } from './phases/support.ts';
import { talksPhase } from './phases/talks.ts';
import { createWillPhase } from './phases/will.ts';
import { Eyes } from './sight.ts';
import { copyState, type GameState, overwriteState } from './state.ts';

export { createGame, fillStart } from './start.ts';

/** Rises exactly when golden digests move. */
export const RULES_VERSION = 2;

type Advance = (key: Key, state: GameState, orders: readonly OrderSet[], recorder: Recorder | undefined, eyes: Eyes | undefined) => void;

const advances = new WeakMap<Compiled, Advance>();

/**
 * Advances a state that the caller owns by one turn, in place. A state that is over stays as it is. Who has just looked at this very state, to find its
 * orders, may lend the eyes.
 */
export function advance(
  compiled: Compiled,
  key: Key,
  state: GameState,
  orders: readonly OrderSet[],
  recorder?: Recorder,
  eyes?: Eyes,
): void {
  let run = advances.get(compiled);
  if (run === undefined) {
    run = createAdvance(compiled);
    advances.set(compiled, run);
  }
  run(key, state, orders, recorder, eyes);
}

/** The state one turn later. The state given stays as it was. */
export function step(compiled: Compiled, key: Key, state: GameState, orders: readonly OrderSet[], recorder?: Recorder): GameState {
  const next = copyState(compiled, state);
  advance(compiled, key, next, orders, recorder);
  return next;
}

/** One factory call for each compiled scenario and worker: phases and conditions become closures over one state, scratch space is made once. */
function createAdvance(compiled: Compiled): Advance {
  const { turn } = kernelOf(compiled);
  const own = new Eyes(compiled);
  const reader = (conditions: Parameters<typeof compileAll>[1]): (() => boolean) => {
    const test = compileAll(compiled, conditions);
    return () => test(own.open);
  };
  const readers = {
    talk: compiled.talk.when.map(reader),
    trigger: compiled.trigger.when.map(reader),
    look: () => void own.open.look(turn.key, turn.state),
  };
  const news = createLocalNews(compiled.side.count);
  const frontLine = createFrontLine(turn);
  const movementPhase = createMovementPhase(turn);
  const fightingPhase = createFightingPhase(turn);
  const newsPhase = createNewsPhase(turn, news);
  const willPhase = createWillPhase(turn, frontLine, news);
  const breakingPhase = createBreakingPhase(turn, frontLine);
  const risingsPhase = createRisingsPhase(turn);
  const controlPhase = createControlPhase(turn);
  const supportPhase = createSupportPhase(turn);
  const outcomePhase = createOutcomePhase(turn, compiled.act.when.map(reader));
  return (key, state, orders, recorder, eyes) => {
    if (state.clock.over[0] === 1) return;
    turn.begin(state, key, orders, recorder);
    ordersPhase(turn, (eyes ?? own.look(key, turn.state)).actors);
    alliesPhase(turn);
    movementPhase();
    fightingPhase();
    newsPhase();
    willPhase();
    breakingPhase();
    risingsPhase();
    controlPhase();
    supportPhase();
    talksPhase(turn, readers);
    outcomePhase();
    overwriteState(state, turn.state);
  };
}
