/**
 * Runner: whoever plays ensembles, says how far it is and can be stopped; the pool of workers is one. Studies and
 * experiments know no more of it than this, so that they are the same in a terminal and in a tab.
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
  /** A job of the same slot that is still under way is dropped: its answer would be stale. */
  readonly slot?: string;
  onProgress?(progress: Progress): void;
  /** What the runs before the first gap gave, now and then; on memory that goes on filling, so use it at once. */
  onPartial?(gathered: Gathered): void;
}

export type JobEnd =
  | { readonly kind: 'done'; readonly gathered: Gathered }
  | { readonly kind: 'cancelled' }
  /** A newer job of the same slot took its place. */
  | { readonly kind: 'stale' }
  | { readonly kind: 'refused'; readonly problems: readonly PlanProblem[] }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Why runs could not be played. `why` is the platform's own account, or what our bug threw: for developers. */
export type Failure =
  | Problem<'runs/bug' | 'runs/deaths', { readonly from: number; readonly to: number; readonly why: string }>
  | Problem<'runs/start', { readonly why: string }>;

/** What can be held, let go on and stopped; it ends exactly once. */
export interface UnderWay<End> {
  readonly end: Promise<End>;
  pause(): void;
  resume(): void;
  cancel(): void;
}

export type Job = UnderWay<JobEnd>;

export interface Runner {
  /** How many runs are played at the same time at most. */
  readonly workers: number;
  run(scenario: Scenario, plan: EnsemblePlan, options?: JobOptions): Job;
}

export interface Ensemble {
  readonly scenario: Scenario;
  readonly plan: EnsemblePlan;
}

export interface EnsemblesOptions {
  /** Over the runs of all ensembles. */
  onProgress?(progress: Progress): void;
  /** What the ensemble whose turn it is has so far, as of a job. */
  onPartial?(index: number, gathered: Gathered): void;
  /** Every ensemble once, in the order of the list, or what is wrong with its plan. */
  onEnsemble(index: number, found: Result<Gathered, readonly PlanProblem[]>): void;
}

export type EnsemblesEnd =
  | { readonly kind: 'done' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Ensembles handed over ahead of the one whose turn it is, for each worker: one that it plays, and the next ones. */
const AHEAD = 3;

/**
 * Plays ensembles, several at a time, and tells of them in the order of the list. Few are handed over ahead, so that
 * what waits for its turn stays small and the runner remains free for others.
 */
export function playEnsembles(
  runner: Runner,
  ensembles: readonly Ensemble[],
  options: EnsemblesOptions,
): UnderWay<EnsemblesEnd> {
  const sizes = ensembles.map(({ plan }) => rangeOf(plan).to - rangeOf(plan).from);
  const of = sizes.reduce((sum, size) => sum + size, 0);
  const jobs = new Map<number, Job>();
  const ended = new Map<number, Result<Gathered, readonly PlanProblem[]>>();
  const played = sizes.map(() => 0);
  let [runs, handed, turn, paused, over] = [0, 0, 0, false, false];
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
    while (!over && handed < ensembles.length && handed - turn < AHEAD * runner.workers) start(handed++);
    if (turn === ensembles.length) finish({ kind: 'done' });
  }

  function start(index: number): void {
    const { scenario, plan } = ensembles[index];
    const job = runner.run(scenario, plan, {
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
