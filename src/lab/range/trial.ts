/**
 * A trial of the range: many runs of one case, with the attack ordered each time the column stands in its base, and
 * what came of them. Nobody else gives orders, so that the rules alone decide.
 */
import { keyOf, keyOfRun } from '../../engine/chance.ts';
import { TOO_TIRED } from '../../engine/knowledge/fatigue.ts';
import type { Order } from '../../engine/orders/shapes.ts';
import { createSimulation, type Simulation } from '../../engine/simulation.ts';
import { withWeights } from '../../ensemble/branch.ts';
import type { WeightChanges } from '../../ensemble/plan.ts';
import { averageOf } from '../../ensemble/statistics.ts';
import { compileScenario } from '../../scenario/compile/compile.ts';
import type { CompiledScenario, Scenario } from '../../scenario/scenario.ts';
import { RANGE, type RangeTrial, rangeScenario } from './country.ts';

/** What came of the runs of a case. */
export interface RangeShares {
  readonly runs: number;
  /** Day at whose end the town had fallen, run by run, from the earliest; Infinity where it stood to the end. */
  readonly fallDays: readonly number[];
  /** Share of runs in which the column was thrown back at least once, and how often a run in the mean. */
  readonly thrownBack: number;
  readonly timesThrownBack: number;
  /** Mean will of the garrison when each day begins, from 0, of the runs in which the town still stands. */
  readonly will: readonly (number | undefined)[];
  /** Share of runs in which the town went to the third party. */
  readonly toLocals: number;
}

/** Share of runs in which the town had fallen by the end of a day. */
export const fallenBy = ({ fallDays, runs }: RangeShares, day: number): number =>
  fallDays.filter((fell) => fell <= day).length / runs;

/** Median day of the fall; undefined if it stood in half of the runs. */
export function medianDay({ fallDays, runs }: RangeShares): number | undefined {
  const middle = fallDays[Math.floor(runs / 2)];
  return Number.isFinite(middle) ? middle : undefined;
}

export interface Range {
  /**
   * @param weights those that differ from the standard.
   * @param seed run i of every case has the same luck.
   */
  play(trial: RangeTrial, weights: WeightChanges, runs: number, seed: string): RangeShares;
}

/** Keeps one simulation for all its cases of a length, which have one shape: who plays many keeps a range. */
export function createRange(): Range {
  const scenarios = new Map<RangeTrial, Scenario>();
  const simulations = new Map<number, Simulation>();

  return { play };

  function play(trial: RangeTrial, weights: WeightChanges, runs: number, seed: string): RangeShares {
    const scenario = scenarios.get(trial) ?? rangeScenario(trial);
    scenarios.set(trial, scenario);
    const compiled = compileScenario(withWeights(scenario, weights));
    const simulation = simulations.get(trial.days) ?? createSimulation(compiled);
    simulations.set(trial.days, simulation);
    simulation.refill(compiled);
    const key = keyOf(seed);
    const all = Array.from({ length: runs }, (_, i) => {
      simulation.begin(keyOfRun(key, i));
      return playRun(simulation, compiled, trial);
    });
    return sharesOf(all, trial.days);
  }
}

/** One case played by itself; see `Range`. */
export function playCase(trial: RangeTrial, weights: WeightChanges, runs: number, seed: string): RangeShares {
  return createRange().play(trial, weights, runs, seed);
}

interface RangeRun {
  readonly fallDay: number;
  readonly timesThrownBack: number;
  /** As each day began. */
  readonly will: readonly number[];
  readonly taker: string | undefined;
}

function playRun({ state, advance }: Simulation, compiled: CompiledScenario, trial: RangeTrial): RangeRun {
  const town = compiled.regionOf(RANGE.town);
  const base = compiled.regionOf(RANGE.base);
  const column = compiled.forceOf(RANGE.column);
  const garrison = compiled.forceOf(RANGE.garrison);
  const actor = compiled.actorOf(RANGE.command);
  const attack: Order = { kind: 'move', force: column, region: town };
  const terms: Order = { kind: 'offerTerms', region: town, corridor: false };
  const { holder } = state.region;
  const { region: at, will: willOf, fatigue } = state.force;
  const defenders = holder[town];
  const will: number[] = [];
  let timesThrownBack = 0;
  for (let turn = 0; turn < 2 * trial.days; turn++) {
    if (turn % 2 === 0) will.push(willOf[garrison]);
    const desk: Order[] = [];
    if (turn === 0 && trial.areTermsOffered) desk.push(terms);
    if (trial.isAttacked && at[column] === base && fatigue[column] <= TOO_TIRED) desk.push(attack);
    const wasThere = at[column] === town;
    advance([{ actor, desk, staff: [] }]);
    if (holder[town] !== defenders)
      return { fallDay: (turn + 1) / 2, timesThrownBack, will, taker: compiled.side.ids[holder[town]] };
    if (wasThere && at[column] !== town) timesThrownBack++;
  }
  return { fallDay: Number.POSITIVE_INFINITY, timesThrownBack, will, taker: undefined };
}

function sharesOf(runs: readonly RangeRun[], days: number): RangeShares {
  const share = (of: (run: RangeRun) => boolean): number => runs.filter(of).length / runs.length;
  return {
    runs: runs.length,
    fallDays: runs.map(({ fallDay }) => fallDay).sort((a, b) => a - b),
    thrownBack: share((run) => run.timesThrownBack > 0),
    timesThrownBack: averageOf(runs.map((run) => run.timesThrownBack)),
    will: Array.from({ length: days }, (_, day) => {
      const standing = runs.flatMap(({ will }) => will[day] ?? []);
      return standing.length === 0 ? undefined : averageOf(standing);
    }),
    toLocals: share(({ taker }) => taker === RANGE.locals),
  };
}
