/**
 * Runs: what experiments keep of an ensemble, one row a run, as typed columns. Every actor follows doctrine; run i
 * plays under `keyOfRun(keyOf(seed), i)`, so that tables of two variants of a scenario made with one seed are paired
 * row by row.
 */

import type { ActIndex, RegionIndex, SideIndex } from '../core/indices.ts';
import { FIRST } from '../core/indices.ts';
import { keyOf, keyOfRun } from '../engine/chance.ts';
import { fillStart } from '../engine/simulation.ts';
import { allocateState, type GameState } from '../engine/state/state.ts';
import { seriesOf } from '../ensemble/series.ts';
import type { RunTable } from '../ensemble/table.ts';
import { advanceTurn } from '../play/turn.ts';
import { compileScenario } from '../scenario/compile/compile.ts';
import type { CompiledScenario, Scenario } from '../scenario/scenario.ts';

export interface Runs {
  readonly runs: number;
  /** First loss of each place by its holder at the start, turn from 0, -1 where it was not lost: `runs x regions`. */
  readonly lossTurn: Int16Array;
  /** Code of its manner, -1 where it was not lost. */
  readonly lossManner: Int8Array;
  /** Turn in which each act ended, -1 where it did not: `runs x acts`. */
  readonly actTurn: Int16Array;
  /** Dead of each side at the end of each turn: `runs x turns x sides`. */
  readonly dead: Int32Array;
}

/** Plays a scenario so many times: here, or shared out among workers. */
export type Play = (scenario: Scenario, seed: string, runs: number) => Promise<Runs>;

export const playHere: Play = (scenario, seed, runs) =>
  Promise.resolve(playRuns(compileScenario(scenario), seed, 0, runs));

/** Runs `from` (included) to `to` (excluded) of the ensemble with this seed. */
export function playRuns(compiled: CompiledScenario, seed: string, from: number, to: number): Runs {
  const runs = to - from;
  const { region, act, side, turns } = compiled;
  const table: Runs = {
    runs,
    lossTurn: new Int16Array(runs * region.count),
    lossManner: new Int8Array(runs * region.count),
    actTurn: new Int16Array(runs * act.count),
    dead: new Int32Array(runs * turns * side.count),
  };
  const base = keyOf(seed);
  const state = allocateState(compiled);
  for (let i = 0; i < runs; i++) {
    const key = keyOfRun(base, from + i);
    fillStart(compiled, key, state);
    for (let t = 0; t < turns; t++) {
      advanceTurn(compiled, key, state);
      for (let s: SideIndex = FIRST; s < side.count; s++)
        table.dead[(i * turns + t) * side.count + s] = state.side.dead[s];
    }
    keepEnd(compiled, state, table, i);
  }
  return table;
}

function keepEnd(compiled: CompiledScenario, state: GameState, table: Runs, row: number): void {
  const { region, act } = compiled;
  for (let r: RegionIndex = FIRST; r < region.count; r++) {
    table.lossTurn[row * region.count + r] = state.region.firstLostTurn[r];
    table.lossManner[row * region.count + r] = state.region.firstLostManner[r];
  }
  for (let a: ActIndex = FIRST; a < act.count; a++) table.actTurn[row * act.count + a] = state.act.endedTurn[a];
}

/** The same from the table of an ensemble on doctrine that kept its series. */
export function runsOfTable(compiled: CompiledScenario, table: RunTable): Runs {
  const { side, turns } = compiled;
  const rows = seriesOf(compiled);
  const width = turns + 1;
  const dead = new Int32Array(table.runs * turns * side.count);
  for (const [s, of] of side.ids.entries()) {
    const row = rows.findIndex((one) => one.kind === 'dead' && one.of === of);
    for (let i = 0; i < table.runs; i++) {
      // Point 0 is the start.
      const first = (i * rows.length + row) * width + 1;
      for (let t = 0; t < turns; t++) dead[(i * turns + t) * side.count + s] = table.series[first + t];
    }
  }
  return { runs: table.runs, lossTurn: table.lossTurn, lossManner: table.lossManner, actTurn: table.actTurn, dead };
}
