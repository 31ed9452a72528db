/** The page's workers, which play many runs while it stays free. They start when they are warmed or a job comes. */
import type { Runner } from '../../ensemble/runner.ts';
import { createPool } from '../../ensemble/workers/pool.ts';
import { spawnBrowser } from '../../ensemble/workers/spawnBrowser.ts';
import { spawnHere } from '../../ensemble/workers/spawnHere.ts';

/** More workers than this would only warm the machine: jobs of the page are short. */
const MOST_WORKERS = 4;

/** One core stays for the page where there are more than two; on two, the page needs little of its own. */
export function workersFor(cores: number): number {
  return Math.max(1, Math.min(MOST_WORKERS, cores > 2 ? cores - 1 : cores));
}

export function createRunner(): Runner {
  return createPool(spawnBrowser, workersFor(navigator.hardwareConcurrency), spawnHere);
}
