/**
 * A page with nothing but the browser's pool, for browser tests and benchmarks: they call `playEnsemble` from outside.
 */

import { prepareBranches } from '../../../src/ensemble/branch.ts';
import type { EnsemblePlan } from '../../../src/ensemble/plan.ts';
import { compareVariant, summariseBranch } from '../../../src/ensemble/run.ts';
import { createPool } from '../../../src/ensemble/workers/pool.ts';
import { spawnBrowser } from '../../../src/ensemble/workers/spawnBrowser.ts';
import { loadScenario } from '../../../src/scenario/load.ts';

export interface Asked {
  readonly id: string;
  /** Texts of scenario files by id: the one to play and those it extends. */
  readonly texts: { readonly [id: string]: string };
  readonly plan: EnsemblePlan;
  readonly workers: number;
  /** How often it is played, on the same pool: the first is cold. */
  readonly times: number;
}

export interface Answered {
  readonly end: string;
  /** The base's summary and each variant's comparison, as JSON. */
  readonly results: readonly string[];
  readonly milliseconds: readonly number[];
  /** Until the first partial answer, workers started from nothing. */
  readonly firstAnswer: number;
}

async function play({ id, texts, plan, workers, times }: Asked): Promise<Answered> {
  const loaded = loadScenario(texts[id], (one) => texts[one]);
  if (!loaded.ok) throw new Error(loaded.error[0].message);
  const { scenario } = loaded.value;
  const started = performance.now();
  const pool = createPool(spawnBrowser, workers);
  const milliseconds: number[] = [];
  let firstAnswer = 0;
  let end = '';
  let results: string[] = [];
  const answered = (): void => {
    if (firstAnswer === 0) firstAnswer = performance.now() - started;
  };
  for (let time = 0; time < times; time++) {
    const before = performance.now();
    const job = await pool.run(scenario, plan, { onPartial: answered }).end;
    milliseconds.push(performance.now() - before);
    answered();
    end = job.kind;
    if (job.kind !== 'done' || time > 0) continue;
    const branches = prepareBranches(scenario, plan);
    if (!branches.ok) throw new Error(branches.error[0].code);
    const compared = (plan.variants ?? []).map((_, i) =>
      JSON.stringify(compareVariant(branches.value, job.gathered, i)),
    );
    results = [JSON.stringify(summariseBranch(branches.value, job.gathered, 0)), ...compared];
  }
  pool.close();
  return { end, results, milliseconds, firstAnswer };
}

declare global {
  var playEnsemble: typeof play;
}
globalThis.playEnsemble = play;
