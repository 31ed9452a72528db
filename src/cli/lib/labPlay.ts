/** Ensembles for the experiments: shared out among workers where the built worker file is at hand, else played here. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import { createPool } from '../../ensemble/workers/pool.ts';
import { spawnNode } from '../../ensemble/workers/spawnNode.ts';
import { type Play, playHere, runsOfTable } from '../../lab/runs.ts';
import { compileScenario } from '../../scenario/compile/compile.ts';
import { problemText } from '../../words/problem.ts';

/** More than this many workers would wait for one another's results. */
const MOST_WORKERS = 16;

/** Gives the experiment a way to play, and lets the workers go when it is over. */
export async function withPlay<T>(experiment: (play: Play) => Promise<T>): Promise<T> {
  const worker = new URL('worker.js', pathToFileURL(process.argv[1] ?? ''));
  const workers = Math.min(MOST_WORKERS, availableParallelism());
  if (workers < 2 || !existsSync(worker)) return experiment(playHere);
  const pool = createPool(spawnNode(worker), workers);
  try {
    return await experiment(async (scenario, seed, runs) => {
      const end = await pool.run(scenario, { seed, runs, base: {}, keepSeries: true }).end;
      if (end.kind === 'done') return runsOfTable(compileScenario(scenario), end.gathered.tables[0]);
      throw new Error(
        end.kind === 'refused' ? end.problems.map(problemText).join(' ') : `the runs ended as ${end.kind}`,
      );
    });
  } finally {
    pool.close();
  }
}
