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

/**
 * Of the processor, so that a busy machine takes no run for a long one; and of the wall, at most. The first time, most
 * of it goes by until the code is warm: cold runs take twenty times as long.
 */
const PROBE_MS = { first: 2000, later: 100, wall: 8000 } as const;
let isWarm = false;
/** For a plan that cannot be played: then nothing is. */
const UNKNOWN: UnitCost = { seconds: 0.001, bytes: 1000 };

export function probeUnit(scenario: Scenario, { plans }: Work): UnitCost {
  const [plan] = plans;
  const branches = prepareBranches(scenario, plan);
  if (!branches.ok) return UNKNOWN;
  const started = performance.now();
  const used = (): number => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  };
  const before = used();
  let bytes = 0;
  const most = isWarm ? PROBE_MS.later : PROBE_MS.first;
  isWarm = true;
  // Runs and time of the last quarter.
  let [run, warmRun, warmAt] = [0, 0, before];
  for (let now = before; run < 2 || (now < before + most && isIn(started)); run++) {
    const at = run % plan.runs;
    const { tables } = playRuns(branches.value, { ...plan, range: { from: at, to: at + 1 } });
    bytes = tables.reduce((sum, { shape }) => sum + bytesOfRun(shape), 0);
    now = used();
    if (now < before + 0.75 * most) [warmRun, warmAt] = [run + 1, now];
  }
  const warm = run > warmRun ? { runs: run - warmRun, since: warmAt } : { runs: run, since: before };
  return { seconds: Math.max(1e-5, (used() - warm.since) / warm.runs / 1000), bytes };
}

const isIn = (started: number): boolean => performance.now() - started < PROBE_MS.wall;
