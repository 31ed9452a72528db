/**
 * Playout: one run of a branch from its start to its last turn, written into a row of a table. States and scratch space
 * are made once; nothing is allocated for a run beside what the rules themselves allocate.
 */

import type { ActIndex, RegionIndex, SideIndex } from '../core/indices.ts';
import { FIRST } from '../core/indices.ts';
import type { Key } from '../engine/chance.ts';
import { EventLog, type GameEvent, type Recorder } from '../engine/events/events.ts';
import { refusalsOfDesk } from '../engine/orders/legality.ts';
import { scoreOf } from '../engine/outcome.ts';
import type { Simulation } from '../engine/simulation.ts';
import type { GameState } from '../engine/state/state.ts';
import type { Views } from '../engine/view/view.ts';
import type { DeskOrders, Play } from '../play/turn.ts';
import type { PreparedBranch } from './branch.ts';
import { createMeasurer, seriesOf } from './series.ts';
import { aimsOf, COSTS, type RunTable } from './table.ts';

export interface Playout {
  readonly branch: PreparedBranch;
  /** The run being played, until another playout of the same play begins or goes on. */
  readonly state: GameState;
  /** The course of the run being played, where it is wanted: see series.ts. */
  readonly points: Int32Array;
  /** Puts the state at the start of a run. */
  begin(key: Key): void;
  /** Takes over another run of the same branch as it was before a turn, with its course so far. */
  takeOver(words: Int32Array, points: Int32Array): void;
  /** Plays one turn; false where the run was over already. */
  advance(): boolean;
  /** Plays on to the last turn; `onTurn` is called at the end of each. */
  finish(onTurn?: (turn: number) => void): void;
  /** What happens in the turn that follows from a state of a run; the run being played stays as it is. */
  eventsFrom(key: Key, words: Int32Array): readonly GameEvent[];
  /** Writes the finished run into a row. */
  write(table: RunTable, row: number): void;
}

/** Runs of a branch on a play of its shape, which it may share with others who play by turns. */
export function createPlayout(branch: PreparedBranch, play: Play, withCourse: boolean): Playout {
  const { compiled, policies } = branch;
  const { simulation } = play;
  const { state, views } = simulation;
  const points = new Int32Array(withCourse ? seriesOf(compiled).length * (compiled.turns + 1) : 0);
  const kept = new Int32Array(state.words.length);
  const measure = createMeasurer(compiled);
  const writeRow = createWriter(branch);
  let key: Key = { a: 0, b: 0 };
  let refused = false;

  const playTurn = (recorder?: Recorder): void => {
    play.advance({ desks: branch.desks[state.clock.turn[0]], policies }, recorder);
  };

  const playout: Playout = {
    branch,
    state,
    points,
    begin(next) {
      key = next;
      refused = false;
      play.refill(compiled);
      if (branch.start === undefined) simulation.begin(key);
      else simulation.load(key, branch.start);
      if (withCourse) for (let at = 0; at <= state.clock.turn[0]; at++) measure(state, points, at);
    },
    takeOver(words, course) {
      play.refill(compiled);
      simulation.load(key, { words });
      points.set(course);
    },
    advance() {
      if (state.clock.over[0] === 1) return false;
      // Since the last call another branch may have played, in another setting.
      play.refill(compiled);
      const turn = state.clock.turn[0];
      const desks = branch.desks[turn];
      if (desks !== undefined && isRefused(views, desks)) refused = true;
      playTurn();
      if (withCourse) measure(state, points, turn + 1);
      return true;
    },
    finish(onTurn) {
      while (playout.advance()) onTurn?.(state.clock.turn[0] - 1);
    },
    eventsFrom(of, words) {
      const log = new EventLog();
      kept.set(state.words);
      play.refill(compiled);
      simulation.load(of, { words });
      playTurn(log);
      simulation.load(key, { words: kept });
      return log.events;
    },
    write(table, row) {
      writeRow(simulation, table, row);
      table.refused[row] = refused ? 1 : 0;
      if (table.shape.points > 0) table.series.set(points, row * points.length);
    },
  };
  return playout;
}

/** Whether an order of a desk is refused. */
function isRefused({ actors }: Views, desks: DeskOrders): boolean {
  for (const [actor, orders] of desks) if (refusalsOfDesk(actors[actor], orders).length > 0) return true;
  return false;
}

function createWriter(branch: PreparedBranch): (simulation: Simulation, table: RunTable, row: number) => void {
  const { compiled } = branch;
  const measures = aimsOf(compiled).map(({ measure }) => measure);
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
    for (let a: ActIndex = FIRST, at = row * acts; a < acts; a++, at++) table.actTurn[at] = state.act.endedTurn[a];
    for (let m = 0, at = row * aims; m < aims; m++, at++) table.score[at] = scoreOf(views.open, measures[m]);
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
