// Builds the command line once for all its tests, aside from dist/cli.
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder in which the built program lies. */
    built: string;
  }
}

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

function build(folder: string): void {
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  const run = spawnSync(
    process.execPath,
    [vite, 'build', '--config', 'vite.cli.config.ts', '--outDir', folder, '--logLevel', 'warn'],
    { cwd: ROOT, encoding: 'utf8' },
  );
  if (run.status !== 0) throw new Error(`The command line could not be built: ${run.stdout}${run.stderr}`);
}

/** Vitest calls it before the tests of the command line, and what it returns after them. */
export function setup(project: TestProject): () => void {
  // The build must lie two folders below the root: the program finds its scenarios from where it is.
  const built = join(ROOT, 'dist', `cli-test-${process.pid}`);
  if (!existsSync(built)) build(built);
  project.provide('built', built);
  return () => rmSync(built, { recursive: true, force: true });
}
