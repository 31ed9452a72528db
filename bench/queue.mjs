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
const BRINK = inRoot('dist', 'cli', 'brink.js');

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

/** `entry`: the built `queue.ts`. */
export async function benchQueue(entry, runs, samples) {
  const server = ensureRedis();
  if (server === undefined) return;
  const folder = mkdtempSync(join(tmpdir(), 'brink-bench-'));
  const port = await freePort();
  const redis = spawn(server, ['--port', port, '--bind', '127.0.0.1', '--dir', folder, '--save', ''], {
    stdio: 'ignore',
  });
  try {
    console.log(`${cpus().length} cores, load ${loadavg()[0].toFixed(1)}; ${SCENARIO}, ${runs} runs`);
    overhead(entry, `redis://127.0.0.1:${port}/1`, runs, samples);
    await workers(`redis://127.0.0.1:${port}/2`, runs, samples);
  } finally {
    redis.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

function overhead(entry, queue, runs, samples) {
  const file = inRoot('scenarios', SCENARIO, 'scenario.json');
  const child = spawnSync(process.execPath, [entry, file, queue, String(runs), String(samples)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.status !== 0) process.exit(child.status ?? 1);
  const rows = JSON.parse(child.stdout);
  const more = rows.map(({ alone, queued }) => (100 * (queued - alone)) / alone);
  const [alone, jobs] = [median(rows.map((row) => row.alone)).toFixed(1), rows[0].jobs];
  console.log(
    `  ${alone} s of processor time alone, ${median(more).toFixed(1)}% more by a queue in ${jobs} jobs of about 1 s ` +
      `(${more.map((share) => share.toFixed(1)).join(', ')}; at most ${MOST_OVERHEAD} is the goal)`,
  );
}

/** Wall time of the same command with one worker process and with two, in turn. */
async function workers(queue, runs, samples) {
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
    const count = 1 + (i % 2);
    const hands = await Promise.all(Array.from({ length: count }, () => startWorker(queue)));
    const started = performance.now();
    const args = ['ensemble', SCENARIO, '--runs', String(runs), '--seed', `bench ${i}`, '--json', '--quiet'];
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
    `  ${runs} runs by one worker process: ${one.toFixed(1)} s, by two: ${two.toFixed(1)} s ` +
      `(${(one / two).toFixed(2)} times as fast; wall time, with the command beside them)`,
  );
}

/** Resolves when it says that it plays. */
function startWorker(queue) {
  const hand = spawn(process.execPath, [BRINK, 'worker', '--queue', queue, '--workers', '1', '--quiet'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return new Promise((resolve) => hand.stderr.once('data', () => resolve(hand)));
}
