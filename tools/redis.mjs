// Finds a server of Redis for tests and measures: one named by BRINK_REDIS, or one in the path; installs one if there
// is none and this system lets.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installFromDebian, whyNoInstall } from './debian.mjs';

const NAMES = ['redis-server', 'valkey-server'];

const starts = (path) =>
  existsSync(path) && spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;

/** Its path; undefined if there is none. */
export function findRedis() {
  const named = process.env.BRINK_REDIS;
  if (named) return starts(named) ? named : undefined;
  const folders = (process.env.PATH ?? '').split(delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(starts);
}

/** The same, after installing one if needed; says why where there is none. */
export function ensureRedis() {
  const found = findRedis();
  if (found !== undefined) return found;
  installFromDebian(NAMES);
  const installed = findRedis();
  if (installed === undefined)
    console.error(
      `No redis-server: its tests are skipped (${whyNoInstall() ?? 'it could not be installed'}). ` +
        'Install it, or name one in BRINK_REDIS.',
    );
  return installed;
}
