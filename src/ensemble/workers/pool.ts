/**
 * Pool: distributes the runs of jobs among workers and gathers results in run order. Starting a job costs a worker
 * some time, so a worker continues the jobs it has begun, then takes one that nobody plays yet, best of a setting that
 * it knows; only if none is left do several share one that is long enough. Batches are small, so that a slow worker
 * holds nobody up; their sizes follow the clock, which changes no result. A worker plays scenarios of one shape faster
 * than of several, so those that have played others are replaced before a long job. When a worker dies, its batches
 * are replayed by one worker fewer, since what kills a worker is mostly a want of memory; a batch that kills three
 * workers ends its job. Where no worker can be started at all, the pool's own thread plays, if that is let. Every job
 * ends exactly once.
 */

import type { Scenario } from '../../scenario/scenario.ts';
import type { Batch } from '../batch.ts';
import { createGathering, type Gathering } from '../gather.ts';
import { type Branch, type EnsemblePlan, inspectPlan, type RunRange, rangeOf } from '../plan.ts';
import type { WorkerReply } from '../protocol.ts';
import type { Failure, Job, JobEnd, JobOptions, Runner } from '../runner.ts';
import type { Spawn, WorkerPort } from './spawn.ts';

export interface Pool extends Runner {
  /** Ends every job as cancelled and stops the workers. */
  close(): void;
}

/** A range of runs that a worker plays in one go. */
interface Stretch extends RunRange {
  /** Workers that died playing it. */
  deaths: number;
}

interface OpenJob {
  readonly id: number;
  readonly scenario: Scenario;
  readonly plan: EnsemblePlan;
  readonly options: JobOptions;
  readonly finish: (end: JobEnd) => void;
  /** Only warms the workers up: it gives way to any job that somebody asks for. */
  readonly idle: boolean;
  /** Tells its setting from others. */
  readonly setting: string;
  gathering: Gathering | undefined;
  /** First run not yet in any stretch. */
  next: number;
  /** Stretches to replay. */
  again: Stretch[];
  paused: boolean;
  /** Number of runs in the next stretch, if that many are left. */
  size: number;
  /** When a partial answer may be told next, and the time from then to the one after. */
  nextPartial: number;
  partialMs: number;
}

interface Asked {
  readonly job: OpenJob;
  readonly stretch: Stretch;
  /** When it was asked for, milliseconds. */
  readonly at: number;
  /** Runs played so far. */
  runs: number;
}

interface PoolWorker {
  readonly port: WorkerPort;
  /** Jobs it has opened. */
  readonly open: Set<number>;
  /** Numbers of the scenarios it keeps, least recently used first. */
  readonly scenarios: Set<number>;
  /** Settings that it has played: it need not compile them again. */
  readonly settings: Set<string>;
  /** Shapes of what it has opened: its simulations are as many. */
  readonly shapes: Set<string>;
  /** Jobs being opened, by request id. */
  readonly opening: Map<number, OpenJob>;
  readonly asked: Map<number, Asked>;
  /** Whether it has ever replied; one that has not may be unable to start at all. */
  answered: boolean;
}

/** Small, so that the first answer comes at once while the code is still cold. */
const FIRST_SIZE = 1;
const LARGEST_FIRST = 32;
const LARGEST_SIZE = 512;
/** Target duration of a stretch, milliseconds. */
const STRETCH_MS = 60;
/**
 * Between partial answers: the first ones come soon, later ones more and more rarely, since whoever shows them takes
 * time from the workers, and a little more of many says little new.
 */
const PARTIAL_MS = { first: 150, most: 1000, growth: 1.5 } as const;
const DEATHS_OF_A_STRETCH = 3;
const DEATHS_AT_START = 3;
/** A second worker joins a job already being played only if at least this many runs are left. */
const WORTH_SHARING = 16;
/** Settings that a worker is remembered to have played. */
const SETTINGS_KEPT = 128;
/**
 * Runs, with their variants, for which a worker that has played scenarios of other shapes is replaced: with a second
 * simulation it takes 1.3 to 1.6 times as long, and a new one has caught up after a few hundred.
 */
const LONG_RUNS = 2000;
/** Number of scenarios a worker keeps for later jobs. */
const SCENARIOS_KEPT = 8;
/** Runs, with their variants, that each worker plays to warm up: about half a second of its processor. */
const WARM_RUNS = 120;

/** A silent desk and a lever moved: what is asked of a pool exercises little else. */
function warmPlan({ actors, levers }: Scenario, workers: number): EnsemblePlan {
  return {
    ...{ seed: 'warm', runs: WARM_RUNS * workers, base: {}, termRuns: 0, course: 'none' },
    variants: [
      ...actors.slice(0, 1).map(({ id }): Branch => ({ chairs: { [id]: 'silent' } })),
      ...levers.slice(0, 1).map((lever): Branch => ({ levers: { [lever.id]: lever.default } })),
    ],
  };
}

/**
 * @param workers that play at the same time, at most.
 * @param here plays in this thread; without it, jobs fail where no worker can be started.
 */
export function createPool(spawn: Spawn, workers: number, here?: Spawn): Pool {
  const staff: PoolWorker[] = [];
  const jobs: OpenJob[] = [];
  const numbers = new WeakMap<Scenario, number>();
  /** The shape of each scenario that was opened, as it is without change. */
  const shapes = new WeakMap<Scenario, string>();
  let counter = 0;
  let stillborn = 0;
  let closed = false;
  /** Workers that may play at the same time. */
  let places = workers;
  /** Whether this thread plays, since no worker can be started. */
  let isHere = false;
  /** What workers are warm for, or get warm for: once is enough. */
  let warmed: Scenario | undefined;
  /** Initial stretch size of a job: what suited the last one, capped in case this job is slower. */
  let usualSize = FIRST_SIZE;

  function hire(): PoolWorker {
    const port = (isHere && here !== undefined ? here : spawn)({
      onReply: (reply) => hear(worker, reply),
      onDeath: (why) => bury(worker, why),
    });
    const worker: PoolWorker = {
      port,
      open: new Set(),
      scenarios: new Set(),
      settings: new Set(),
      shapes: new Set(),
      opening: new Map(),
      asked: new Map(),
      answered: false,
    };
    staff.push(worker);
    return worker;
  }

  function endJob(job: OpenJob, end: JobEnd): void {
    const place = jobs.indexOf(job);
    if (place < 0) return;
    jobs.splice(place, 1);
    for (const worker of staff)
      if (worker.open.delete(job.id)) worker.port.post({ kind: 'close', id: ++counter, job: job.id });
    job.finish(end);
    feed();
  }

  /** Keeps every worker busy: one stretch playing and one waiting. */
  function feed(): void {
    if (closed) return;
    for (const worker of staff) if (stretchesOf(worker) === 0) give(worker, jobFor(worker));
    for (let job = jobFor(undefined); job !== undefined && staff.length < places; job = jobFor(undefined))
      give(hire(), job);
    for (const worker of staff) if (stretchesOf(worker) === 1) give(worker, jobFor(worker));
  }

  /** Number of stretches that a worker can play now. */
  function stretchesOf({ asked }: PoolWorker): number {
    let count = 0;
    for (const { job } of asked.values()) if (!job.paused) count++;
    return count;
  }

  /** The job that a worker, or one yet to be hired, should play next. */
  function jobFor(worker: PoolWorker | undefined): OpenJob | undefined {
    let shared: OpenJob | undefined;
    let fresh: OpenJob | undefined;
    let freshRank = -1;
    for (const job of jobs) {
      if (job.paused || !hasMore(job)) continue;
      if (worker?.open.has(job.id) === true) return job;
      if (!isPlayed(job)) {
        const rank = rankFor(worker, job);
        if (rank > freshRank) [fresh, freshRank] = [job, rank];
      } else if (job.again.length > 0 || rangeOf(job.plan).to - job.next >= WORTH_SHARING) shared ??= job;
    }
    return fresh ?? shared;
  }

  /** How well a job suits a worker: 2 if it has played that setting, 0 if only others have. */
  function rankFor(worker: PoolWorker | undefined, { setting }: OpenJob): number {
    if (worker?.settings.has(setting) === true) return 2;
    return staff.some(({ settings }) => settings.has(setting)) ? 0 : 1;
  }

  const isPlayed = (job: OpenJob): boolean => staff.some(({ open }) => open.has(job.id));
  const hasMore = (job: OpenJob): boolean => job.again.length > 0 || job.next < rangeOf(job.plan).to;

  function give(worker: PoolWorker, job: OpenJob | undefined): void {
    if (job === undefined) return;
    const { port } = worker;
    if (!worker.open.has(job.id)) {
      const scenario = numberIn(worker, job.scenario);
      worker.open.add(job.id);
      remember(worker.settings, job.setting);
      worker.opening.set(++counter, job);
      port.post({ kind: 'open', id: counter, job: job.id, scenario, plan: job.plan });
    }
    const stretch = job.again.shift() ?? takeStretch(job);
    worker.asked.set(++counter, { job, stretch, at: performance.now(), runs: 0 });
    port.post({ kind: 'batch', id: counter, job: job.id, from: stretch.from, to: stretch.to });
  }

  /** The number of a scenario in this worker, which keeps it from now on. */
  function numberIn({ port, scenarios }: PoolWorker, scenario: Scenario): number {
    const number = numbers.get(scenario) ?? ++counter;
    numbers.set(scenario, number);
    if (!scenarios.delete(number)) port.post({ kind: 'keep', id: ++counter, scenario: number, content: scenario });
    scenarios.add(number);
    for (const oldest of scenarios) {
      if (scenarios.size <= SCENARIOS_KEPT) break;
      scenarios.delete(oldest);
      port.post({ kind: 'forget', id: ++counter, scenario: oldest });
    }
    return number;
  }

  function takeStretch(job: OpenJob): Stretch {
    const { from, to } = rangeOf(job.plan);
    if (job.next === from) job.size = usualSize;
    // Stretches shrink towards the end of the last job, so that all workers finish together.
    const isLast = jobs.every((other) => other === job || other.paused || !hasMore(other));
    const share = isLast ? Math.ceil((to - job.next) / (3 * places)) : to - job.next;
    const size = Math.max(1, Math.min(job.size, share));
    const stretch = { from: job.next, to: Math.min(to, job.next + size), deaths: 0 };
    job.next = stretch.to;
    return stretch;
  }

  function hear(worker: PoolWorker, reply: WorkerReply): void {
    worker.answered = true;
    stillborn = 0;
    const opening = worker.opening.get(reply.id);
    const asked = worker.asked.get(reply.id);
    // Any other reply is about a job that has ended, or nothing waits for it.
    if (opening !== undefined) {
      worker.opening.delete(reply.id);
      hearOpened(worker, opening, reply);
    } else if (asked !== undefined && reply.kind === 'progress') {
      asked.runs = reply.runs;
      tellProgress(asked.job);
    } else if (asked !== undefined) {
      worker.asked.delete(reply.id);
      if (jobs.includes(asked.job)) hearPlayed(asked, reply);
      feed();
    }
  }

  function hearOpened(worker: PoolWorker, job: OpenJob, reply: WorkerReply): void {
    if (reply.kind === 'opened') {
      job.gathering ??= createGathering(reply.form);
      for (const shape of reply.shapes) worker.shapes.add(shape);
      shapes.set(job.scenario, reply.shapes[0]);
    } else if (reply.kind === 'refused') endJob(job, { kind: 'refused', problems: reply.problems });
    else if (reply.kind === 'failed') endJob(job, failedOver('runs/bug', rangeOf(job.plan), reply.why));
  }

  function hearPlayed({ job, stretch, at }: Asked, reply: WorkerReply): void {
    if (reply.kind === 'batch') take(job, reply.batch, performance.now() - at);
    else if (reply.kind === 'failed') endJob(job, failedOver('runs/bug', stretch, reply.why));
    else job.again.push(stretch);
  }

  function take(job: OpenJob, batch: Batch, ms: number): void {
    const { gathering } = job;
    if (gathering === undefined) throw new Error('A batch came before the job was opened.');
    const { from, to } = rangeOf(job.plan);
    gathering.add(batch);
    // The time since asking includes waiting behind the previous stretch, so this errs on the small side.
    const runs = batch.tables[0].runs;
    const right = Math.ceil((runs * STRETCH_MS) / Math.max(1, ms));
    job.size = Math.max(1, Math.min(LARGEST_SIZE, 2 * job.size, right));
    usualSize = Math.min(job.size, LARGEST_FIRST);
    tellProgress(job);
    if (gathering.count() === to - from) {
      endJob(job, { kind: 'done', gathered: gathering.soFar() });
      return;
    }
    const now = performance.now();
    if (gathering.ready() > 0 && now >= job.nextPartial) {
      job.nextPartial = now + job.partialMs;
      job.partialMs = Math.min(PARTIAL_MS.most, PARTIAL_MS.growth * job.partialMs);
      job.options.onPartial?.(gathering.soFar());
    }
  }

  function tellProgress(job: OpenJob): void {
    if (job.options.onProgress === undefined) return;
    const { from, to } = rangeOf(job.plan);
    let runs = job.gathering?.count() ?? 0;
    for (const { asked } of staff) for (const one of asked.values()) if (one.job === job) runs += one.runs;
    job.options.onProgress({ runs, of: to - from });
  }

  function bury(worker: PoolWorker, why: string): void {
    const place = staff.indexOf(worker);
    if (place < 0) return;
    staff.splice(place, 1);
    if (!worker.answered && ++stillborn >= DEATHS_AT_START) {
      if (isHere || here === undefined) {
        const failure: Failure = { code: 'runs/start', at: '', values: { why } };
        for (const job of [...jobs]) endJob(job, { kind: 'failed', failure });
        return;
      }
      [isHere, places, stillborn] = [true, 1, 0];
      tellFewer();
    } else if (worker.answered) {
      places = Math.max(1, places - 1);
      tellFewer();
    }
    // Only the first stretch was being played; the waiting ones are not to blame, and none where no worker can start.
    let blamed = !isHere;
    for (const { job, stretch } of worker.asked.values()) {
      if (!jobs.includes(job)) continue;
      if (blamed) stretch.deaths++;
      blamed = false;
      if (stretch.deaths < DEATHS_OF_A_STRETCH) job.again.push(stretch);
      else endJob(job, failedOver('runs/deaths', stretch, why));
    }
    feed();
  }

  function tellFewer(): void {
    for (const job of [...jobs]) {
      // Warming up is no work for the thread that others wait for.
      if (job.idle && isHere) endJob(job, { kind: 'stale' });
      else job.options.onFewer?.(isHere ? 0 : places);
    }
  }

  function hold(job: OpenJob, paused: boolean): void {
    if (job.paused === paused || !jobs.includes(job)) return;
    job.paused = paused;
    const kind = paused ? 'pause' : 'resume';
    for (const { open, port } of staff) if (open.has(job.id)) port.post({ kind, id: ++counter, job: job.id });
    feed();
  }

  /** Makes room for new workers where some have played scenarios of another shape than this one. */
  function dismissStrangers(scenario: Scenario): void {
    const own = shapes.get(scenario);
    for (const worker of [...staff]) {
      if ([...worker.shapes].every((shape) => shape === own)) continue;
      staff.splice(staff.indexOf(worker), 1);
      worker.port.kill();
    }
  }

  function begin(scenario: Scenario, plan: EnsemblePlan, options: JobOptions, idle: boolean): Job {
    let finish: (end: JobEnd) => void = () => undefined;
    const end = new Promise<JobEnd>((resolve) => {
      finish = resolve;
    });
    const job: OpenJob = {
      ...{ id: ++counter, scenario, plan, options, finish, idle, gathering: undefined },
      setting: JSON.stringify([plan.base.levers, plan.base.weights]),
      ...{ next: rangeOf(plan).from, again: [], paused: false, size: FIRST_SIZE },
      ...{ nextPartial: 0, partialMs: PARTIAL_MS.first },
    };
    const { slot } = options;
    const stale = jobs.filter((one) => one.idle || (slot !== undefined && one.options.slot === slot));
    const problems = inspectPlan(plan);
    if (problems.length > 0) finish({ kind: 'refused', problems });
    else if (closed) finish({ kind: 'cancelled' });
    else {
      for (const one of stale) endJob(one, { kind: 'stale' });
      // Whatever somebody waits for goes on with the workers that play it.
      if (!isHere && jobs.length === 0 && (idle || runsOf(plan) >= LONG_RUNS)) dismissStrangers(scenario);
      jobs.push(job);
      feed();
    }
    return {
      end,
      pause: () => hold(job, true),
      resume: () => hold(job, false),
      cancel: () => endJob(job, { kind: 'cancelled' }),
    };
  }

  return {
    get workers() {
      return isHere ? 0 : places;
    },
    run: (scenario, plan, options = {}) => begin(scenario, plan, options, false),
    warm(scenario) {
      const isBusy = jobs.some((job) => !job.idle);
      if (isBusy || isHere || scenario === warmed) return;
      warmed = scenario;
      begin(scenario, warmPlan(scenario, places), {}, true);
    },
    close() {
      for (const job of [...jobs]) endJob(job, { kind: 'cancelled' });
      closed = true;
      for (const { port } of staff.splice(0)) port.kill();
    },
  };
}

/** Runs of a plan, each with its variants. */
function runsOf(plan: EnsemblePlan): number {
  const { from, to } = rangeOf(plan);
  return (to - from) * (1 + (plan.variants?.length ?? 0));
}

function remember(settings: Set<string>, setting: string): void {
  settings.delete(setting);
  settings.add(setting);
  for (const oldest of settings) {
    if (settings.size <= SETTINGS_KEPT) break;
    settings.delete(oldest);
  }
}

const failedOver = (code: 'runs/bug' | 'runs/deaths', { from, to }: RunRange, why: string): JobEnd => ({
  kind: 'failed',
  failure: { code, at: '', values: { from, to: to - 1, why } },
});
