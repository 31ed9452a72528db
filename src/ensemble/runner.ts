/**
 * Runner: plays ensembles, reports progress and can be stopped; the pool of workers is one. Studies and experiments
 * know nothing more of it, so they are the same in a terminal and in a tab.
 */
import type { Problem } from '../core/problem.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Gathered } from './gather.ts';
import { type EnsemblePlan, type PlanProblem, rangeOf } from './plan.ts';

export interface Progress {
  readonly runs: number;
  readonly of: number;
}

export interface JobOptions {
  /** A new job cancels an unfinished one in the same slot: its answer would be stale. */
  readonly slot?: string;
  onProgress?(progress: Progress): void;
  /**
   * Partial results from time to time: the runs before the first gap. The memory keeps filling, so use them at once.
   */
  onPartial?(gathered: Gathered): void;
  /** Fewer play than before: a worker died, and so many are left; 0: none can be started, and this thread plays. */
  onFewer?(workers: number): void;
}

export type JobEnd =
  | { readonly kind: 'done'; readonly gathered: Gathered }
  | { readonly kind: 'cancelled' }
  /** A newer job in the same slot replaced it. */
  | { readonly kind: 'stale' }
  | { readonly kind: 'refused'; readonly problems: readonly PlanProblem[] }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Why runs could not be played. `why` is the platform's message, or what our bug threw: for developers. */
export type Failure =
  | Problem<'runs/bug' | 'runs/deaths', { readonly from: number; readonly to: number; readonly why: string }>
  | Problem<'runs/start', { readonly why: string }>
  /** Fails wherever it is played. `settings`: its levers. */
  | Problem<
      'runs/poisoned',
      { readonly run: number; readonly seed: string; readonly settings: string; readonly why: string }
    >
  /** Somebody brought other rows for this run than it gives. */
  | Problem<
      'runs/altered',
      { readonly run: number; readonly seed: string; readonly settings: string; readonly worker: string }
    >
  /** Somebody took them out of the queue. */
  | Problem<'runs/takenBack', { readonly work: string }>
  /** What plays them says no more. */
  | Problem<'runs/lost', { readonly why: string }>;

/** Work that can be paused, resumed and stopped; it ends exactly once. */
export interface UnderWay<End> {
  readonly end: Promise<End>;
  pause(): void;
  resume(): void;
  cancel(): void;
}

export type Job = UnderWay<JobEnd>;

export interface Runner {
  /** Maximum number of runs played at the same time; 0: no worker can be started, and this thread plays. */
  readonly workers: number;
  run(scenario: Scenario, plan: EnsemblePlan, options?: JobOptions): Job;
  /**
   * Makes ready for jobs of a scenario that are likely to come: workers start, take it in and warm up. Whatever is
   * asked for meanwhile goes first.
   */
  warm(scenario: Scenario): void;
  /** Plays a list by a way of its own, instead of ensemble by ensemble: see `playEnsembles`. */
  runAll?(ensembles: readonly Ensemble[], options: EnsemblesOptions): UnderWay<EnsemblesEnd>;
}

export interface Ensemble {
  readonly scenario: Scenario;
  readonly plan: EnsemblePlan;
}

export interface EnsemblesOptions {
  /**
   * Runs at the list's beginning that are known: they are not played. Ensembles that are known whole are not told of;
   * what is told of the one in which they end may begin before its first unknown run.
   */
  readonly known?: number;
  /** Counts the runs of all ensembles. */
  onProgress?(progress: Progress): void;
  /** Partial results of the current ensemble, as for a job. */
  onPartial?(index: number, gathered: Gathered): void;
  /** Called once per ensemble, in list order, with its results or the problems of its plan. */
  onEnsemble(index: number, found: Result<Gathered, readonly PlanProblem[]>): void;
}

export type EnsemblesEnd =
  | { readonly kind: 'done' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Ensembles submitted ahead of the current one, per worker: the one it plays, and the next ones. */
const AHEAD = 3;

/**
 * Plays ensembles, several at a time, and reports them in list order. Few are submitted ahead, so that little waits in
 * memory and the runner stays free for others.
 */
export function playEnsembles(
  runner: Runner,
  ensembles: readonly Ensemble[],
  options: EnsemblesOptions,
): UnderWay<EnsemblesEnd> {
  return runner.runAll?.(ensembles, options) ?? playOneByOne(runner, ensembles, options);
}

function playOneByOne(
  runner: Runner,
  ensembles: readonly Ensemble[],
  options: EnsemblesOptions,
): UnderWay<EnsemblesEnd> {
  const plans = unknownOf(ensembles, options.known ?? 0);
  const sizes = plans.map((plan) => (plan === undefined ? 0 : rangeOf(plan).to - rangeOf(plan).from));
  const of = sizes.reduce((sum, size) => sum + size, 0);
  const jobs = new Map<number, Job>();
  const ended = new Map<number, Result<Gathered, readonly PlanProblem[]>>();
  const played = sizes.map(() => 0);
  const first = plans.findIndex((plan) => plan !== undefined);
  const begin = first < 0 ? plans.length : first;
  let [runs, handed, turn, paused, over] = [0, begin, begin, false, false];
  let settle: (end: EnsemblesEnd) => void = () => undefined;
  let giveUp: (bug: unknown) => void = () => undefined;
  const end = new Promise<EnsemblesEnd>((resolve, reject) => {
    [settle, giveUp] = [resolve, reject];
  });

  const finish = (how: EnsemblesEnd): void => {
    if (over) return;
    over = true;
    settle(how);
    for (const job of jobs.values()) job.cancel();
  };
  const count = (index: number, now: number): void => {
    runs += now - played[index];
    played[index] = now;
    options.onProgress?.({ runs, of });
  };

  function hand(): void {
    while (!over && handed < ensembles.length && handed - turn < AHEAD * Math.max(1, runner.workers)) start(handed++);
    if (turn === ensembles.length) finish({ kind: 'done' });
  }

  function start(index: number): void {
    const job = runner.run(ensembles[index].scenario, plans[index] ?? ensembles[index].plan, {
      onProgress: (progress) => {
        if (!over) count(index, progress.runs);
      },
      onPartial: (gathered) => {
        if (!over && index === turn) options.onPartial?.(index, gathered);
      },
    });
    jobs.set(index, job);
    if (paused) job.pause();
    job.end.then((jobEnd) => hear(index, jobEnd)).catch(giveUp);
  }

  function hear(index: number, jobEnd: JobEnd): void {
    jobs.delete(index);
    if (over) return;
    if (jobEnd.kind !== 'done' && jobEnd.kind !== 'refused') {
      finish(jobEnd.kind === 'failed' ? jobEnd : { kind: 'cancelled' });
      return;
    }
    count(index, sizes[index]);
    ended.set(index, jobEnd.kind === 'done' ? ok(jobEnd.gathered) : fail(jobEnd.problems));
    for (let found = ended.get(turn); found !== undefined && !over; found = ended.get(turn)) {
      ended.delete(turn);
      options.onEnsemble(turn++, found);
    }
    hand();
  }

  hand();
  return {
    end,
    pause() {
      paused = true;
      for (const job of jobs.values()) job.pause();
    },
    resume() {
      paused = false;
      for (const job of jobs.values()) job.resume();
    },
    cancel: () => finish({ kind: 'cancelled' }),
  };
}

/** The plans, the first ones only of the runs that are not known; undefined: all are. */
function unknownOf(ensembles: readonly Ensemble[], known: number): (EnsemblePlan | undefined)[] {
  let left = known;
  return ensembles.map(({ plan }) => {
    const { from, to } = rangeOf(plan);
    const had = Math.min(left, to - from);
    left -= had;
    // A plan of no runs is played, to be refused.
    if (had > 0 && had === to - from) return undefined;
    return had === 0 ? plan : { ...plan, range: { from: from + had, to } };
  });
}
