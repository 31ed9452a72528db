/** What a unit of a work takes, tried here: the first runs of its first plan. */
import { prepareBranches } from '../ensemble/branch.ts';
import { playRuns } from '../ensemble/run.ts';
import { bytesOfRun } from '../ensemble/table.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Work } from './work.ts';

export interface UnitCost {
  /** Of one core. */
  readonly seconds: number;
  /** Of its rows, with those of its variants. */
  readonly bytes: number;
}

const PROBE_MS = 600;
/** For a plan that cannot be played: then nothing is. */
const UNKNOWN: UnitCost = { seconds: 0.001, bytes: 1000 };

export function probeUnit(scenario: Scenario, { plans }: Work): UnitCost {
  const [plan] = plans;
  const branches = prepareBranches(scenario, plan);
  if (!branches.ok) return UNKNOWN;
  const times: number[] = [];
  let bytes = 0;
  for (let last = performance.now(), until = last + PROBE_MS; last < until || times.length < 2; ) {
    const run = times.length % plan.runs;
    const { tables } = playRuns(branches.value, { ...plan, range: { from: run, to: run + 1 } });
    times.push(performance.now() - last);
    last += times[times.length - 1];
    bytes = tables.reduce((sum, { shape }) => sum + bytesOfRun(shape), 0);
  }
  // The first ones are slow: the code is cold.
  const warm = times.slice(Math.floor(times.length / 2));
  return { seconds: warm.reduce((sum, each) => sum + each, 0) / warm.length / 1000, bytes };
}
