/**
 * Playout: one run of a branch from start to last turn, written into a table row. States and scratch space are
 * allocated once; per run, only the rules themselves allocate.
 */

import type { ActIndex, RegionIndex, SideIndex } from '../core/indices.ts';
import { FIRST, NONE } from '../core/indices.ts';
import type { Key } from '../engine/chance.ts';
import { EventLog, type GameEvent, type Recorder } from '../engine/events/events.ts';
import { refusalsOfDesk } from '../engine/orders/legality.ts';
import { scoreOfAim } from '../engine/outcome.ts';
import type { Simulation } from '../engine/simulation.ts';
import { writeDigest } from '../engine/state/digest.ts';
import { redrawHidden } from '../engine/state/start.ts';
import type { GameState } from '../engine/state/state.ts';
import type { Views } from '../engine/view/view.ts';
import { createPast } from '../play/past.ts';
import type { DeskOrders, Play } from '../play/turn.ts';
import type { Earlier } from '../policies/policy.ts';
import type { PreparedBranch } from './branch.ts';
import type { RunForm } from './plan.ts';
import { basicPolicy, type PolicyMaker, policiesOf } from './policies.ts';
import { read } from './readings.ts';
import { createMeasurer, seriesOf } from './series.ts';
import { aimsOf, COSTS, type RunTable } from './table.ts';

export interface Playout {
  readonly branch: PreparedBranch;
  /** The state of the current run; valid until another playout on the same play begins or continues. */
  readonly state: GameState;
  /** The course of the current run, if kept: see series.ts. */
  readonly points: Int32Array;
  /** The plan's readings in the current run. */
  readonly readings: Int32Array;
  /** Turn in which each place that was lost came back to its first holder, if kept; NONE: not so far. */
  readonly returns: Int16Array;
  /** Resets the state to the start of a run. */
  begin(key: Key): void;
  /** Continues another playout's run from its state before a turn; its course and readings so far are taken over. */
  takeOver(words: Int32Array, from: Pick<Playout, 'points' | 'readings' | 'returns'>): void;
  /** Plays one turn; false if the run was already over. */
  advance(): boolean;
  /** Plays to the last turn; `onTurn` is called after each. */
  finish(onTurn?: (turn: number) => void): void;
  /** The states before the one that the last turn was played from, for its policies. */
  beforeLast(): Earlier;
  /** Events of the turn that follows a given state and those before it; the current run is not changed. */
  eventsFrom(key: Key, words: Int32Array, earlier: Earlier): readonly GameEvent[];
  /** Writes the finished run into a row. */
  write(table: RunTable, row: number): void;
}

/** Plays runs of a branch on a play of its shape, which may be shared with other playouts taking turns. */
export function createPlayout(
  branch: PreparedBranch,
  play: Play,
  { course, until = Number.POSITIVE_INFINITY, readings: asked, returns: withReturns = false, redraw }: RunForm,
  policyOf: PolicyMaker = basicPolicy,
): Playout {
  const withCourse = course !== 'none';
  const { compiled } = branch;
  const { simulation } = play;
  const { state, views } = simulation;
  const points = new Int32Array(withCourse ? seriesOf(compiled).length * (compiled.turns + 1) : 0);
  const kept = new Int32Array(state.words.length);
  const readings = new Int32Array(asked?.of.length ?? 0);
  const returns = new Int16Array(withReturns ? compiled.region.count : 0);
  const measure = createMeasurer(compiled);
  const writeRow = createWriter(branch);
  let key: Key = { a: 0, b: 0 };
  let refused = false;

  const policies = policiesOf(branch, policyOf);
  const past = policies === undefined ? undefined : createPast();

  const playTurn = (earlier?: Earlier, recorder?: Recorder): void => {
    play.advance({ desks: branch.desks[state.clock.turn[0]], policies, earlier }, recorder);
  };

  /** Plays the run's next turn, and remembers the state that it was played from. */
  const playOn = (): void => {
    if (past === undefined) {
      playTurn();
      return;
    }
    kept.set(state.words);
    playTurn(past.earlier());
    past.add(kept);
  };

  const takeReadings = (): void => {
    if (asked === undefined || state.clock.turn[0] !== asked.turn) return;
    for (const [i, reading] of asked.of.entries()) readings[i] = read(compiled, state, reading);
  };

  const takeReturns = (): void => {
    const { firstHolder, firstLostTurn, holder } = state.region;
    for (let r: RegionIndex = FIRST; r < returns.length; r++)
      if (firstLostTurn[r] !== NONE && returns[r] === NONE && holder[r] === firstHolder[r])
        returns[r] = state.clock.turn[0] - 1;
  };

  const playout: Playout = {
    branch,
    state,
    points,
    readings,
    returns,
    begin(next) {
      key = next;
      refused = false;
      past?.forget();
      play.refill(compiled);
      if (branch.start === undefined) simulation.begin(key);
      else simulation.load(key, branch.start);
      if (redraw !== undefined) {
        redrawHidden(compiled, key, state, redraw.thresholds, redraw.wills);
        simulation.load(key, state);
      }
      takeReadings();
      returns.fill(NONE);
      if (withCourse) for (let at = 0; at <= state.clock.turn[0]; at++) measure(state, points, at);
    },
    takeOver(words, from) {
      play.refill(compiled);
      simulation.load(key, { words });
      past?.forget();
      points.set(from.points);
      readings.set(from.readings);
      for (let r = 0; r < returns.length; r++)
        returns[r] = from.returns[r] < state.clock.turn[0] ? from.returns[r] : NONE;
    },
    advance() {
      if (state.clock.over[0] === 1 || state.clock.turn[0] >= until) return false;
      // Another branch may have used the play since, with another setting.
      play.refill(compiled);
      const turn = state.clock.turn[0];
      const desks = branch.desks[turn];
      if (desks !== undefined && isRefused(views, desks)) refused = true;
      playOn();
      if (withCourse) measure(state, points, turn + 1);
      takeReadings();
      takeReturns();
      return true;
    },
    finish(onTurn) {
      while (playout.advance()) onTurn?.(state.clock.turn[0] - 1);
    },
    beforeLast: () => past?.beforeLast() ?? [],
    eventsFrom(of, words, earlier) {
      const log = new EventLog();
      kept.set(state.words);
      play.refill(compiled);
      simulation.load(of, { words });
      playTurn(earlier, log);
      simulation.load(key, { words: kept });
      return log.events;
    },
    write(table, row) {
      writeRow(simulation, table, row);
      table.refused[row] = refused ? 1 : 0;
      table.reading.set(readings, row * readings.length);
      table.returnTurn.set(returns, row * returns.length);
      if (table.shape.points > 0) table.series.set(points, row * points.length);
    },
  };
  return playout;
}

/** Whether any desk order is refused. */
function isRefused({ actors }: Views, desks: DeskOrders): boolean {
  for (const [actor, orders] of desks) if (refusalsOfDesk(actors[actor], orders).length > 0) return true;
  return false;
}

function createWriter(branch: PreparedBranch): (simulation: Simulation, table: RunTable, row: number) => void {
  const { compiled } = branch;
  const scored = aimsOf(compiled).map(({ actor, place }) => ({ actor: compiled.actorOf(actor), place }));
  const { killedFighters } = compiled.costBefore;
  return ({ state, views }, table, row) => {
    const { regions, acts, aims, costs } = table.shape;
    const { firstLostTurn, firstLostTo, firstLostManner, holder } = state.region;
    for (let r: RegionIndex = FIRST, at = row * regions; r < regions; r++, at++) {
      table.lossTurn[at] = firstLostTurn[r];
      table.lossTo[at] = firstLostTo[r];
      table.lossManner[at] = firstLostManner[r];
      table.holder[at] = holder[r];
    }
    writeDigest(state, table.digest, 2 * row);
    for (let a: ActIndex = FIRST, at = row * acts; a < acts; a++, at++) table.actTurn[at] = state.act.endedTurn[a];
    for (let m = 0, at = row * aims; m < aims; m++, at++)
      table.score[at] = scoreOfAim(views.open, scored[m].actor, scored[m].place);
    const at = row * costs;
    let fighters = killedFighters;
    let wentHome = 0;
    for (let s: SideIndex = FIRST; s < compiled.side.count; s++) {
      fighters += state.side.dead[s];
      wentHome += state.side.deserted[s];
      table.cost[at + COSTS.length + s] = state.side.dead[s];
    }
    table.cost[at] = state.cost.killedCivilians[0];
    table.cost[at + 1] = state.cost.displaced[0];
    table.cost[at + 2] = fighters;
    table.cost[at + 3] = wentHome;
  };
}
