/** The pool of a command: opened for its work, closed by an interruption or at the end. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fail, type Result } from '../../core/result.ts';
import type { Failure } from '../../ensemble/runner.ts';
import { createPool, type Pool } from '../../ensemble/workers/pool.ts';
import { spawnNode } from '../../ensemble/workers/spawnNode.ts';
import { problemText } from '../../words/problem.ts';
import { text } from '../../words/text.ts';
import { EXIT, misuse, type Stop } from './exitCodes.ts';
import { WORKER_FILE } from './packageRoot.ts';
import { createProgress } from './progress.ts';

export const MOST_WORKERS = 64;
export const usualWorkers = (): number => Math.min(MOST_WORKERS, availableParallelism());

export interface PoolOptions {
  readonly workers: number;
  /** Runs that the work will have played at its end. */
  readonly of: number;
  readonly quiet: boolean;
}

/** What work with a pool gets: `tell` takes how many of its runs have been played. */
export type PoolWork<T> = (pool: Pool, tell: (runs: number) => void) => Promise<Result<T, Stop>>;

/** Opens a pool for some work and lets the workers go after it. Once interrupted, its jobs end as cancelled. */
export async function withPool<T>({ workers, of, quiet }: PoolOptions, work: PoolWork<T>): Promise<Result<T, Stop>> {
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

/** Interrupted: so many runs have been played or, where there is a file of them, written. */
export const stoppedAfter = (count: number, ...more: string[]): Stop => ({
  exit: EXIT.stopped,
  lines: [text('cli.progress.stopped', { count }), ...more],
});

/** Calls once on the first interruption; a second one ends the program at once. Returns how to stop listening. */
function onInterrupt(stop: () => void): () => void {
  const listen = (): void => {
    process.off('SIGINT', listen);
    process.off('SIGTERM', listen);
    stop();
  };
  process.on('SIGINT', listen);
  process.on('SIGTERM', listen);
  return () => {
    process.off('SIGINT', listen);
    process.off('SIGTERM', listen);
  };
}
