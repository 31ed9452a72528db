/** What a unit of a work takes, tried here: the first runs of its first plan. */
import { createPlayer } from '../ensemble/batch.ts';
import { prepareBranches } from '../ensemble/branch.ts';
import { levelPolicy } from '../ensemble/levels.ts';
import { bytesOfRun } from '../ensemble/table.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Bench } from './sample.ts';
import { unitsOfWork, type Work } from './work.ts';

export interface UnitCost {
  /** Of one core. */
  readonly seconds: number;
  /** Of its rows, with those of its variants. */
  readonly bytes: number;
}

/** Milliseconds that are tried at most, and the share of all units: most of it goes by until the code is warm. */
const PROBE_MS = 2000;
const PROBE_SHARE = 1 / 20;
/** Runs that are allocated at a time. */
const TOGETHER = 64;
/** For a plan that cannot be played: then nothing is. */
const UNKNOWN: UnitCost = { seconds: 0.001, bytes: 1000 };

/** What was tried, by scenario, number of branches, and who plays: other settings take about as long. */
const known = new Map<string, UnitCost>();

export function probeUnit(scenario: Scenario, work: Work, bench: Bench): UnitCost {
  const [{ base, variants = [] }] = work.plans;
  const players = [base, ...variants].map(({ chairs = {} }) => Object.values(chairs));
  const kind = JSON.stringify([work.scenario, players]);
  const cost = known.get(kind) ?? tryUnit(scenario, work, bench);
  known.set(kind, cost);
  return cost;
}

function tryUnit(scenario: Scenario, work: Work, { compiled, plays }: Bench): UnitCost {
  const [plan] = work.plans;
  const branches = prepareBranches(scenario, plan, compiled);
  if (!branches.ok) return UNKNOWN;
  const player = createPlayer(branches.value, plan, plays, levelPolicy);
  let { batch, next } = player.batch(0, Math.min(plan.runs, TOGETHER));
  const bytes = batch.tables.reduce((sum, { shape }) => sum + bytesOfRun(shape), 0);
  const most = Math.max(2, PROBE_SHARE * unitsOfWork(work));
  const moments = [moment()];
  while (moments.length <= most && moments[moments.length - 1].wall < moments[0].wall + PROBE_MS) {
    if (!next()) ({ batch, next } = player.batch(0, batch.tables[0].runs));
    moments.push(moment());
  }
  return { seconds: warmSeconds(moments), bytes };
}

interface Moment {
  readonly wall: number;
  readonly processor: number;
}

/** Milliseconds. */
function moment(): Moment {
  const { user, system } = process.cpuUsage();
  return { wall: performance.now(), processor: (user + system) / 1000 };
}

/**
 * Seconds of a run, over the last quarter of them. By the wall they last longer where the machine has other things to
 * do, by the processor where this process has: the lesser is nearer.
 */
function warmSeconds(moments: readonly Moment[]): number {
  const last = moments.length - 1;
  const first = Math.floor(0.75 * last);
  const [from, to] = [moments[first], moments[last]];
  const least = Math.min(to.wall - from.wall, to.processor - from.processor);
  return Math.max(1e-5, least / (last - first) / 1000);
}
