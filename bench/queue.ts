// What a queue costs, built and started by queue.mjs: the same plan by a pool of one thread and by a command with one
// worker, in turn, many times over. The command is this process, the worker one of its own, Redis a third, so that it
// can be told who takes the time. Prints the pairs as JSON.
import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { EnsemblePlan } from '../src/ensemble/plan.ts';
import type { Runner } from '../src/ensemble/runner.ts';
import { createPool } from '../src/ensemble/workers/pool.ts';
import { spawnNode } from '../src/ensemble/workers/spawnNode.ts';
import { readAddress } from '../src/queue/address.ts';
import { openQueue } from '../src/queue/runner.ts';
import { openStore } from '../src/queue/store.ts';
import { startWorker } from '../src/queue/worker.ts';
import { loadScenario } from '../src/scenario/load.ts';

/** Seconds: of the wall, and of the processor by who used it. */
interface Spent {
  readonly wall: number;
  readonly command: number;
  readonly worker: number;
  readonly redis: number;
}

/** Short ones, which cost most. */
const JOB_SECONDS = 1;
const PROGRAM = { version: 'bench', rules: 0, build: '0000000000000000' };
const [queue, ...asked] = process.argv.slice(2);
const read = readAddress(queue, undefined);
if (!read.ok) throw new Error('No such queue.');
const address = read.value;
const spawn = spawnNode(new URL('worker.js', import.meta.url));

/** Seconds of the processor that this process has used. */
function used(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

async function beWorker(): Promise<void> {
  let jobs = 0;
  const worker = await startWorker({
    ...{ address, program: PROGRAM, cores: 1, spawn, patienceMs: 60_000, silenceMs: 60_000 },
    onEvent: ({ kind }) => {
      if (kind === 'done') jobs++;
    },
  });
  if (!worker.ok) throw new Error(worker.error.code);
  process.on('message', () => process.send?.({ used: used(), jobs }));
  process.on('disconnect', () => process.exit());
  process.send?.({ used: used(), jobs });
}

interface Said {
  readonly used: number;
  readonly jobs: number;
}

async function measure(file: string, runs: number, pairs: number): Promise<void> {
  const loaded = loadScenario(readFileSync(file, 'utf8'));
  const store = await openStore(address);
  const runner = await openQueue({ address, program: PROGRAM, sample: 2, jobSeconds: JOB_SECONDS, keepRows: true });
  if (!loaded.ok || !store.ok || !runner.ok) throw new Error('No such scenario, or the queue cannot be opened.');
  const { scenario } = loaded.value;
  const child = fork(fileURLToPath(import.meta.url), [queue]);
  const said = (): Promise<Said> => new Promise((resolve) => child.once('message', (words) => resolve(words as Said)));
  await said();
  const ask = (): Promise<Said> => {
    const answer = said();
    child.send('used');
    return answer;
  };
  const ofRedis = async (): Promise<number> =>
    [...(await store.value.redis.info('cpu')).matchAll(/^used_cpu_(?:sys|user):([\d.]+)/gm)].reduce(
      (sum, [, seconds]) => sum + Number(seconds),
      0,
    );
  const now = async (): Promise<Spent & { readonly jobs: number }> => {
    const [{ used: worker, jobs }, redis] = [await ask(), await ofRedis()];
    return { wall: performance.now() / 1000, command: used(), worker, redis, jobs };
  };
  const pool = createPool(spawn, 1);

  async function spentOn(by: Runner, seed: string): Promise<Spent & { readonly jobs: number }> {
    const plan: EnsemblePlan = { seed, runs, base: {}, course: 'none' };
    const before = await now();
    const end = await by.run(scenario, plan).end;
    if (end.kind !== 'done') throw new Error(JSON.stringify(end));
    const after = await now();
    return {
      wall: after.wall - before.wall,
      command: after.command - before.command,
      worker: after.worker - before.worker,
      redis: after.redis - before.redis,
      jobs: after.jobs - before.jobs,
    };
  }

  const rows: object[] = [];
  // The first pair warms up; which of a pair comes first alternates.
  for (let pair = -1; pair < pairs; pair++) {
    const seed = `bench ${process.pid} ${pair}`;
    const spent = { plain: undefined as object | undefined, queued: undefined as object | undefined };
    for (const side of pair % 2 === 0 ? (['plain', 'queued'] as const) : (['queued', 'plain'] as const))
      spent[side] = await spentOn(side === 'plain' ? pool : runner.value, seed);
    if (pair >= 0) rows.push(spent);
  }
  pool.close();
  await runner.value.close();
  store.value.close();
  child.disconnect();
  console.log(JSON.stringify(rows));
}

const [file, runs, pairs] = asked;
if (file === undefined) await beWorker();
else await measure(file, Number(runs), Number(pairs));
