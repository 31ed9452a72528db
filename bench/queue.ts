// What a queue costs, built and started by queue.mjs: the same runs by a pool of one thread, and by a command and a
// worker of a queue in this process, in processor time of all its threads.
import { readFileSync } from 'node:fs';
import type { EnsemblePlan } from '../src/ensemble/plan.ts';
import type { Runner } from '../src/ensemble/runner.ts';
import { createPool } from '../src/ensemble/workers/pool.ts';
import { spawnNode } from '../src/ensemble/workers/spawnNode.ts';
import { readAddress } from '../src/queue/address.ts';
import { openQueue } from '../src/queue/runner.ts';
import { startWorker } from '../src/queue/worker.ts';
import { loadScenario } from '../src/scenario/load.ts';

const [file, queue, runs, samples] = process.argv.slice(2);
/** Short ones, which cost most. */
const JOB_SECONDS = 1;
const loaded = loadScenario(readFileSync(file, 'utf8'));
const address = readAddress(queue, undefined);
if (!loaded.ok || !address.ok) throw new Error('No such scenario, or no such queue.');
const { scenario } = loaded.value;
const spawn = spawnNode(new URL('worker.js', import.meta.url));

/** Seconds of the processor. */
const used = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

async function secondsOf(runner: Runner, seed: string): Promise<number> {
  const plan: EnsemblePlan = { seed, runs: Number(runs), base: {}, course: 'none' };
  const before = used();
  const end = await runner.run(scenario, plan).end;
  if (end.kind !== 'done') throw new Error(JSON.stringify(end));
  return used() - before;
}

const program = { version: 'bench', rules: 0, build: '0000000000000000' };
const options = { address: address.value, program, sample: 2, jobSeconds: JOB_SECONDS, keepRows: true };
const pool = createPool(spawn, 1);
const runner = await openQueue(options);
let jobs = 0;
const worker = await startWorker({
  ...{ ...options, cores: 1, spawn, patienceMs: 60_000, silenceMs: 60_000 },
  onEvent: ({ kind }) => {
    if (kind === 'done') jobs++;
  },
});
if (!runner.ok || !worker.ok) throw new Error('The queue cannot be opened.');
// The first of each warms up.
const rows: object[] = [];
for (let sample = 0; sample <= Number(samples); sample++) {
  const seed = `bench ${sample}`;
  jobs = 0;
  const alone = await secondsOf(pool, seed);
  const queued = await secondsOf(runner.value, seed);
  if (sample > 0) rows.push({ alone, queued, jobs });
}
pool.close();
await runner.value.close();
worker.value.stop();
await worker.value.ended;
console.log(JSON.stringify(rows));
