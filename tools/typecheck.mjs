// Runs the TypeScript compiler over the whole repository, and then over the pure areas alone without the types of
// browsers and Node, so that a clock or a document in the rules is a type error.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const packageFile = createRequire(import.meta.url).resolve('typescript/package.json');
const compiler = join(dirname(packageFile), 'bin', 'tsc');

let failed = 0;
for (const project of ['tsconfig.json', 'tsconfig.pure.json']) {
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
