// Runs the built command line as a program, in a folder of the test's own.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';

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

export function openCli(): Cli {
  const built = inject('built');
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
    },
  };
}
