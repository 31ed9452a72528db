// Locates the command line's own package: the built program (dist/cli) is two folders below the root.
import { readFileSync } from 'node:fs';

export const PACKAGE_ROOT = new URL('../../', import.meta.url);

/** The built worker, next to the built program. */
export const WORKER_FILE = new URL('worker.js', new URL('.', import.meta.url));

export function version(): string {
  const text = readFileSync(new URL('package.json', PACKAGE_ROOT), 'utf8');
  return JSON.parse(text).version;
}
