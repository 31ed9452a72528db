// Runs the TypeScript compiler over the whole repository and then over each pure area with its narrower tsconfig
// (no DOM, no Node), so that a clock or a document in the rules is a type error.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const packageFile = createRequire(import.meta.url).resolve('typescript/package.json');
const compiler = join(dirname(packageFile), 'bin', 'tsc');

const PURE_AREAS = ['core', 'engine', 'scenario', 'policies', 'play', 'ensemble', 'lab'];

const hasSources = (folder) =>
  existsSync(folder) &&
  readdirSync(folder, { recursive: true }).some((name) => /\.tsx?$/.test(name) && !/^workers[\\/]/.test(name));

const projects = ['.', ...PURE_AREAS.map((area) => join('src', area)).filter((area) => hasSources(join(root, area)))];

let failed = 0;
for (const project of projects) {
  const run = spawnSync(process.execPath, [compiler, '--noEmit', '--pretty', 'false', '-p', project], {
    cwd: root,
    stdio: 'inherit',
  });
  if (run.status !== 0) {
    failed += 1;
    console.error(`typecheck failed: ${project}`);
  }
}
process.exit(failed === 0 ? 0 : 1);
