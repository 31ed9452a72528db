/**
 * Playout: one run of a branch from its start to its last turn, written into a row of a table. States and scratch space
 * are made once; nothing is allocated for a run beside what the rules themselves allocate.
 */

import type { ActIndex, RegionIndex, SideIndex } from '../core/indices.ts';
import { FIRST } from '../core/indices.ts';
import type { Key } from '../engine/chance.ts';
import type { Recorder } from '../engine/events/events.ts';
import { refusalsOfDesk } from '../engine/orders/legality.ts';
import { scoreOf } from '../engine/outcome.ts';
import { fillStart, lookAt } from '../engine/simulation.ts';
import { allocateState, type GameState, overwriteState } from '../engine/state/state.ts';
import { advanceTurn } from '../play/turn.ts';
import type { PreparedBranch } from './branch.ts';
import { createMeasurer, seriesOf } from './series.ts';
import { aimsOf, COSTS, type RunTable } from './table.ts';

export interface Playout {
  readonly branch: PreparedBranch;
  readonly state: GameState;
  /** The course of the run being played: see series.ts. */
  readonly points: Int32Array;
  /** Puts the state at the start of a run. */
  begin(key: Key): void;
  /** Takes over another run of the same branch as it was before a turn, with its course so far. */
  takeOver(words: Int32Array, points: Int32Array): void;
  /** Plays one turn; false where the run was over already. */
  advance(recorder?: Recorder): boolean;
  /** Plays on to the last turn; `onTurn` is called at the end of each. */
  finish(onTurn?: (turn: number) => void): void;
  /** Writes the finished run into a row. */
  write(table: RunTable, row: number): void;
}

export function createPlayout(branch: PreparedBranch): Playout {
  const { compiled } = branch;
  const state = allocateState(compiled);
  const points = new Int32Array(seriesOf(compiled).length * (compiled.turns + 1));
  const measure = createMeasurer(compiled);
  const writeRow = createWriter(branch);
  let key: Key = { a: 0, b: 0 };
  let refused = false;
  /** The state is as the last turn left it. */
  let isUntouched = false;

  const checkDesk = (turn: number): void => {
    for (const [actor, orders] of branch.desks[turn] ?? [])
      if (refusalsOfDesk(lookAt(compiled, key, state).actors[actor], orders).length > 0) refused = true;
  };

  const playout: Playout = {
    branch,
    state,
    points,
    begin(next) {
      key = next;
      refused = false;
      isUntouched = false;
      if (branch.start === undefined) fillStart(compiled, key, state);
      else overwriteState(state, branch.start);
      for (let at = 0; at <= state.clock.turn[0]; at++) measure(state, points, at);
    },
    takeOver(words, course) {
      state.words.set(words);
      isUntouched = false;
      points.set(course);
    },
    advance(recorder) {
      if (state.clock.over[0] === 1) return false;
      const turn = state.clock.turn[0];
      const desk = branch.desks[turn];
      if (desk !== undefined) checkDesk(turn);
      advanceTurn(compiled, key, state, branch.policies, recorder, desk, isUntouched);
      isUntouched = true;
      measure(state, points, turn + 1);
      return true;
    },
    finish(onTurn) {
      while (playout.advance()) onTurn?.(state.clock.turn[0] - 1);
    },
    write(table, row) {
      writeRow(key, state, table, row);
      table.refused[row] = refused ? 1 : 0;
      if (table.shape.points > 0) table.series.set(points, row * points.length);
    },
  };
  return playout;
}

function createWriter(branch: PreparedBranch): (key: Key, state: GameState, table: RunTable, row: number) => void {
  const { compiled } = branch;
  const measures = aimsOf(compiled).map(({ measure }) => measure);
  const { killedFighters } = compiled.costBefore;
  return (key, state, table, row) => {
    const { regions, acts, aims, costs } = table.shape;
    const { firstLostTurn, firstLostTo, firstLostManner, holder } = state.region;
    for (let r: RegionIndex = FIRST, at = row * regions; r < regions; r++, at++) {
      table.lossTurn[at] = firstLostTurn[r];
      table.lossTo[at] = firstLostTo[r];
      table.lossManner[at] = firstLostManner[r];
      table.holder[at] = holder[r];
    }
    for (let a: ActIndex = FIRST, at = row * acts; a < acts; a++, at++) table.actTurn[at] = state.act.endedTurn[a];
    const { open } = lookAt(compiled, key, state);
    for (let m = 0, at = row * aims; m < aims; m++, at++) table.score[at] = scoreOf(open, measures[m]);
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
