/** A runner of this thread, in the place of the command line's pool of workers. */

import type { Stop } from '../../src/cli/lib/exitCodes.ts';
import type { PoolOptions, PoolWork } from '../../src/cli/lib/pool.ts';
import type { Result } from '../../src/core/result.ts';
import { runPlan } from '../../src/ensemble/run.ts';
import type { JobEnd, Runner } from '../../src/ensemble/runner.ts';

const runner: Runner = {
  workers: 1,
  run(scenario, plan) {
    const played = runPlan(scenario, plan);
    const end: JobEnd = played.ok
      ? { kind: 'done', gathered: played.value.gathered }
      : { kind: 'refused', problems: played.error };
    return { end: Promise.resolve(end), pause: () => undefined, resume: () => undefined, cancel: () => undefined };
  },
  warm: () => undefined,
};

export const withRunner = <T>(_options: PoolOptions, work: PoolWork<T>): Promise<Result<T, Stop>> =>
  work(runner, () => undefined);
