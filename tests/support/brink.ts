// Builds the command line once for a test file, aside from dist/cli, and runs it as a program.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const inRoot = (...parts: string[]): string => join(ROOT, ...parts);

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Cli {
  /** A folder of the test's own, in which the program runs. */
  readonly folder: string;
  /** Where the built program lies. */
  readonly built: string;
  run(...args: string[]): Ran;
  runWith(options: { env?: Record<string, string>; input?: string; cwd?: string }, ...args: string[]): Ran;
  /** Writes a file into the folder and returns its path. */
  file(name: string, content: string | object): string;
  remove(): void;
}

/** The build must lie two folders below the root: the program finds its scenarios from where it is. */
export function buildCli(name: string): Cli {
  const built = inRoot('dist', `cli-test-${name}`);
  const vite = inRoot('node_modules', 'vite', 'bin', 'vite.js');
  const build = spawnSync(
    process.execPath,
    [vite, 'build', '--config', 'vite.cli.config.ts', '--outDir', built, '--logLevel', 'warn'],
    {
      cwd: ROOT,
      encoding: 'utf8',
    },
  );
  if (build.status !== 0) throw new Error(`The command line could not be built: ${build.stdout}${build.stderr}`);
  const folder = mkdtempSync(join(tmpdir(), 'brink-cli-'));
  const runWith: Cli['runWith'] = ({ env, input, cwd }, ...args) => {
    const { npm_lifecycle_event: _event, INIT_CWD: _place, ...inherited } = process.env;
    const ran = spawnSync(process.execPath, [join(built, 'brink.js'), ...args], {
      cwd: cwd ?? folder,
      encoding: 'utf8',
      env: { ...inherited, ...env },
      ...(input === undefined ? undefined : { input }),
    });
    return { code: ran.status, out: ran.stdout, err: ran.stderr };
  };
  return {
    folder,
    built,
    runWith,
    run: (...args) => runWith({}, ...args),
    file(file, content) {
      const path = join(folder, file);
      writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
      return path;
    },
    remove() {
      rmSync(folder, { recursive: true, force: true });
      rmSync(built, { recursive: true, force: true });
    },
  };
}
