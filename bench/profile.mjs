// Where the time of many games goes: a CPU profile of Node, summed by function.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from '../tools/project.mjs';

export function profile({ entry, scenario, games }) {
  const folder = inRoot('test-artefacts', 'profile');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const started = performance.now();
  const run = spawnSync(
    process.execPath,
    ['--cpu-prof', `--cpu-prof-dir=${folder}`, '--cpu-prof-interval=200', entry, inRoot(), scenario, games],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  if (run.status !== 0) process.exit(run.status ?? 1);
  const file = readdirSync(folder).find((name) => name.endsWith('.cpuprofile'));
  const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const self = new Map();
  let all = 0;
  for (const [i, id] of samples.entries()) {
    const { functionName, lineNumber } = byId.get(id).callFrame;
    const name = `${functionName || '(anonymous)'}:${lineNumber + 1}`;
    self.set(name, (self.get(name) ?? 0) + timeDeltas[i]);
    all += timeDeltas[i];
  }
  const rows = [...self].sort((a, b) => b[1] - a[1]).slice(0, 40);
  for (const [name, time] of rows)
    console.log(`${((100 * time) / all).toFixed(1).padStart(5)}%  ${(time / 1000).toFixed(0).padStart(6)} ms  ${name}`);
  console.log(`${((performance.now() - started) / 1000).toFixed(1)} s; ${join(folder, file)}`);
}
