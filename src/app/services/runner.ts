/** The page's workers, which play many runs while it stays free. They start when the first job comes. */
import type { Runner } from '../../ensemble/runner.ts';
import { createPool } from '../../ensemble/workers/pool.ts';
import { spawnBrowser } from '../../ensemble/workers/spawnBrowser.ts';

/** More workers than this would only warm the machine: jobs of the page are short. */
const MOST_WORKERS = 4;

/** One core stays for the page. */
export function createRunner(): Runner {
  return createPool(spawnBrowser, Math.max(1, Math.min(MOST_WORKERS, navigator.hardwareConcurrency - 1)));
}
