/** Golden files: compared as they stand, written anew by `npm run golden`. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const REWRITE = process.env.BRINK_GOLDEN === 'write';

/** The kept text of this name; in a rewriting run the new text becomes it. */
export function kept(name: string, now: string): string {
  const path = fileURLToPath(new URL(`./${name}.txt`, import.meta.url));
  if (REWRITE) writeFileSync(path, now);
  return existsSync(path) ? readFileSync(path, 'utf8').replaceAll('\r\n', '\n') : '';
}
