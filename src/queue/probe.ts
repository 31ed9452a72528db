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

/** Of the processor, so that a busy machine takes no run for a long one; and of the wall, at most. */
const PROBE_MS = { processor: 400, wall: 4000 } as const;
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
  // Runs and time of the second half: the first ones are slow, since the code is cold.
  let [run, warmRun, warmAt] = [0, 0, before];
  for (let now = before; run < 2 || (now < before + PROBE_MS.processor && isIn(started)); run++) {
    const at = run % plan.runs;
    const { tables } = playRuns(branches.value, { ...plan, range: { from: at, to: at + 1 } });
    bytes = tables.reduce((sum, { shape }) => sum + bytesOfRun(shape), 0);
    now = used();
    if (now < before + PROBE_MS.processor / 2) [warmRun, warmAt] = [run + 1, now];
  }
  const warm = run > warmRun ? { runs: run - warmRun, since: warmAt } : { runs: run, since: before };
  return { seconds: Math.max(1e-5, (used() - warm.since) / warm.runs / 1000), bytes };
}

const isIn = (started: number): boolean => performance.now() - started < PROBE_MS.wall;
