/**
 * Golden files: compared as they stand, written anew by `npm run golden`. `versions.json` has their SHA-256 for each
 * rules version, so that a digest cannot move under the version it was kept for: a row once written stays.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { RULES_VERSION } from '../../src/engine/simulation.ts';

export const REWRITE = process.env.BRINK_GOLDEN === 'write';

const pathOf = (name: string): string => fileURLToPath(new URL(`./${name}`, import.meta.url));
const VERSIONS = pathOf('versions.json');

/** SHA-256 by rules version and golden file. */
export const readVersions = (): Record<string, Record<string, string>> => JSON.parse(readFileSync(VERSIONS, 'utf8'));

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The kept text of a golden file; empty if there is none. */
export function readKept(name: string): string {
  const path = pathOf(`${name}.txt`);
  return existsSync(path) ? readFileSync(path, 'utf8').replaceAll('\r\n', '\n') : '';
}

/**
 * The kept text of this name. In a rewriting run the new text becomes it, unless this rules version already has
 * another: then the difference stands, and only a new version may move it.
 */
export function kept(name: string, now: string): string {
  if (REWRITE) {
    const versions = readVersions();
    const row = versions[RULES_VERSION] ?? {};
    versions[RULES_VERSION] = row;
    row[name] ??= hashOf(now);
    if (row[name] === hashOf(now)) {
      writeFileSync(pathOf(`${name}.txt`), now);
      writeFileSync(VERSIONS, `${JSON.stringify(versions, null, 2)}\n`);
    }
  }
  return readKept(name);
}
