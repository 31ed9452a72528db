/** What a unit of a work takes, tried here: the first runs of its first plan. */
import { createPlayer } from '../ensemble/batch.ts';
import { prepareBranches } from '../ensemble/branch.ts';
import { levelPolicy } from '../ensemble/levels.ts';
import { bytesOfRun } from '../ensemble/table.ts';
import { createPlays } from '../play/turn.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Work } from './work.ts';

export interface UnitCost {
  /** Of one core. */
  readonly seconds: number;
  /** Of its rows, with those of its variants. */
  readonly bytes: number;
}

/**
 * Of the processor, so that a busy machine takes no run for a long one; and of the wall, at most. Most of it goes by
 * until the code is warm.
 */
const PROBE_MS = { processor: 2000, wall: 8000 } as const;
/** Runs that are allocated at a time. */
const TOGETHER = 64;
/** For a plan that cannot be played: then nothing is. */
const UNKNOWN: UnitCost = { seconds: 0.001, bytes: 1000 };

/** What was tried, by scenario, number of branches, and who plays: other settings take about as long. */
const known = new Map<string, UnitCost>();

export function probeUnit(scenario: Scenario, work: Work): UnitCost {
  const [{ base, variants = [] }] = work.plans;
  const players = [base, ...variants].map(({ chairs = {} }) => Object.values(chairs));
  const kind = JSON.stringify([work.scenario, players]);
  const cost = known.get(kind) ?? tryUnit(scenario, work);
  known.set(kind, cost);
  return cost;
}

function tryUnit(scenario: Scenario, { plans: [plan] }: Work): UnitCost {
  const branches = prepareBranches(scenario, plan);
  if (!branches.ok) return UNKNOWN;
  const started = performance.now();
  const used = (): number => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  };
  const before = used();
  // Runs and time of the last quarter.
  let [run, warmRun, warmAt] = [0, 0, before];
  // One simulation for all, as a worker has it.
  const player = createPlayer(branches.value, plan, createPlays(), levelPolicy);
  let { batch, next } = player.batch(0, Math.min(plan.runs, TOGETHER));
  const bytes = batch.tables.reduce((sum, { shape }) => sum + bytesOfRun(shape), 0);
  for (let now = before; run < 2 || (now < before + PROBE_MS.processor && isIn(started)); run++) {
    if (!next()) ({ batch, next } = player.batch(0, batch.tables[0].runs));
    now = used();
    if (now < before + 0.75 * PROBE_MS.processor) [warmRun, warmAt] = [run + 1, now];
  }
  const warm = run > warmRun ? { runs: run - warmRun, since: warmAt } : { runs: run, since: before };
  return { seconds: Math.max(1e-5, (used() - warm.since) / warm.runs / 1000), bytes };
}

const isIn = (started: number): boolean => performance.now() - started < PROBE_MS.wall;
