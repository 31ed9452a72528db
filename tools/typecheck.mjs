// Runs the TypeScript compiler over the whole repository, and beside it over the pure areas alone without the types of
// browsers and Node, so that a clock or a document in the rules is a type error. Each on one thread: checkers side by
// side check much of the program twice, which takes more than twice the work and on two cores no less time.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const packageFile = createRequire(import.meta.url).resolve('typescript/package.json');
const compiler = join(dirname(packageFile), 'bin', 'tsc');

/** Whether a project compiles; what is wrong with it is printed in one piece. */
function compiles(project) {
  const args = [compiler, '--noEmit', '--singleThreaded', '--pretty', 'false', '-p', project];
  const run = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  let told = '';
  run.stdout.on('data', (text) => {
    told += text;
  });
  return new Promise((resolve) => {
    run.on('close', (code) => {
      process.stdout.write(told);
      if (code !== 0) console.error(`typecheck failed: ${project}`);
      resolve(code === 0);
    });
  });
}

const compiled = await Promise.all(['tsconfig.json', 'tsconfig.pure.json'].map(compiles));
process.exitCode = compiled.every(Boolean) ? 0 : 1;
