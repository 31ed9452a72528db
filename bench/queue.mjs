// npm run bench -- queue: what a queue costs beside the same runs without it, and how the time falls from one worker to
// two on this machine.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot, PROGRAMS } from '../tools/project.mjs';
import { ensureRedis } from '../tools/redis.mjs';

const SCENARIO = 'five-valleys';
const MOST_OVERHEAD = 5;
/** Runs of one half of a pair, some seconds of one core, and of what is timed with one worker process and with two. */
const RUNS = { pair: 20_000, workers: 200_000 };
/** Processes in which pairs are measured: in each of them the JavaScript engine compiles anew, with other luck. */
const PROCESSES = 3;
const BRINK = inRoot('dist', 'cli', 'brink.js');

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const median = (values) => {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
};

/**
 * Between which the median lies in 95 of 100 measurements, whatever the distribution: by the ranks within which so many
 * of a fair coin's throws fall. Fewer than six values say nothing.
 */
function intervalOf(values) {
  const sorted = values.toSorted((a, b) => a - b);
  let [rank, below, chance] = [0, 0, 0.5 ** sorted.length];
  for (; below + chance <= 0.025; rank++) {
    below += chance;
    chance *= (sorted.length - rank) / (rank + 1);
  }
  return rank === 0 ? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] : [sorted[rank - 1], sorted.at(-rank)];
}

const withInterval = (values, unit) => {
  const [least, most] = intervalOf(values).map((value) => value.toFixed(1));
  return `${median(values).toFixed(1)}${unit} (95% interval ${least} to ${most})`;
};

/** `entry`: the built `queue.ts`. `samples`: pairs of each process. */
export async function benchQueue(entry, samples) {
  const server = ensureRedis();
  if (server === undefined) return;
  const folder = mkdtempSync(join(tmpdir(), 'brink-bench-'));
  const port = await freePort();
  const redis = spawn(server, ['--port', port, '--bind', '127.0.0.1', '--dir', folder, '--save', ''], {
    stdio: 'ignore',
  });
  try {
    console.log(`${cpus().length} cores, load ${loadavg()[0].toFixed(1)} at first; ${SCENARIO}`);
    overhead(entry, `redis://127.0.0.1:${port}/1`, samples);
    await workers(`redis://127.0.0.1:${port}/2`, Math.ceil(samples / 3));
    console.log(`  load at last: ${loadavg()[0].toFixed(1)}`);
  } finally {
    redis.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

const processorOf = ({ command, worker, redis }) => command + worker + redis;

function overhead(entry, queue, samples) {
  const file = inRoot('scenarios', SCENARIO, 'scenario.json');
  const pairs = Array.from({ length: PROCESSES }, () => {
    const child = spawnSync(process.execPath, [entry, queue, file, String(RUNS.pair), String(samples)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    if (child.status !== 0) process.exit(child.status ?? 1);
    return JSON.parse(child.stdout);
  }).flat();
  const more = (of) => pairs.map(({ plain, queued }) => 100 * (of(queued) / of(plain) - 1));
  const plain = median(pairs.map((pair) => processorOf(pair.plain)));
  const jobSeconds = median(pairs.map((pair) => processorOf(pair.plain) / pair.queued.jobs));
  console.log(
    `  ${pairs.length} pairs in ${PROCESSES} processes: ${plain.toFixed(1)} s of processor time without a queue; by ` +
      `one, in jobs of ${jobSeconds.toFixed(1)} s (at most ${MOST_OVERHEAD}% more is the goal):`,
  );
  console.log(`    processor time of command, worker and Redis ${withInterval(more(processorOf), '% more')}`);
  console.log(
    `    wall time ${withInterval(
      more(({ wall }) => wall),
      '% more',
    )}`,
  );
  // What plays without a queue is the command.
  const played = pairs.map((pair) => 100 * (pair.queued.worker / pair.plain.command - 1));
  console.log(`    the worker's processor time ${withInterval(played, "% more than the plain command's")}`);
  for (const who of ['command', 'redis'])
    console.log(
      `    ${who}: ${withInterval(
        pairs.map(({ queued }) => (1000 * queued[who]) / queued.jobs),
        ' ms a job',
      )}`,
    );
}

/** Wall time of the same command with one worker process and with two, each first in turn. */
async function workers(queue, samples) {
  const build = spawnSync(
    process.execPath,
    [PROGRAMS.vite, 'build', '--config', 'vite.cli.config.ts', '--logLevel', 'warn'],
    {
      cwd: inRoot(),
      stdio: ['ignore', 2, 2],
    },
  );
  if (build.status !== 0) process.exit(1);
  const times = { 1: [], 2: [] };
  for (let i = 0; i < 2 * samples; i++) {
    const count = [1, 2, 2, 1][i % 4];
    const hands = await Promise.all(Array.from({ length: count }, () => startWorker(queue)));
    const started = performance.now();
    const args = ['ensemble', SCENARIO, '--runs', String(RUNS.workers), '--seed', `bench ${i}`, '--json', '--quiet'];
    const command = spawn(process.execPath, [BRINK, ...args, '--queue', queue, '--job-seconds', '1'], {
      stdio: 'ignore',
    });
    const code = await new Promise((resolve) => command.on('close', resolve));
    if (code !== 0) process.exit(1);
    times[count].push((performance.now() - started) / 1000);
    for (const hand of hands) hand.kill();
    await Promise.all(hands.map((hand) => new Promise((resolve) => hand.on('close', resolve))));
  }
  const [one, two] = [median(times[1]), median(times[2])];
  console.log(
    `  ${RUNS.workers} runs by one worker process: ${one.toFixed(1)} s, by two: ${two.toFixed(1)} s ` +
      `(${(one / two).toFixed(2)} times as fast; medians of ${samples}, wall time, the command's start included)`,
  );
}

/** Resolves when it says that it plays. */
function startWorker(queue) {
  const hand = spawn(process.execPath, [BRINK, 'worker', '--queue', queue, '--workers', '1', '--quiet'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return new Promise((resolve) => hand.stderr.once('data', () => resolve(hand)));
}
