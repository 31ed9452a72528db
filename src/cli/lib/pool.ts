/** A command's worker pool: opened for its work, closed at the end or on interruption. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fail, type Result } from '../../core/result.ts';
import type { Failure, Runner } from '../../ensemble/runner.ts';
import { createPool } from '../../ensemble/workers/pool.ts';
import { spawnNode } from '../../ensemble/workers/spawnNode.ts';
import { problemText } from '../../words/problem.ts';
import { text } from '../../words/text.ts';
import { EXIT, misuse, type Stop } from './exitCodes.ts';
import { onInterrupt } from './interrupt.ts';
import { WORKER_FILE } from './packageRoot.ts';
import { createProgress } from './progress.ts';
import { type QueueAsked, withQueue } from './queue.ts';

export const MOST_WORKERS = 64;
export const usualWorkers = (): number => Math.min(MOST_WORKERS, availableParallelism());

export interface PoolOptions {
  readonly workers: number;
  /** Total number of runs in the work. */
  readonly of: number;
  readonly quiet: boolean;
  /** Workers of a queue play instead of a pool. */
  readonly queue?: QueueAsked;
}

/** Work of a runner, such as a pool; `tell` reports how many of its runs have been played. */
export type PoolWork<T> = (runner: Runner, tell: (runs: number) => void) => Promise<Result<T, Stop>>;

/**
 * Opens what plays the work, a pool or a queue, and closes it afterwards. On interruption its jobs end as cancelled.
 */
export async function withPool<T>(options: PoolOptions, work: PoolWork<T>): Promise<Result<T, Stop>> {
  const { workers, of, quiet, queue } = options;
  if (queue !== undefined) return withQueue({ of, quiet, queue }, work);
  const file = fileURLToPath(WORKER_FILE);
  if (!existsSync(file)) return fail(misuse(text('cli.ensemble.noWorker', { name: basename(file) })));
  const pool = createPool(spawnNode(WORKER_FILE), workers);
  const progress = createProgress(of, quiet);
  const stopListening = onInterrupt(() => pool.close());
  try {
    return await work(pool, progress.tell);
  } finally {
    stopListening();
    pool.close();
    progress.end();
  }
}

export const failedStop = (failure: Failure): Stop => ({
  exit: EXIT.fault,
  lines: [text('cli.ensemble.failed', { reason: problemText(failure) })],
});

/** Interrupted after this many runs were played or, with a file of rows, written. */
export const stoppedAfter = (count: number, ...more: string[]): Stop => ({
  exit: EXIT.stopped,
  lines: [text('cli.progress.stopped', { count }), ...more],
});
