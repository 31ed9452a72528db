/** Plays an experiment on a pool and returns its report; shows progress on a terminal. */
import { fail, ok, type Result } from '../../core/result.ts';
import { type Experiment, runExperiment } from '../../lab/experiment.ts';
import type { Stop } from './exitCodes.ts';
import { failedStop, stoppedAfter, usualWorkers, withPool } from './pool.ts';
import { planStop } from './study.ts';

export function playExperiment<Report>(
  experiment: Experiment<Report>,
  { seed, runs }: { readonly seed: string; readonly runs: number },
): Promise<Result<Report, Stop>> {
  const of = runs * experiment.settings.length;
  const quiet = process.stderr.isTTY !== true;
  return withPool({ workers: usualWorkers(), of, quiet }, async (pool, tell) => {
    let played = 0;
    const end = await runExperiment(pool, experiment, {
      seed,
      runs,
      onProgress(progress) {
        played = progress.runs;
        tell(played);
      },
    }).end;
    switch (end.kind) {
      case 'done':
        return ok(end.report);
      case 'refused':
        return fail(planStop(end.problems));
      case 'failed':
        return fail(failedStop(end.failure));
      case 'cancelled':
        return fail(stoppedAfter(played));
    }
  });
}
