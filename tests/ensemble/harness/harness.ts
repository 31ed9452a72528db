/**
 * A page with nothing but the browser's pool, for browser tests and benchmarks: they call `playEnsemble` and
 * `playExperiments` from outside.
 */

import { prepareBranches } from '../../../src/ensemble/branch.ts';
import type { EnsemblePlan } from '../../../src/ensemble/plan.ts';
import { compareVariant, summariseBranch } from '../../../src/ensemble/run.ts';
import type { Progress } from '../../../src/ensemble/runner.ts';
import { createPool } from '../../../src/ensemble/workers/pool.ts';
import { spawnBrowser } from '../../../src/ensemble/workers/spawnBrowser.ts';
import { runExperiment } from '../../../src/lab/experiment.ts';
import { compileScenario } from '../../../src/scenario/compile/compile.ts';
import { loadScenario } from '../../../src/scenario/load.ts';
import { experimentsOf } from './experiments.ts';

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
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
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

export interface Experimented {
  /** The end of each experiment, as JSON. */
  readonly ends: readonly string[];
  /** How that of the one that was stopped under way was told. */
  readonly stopped: string;
  /** Times that a report of a part was given. */
  readonly parts: number;
  /** Runs told at the end of each, and how many there were to be. */
  readonly progress: readonly (readonly [runs: number, of: number])[];
}

/** Experiment after experiment on one pool that stays open; the first is stopped under way. */
async function experiment(file: string, seed: string, runs: number): Promise<Experimented> {
  const loaded = loadScenario(file);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  const compiled = compileScenario(loaded.value.scenario);
  const pool = createPool(spawnBrowser, 2);
  const [tornado, mechanisms] = experimentsOf(compiled);
  const dropped = runExperiment(pool, tornado, { seed, runs: 1000, onProgress: () => dropped.cancel() });
  const stopped = (await dropped.end).kind;
  const progress: [number, number][] = [];
  const ends: string[] = [];
  let parts = 0;
  const options = (i: number) => ({
    seed,
    runs,
    onProgress: (told: Progress) => {
      progress[i] = [told.runs, told.of];
    },
    onPartial: () => {
      parts++;
    },
  });
  ends.push(JSON.stringify(await runExperiment(pool, tornado, options(0)).end));
  ends.push(JSON.stringify(await runExperiment(pool, mechanisms, options(1)).end));
  pool.close();
  return { ends, stopped, parts, progress };
}

declare global {
  var playEnsemble: typeof play;
  var playExperiments: typeof experiment;
}
globalThis.playExperiments = experiment;
globalThis.playEnsemble = play;
