/** Kept cases: inputs that a target once failed at, each a file in `cases/`, which every test run tries again. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { hash64 } from '../../src/core/hash.ts';
import type { Json } from './target.ts';

export interface KeptCase {
  /** Of its target. */
  readonly target: string;
  /** What was wrong. */
  readonly was: string;
  readonly input: Json;
}

const FOLDER = fileURLToPath(new URL('cases/', import.meta.url));

/** Each with the name of its file. */
export const keptCases = (): readonly (readonly [file: string, KeptCase])[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => [name, JSON.parse(readFileSync(`${FOLDER}${name}`, 'utf8'))]);

/** Writes a case into a folder, and says where. */
export function keepCase(folder: string, found: KeptCase): string {
  mkdirSync(folder, { recursive: true });
  const path = `${folder}/${found.target}-${hash64(JSON.stringify(found.input)).slice(0, 8)}.json`;
  writeFileSync(path, `${JSON.stringify(found, null, 2)}\n`);
  return path;
}
