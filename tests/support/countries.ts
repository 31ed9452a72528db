/**
 * The countries that tests play in: every shipped scenario, and the small one of the cases (tests/cases/ridge.json).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Compiled } from '../../src/engine/compiled.ts';
import { compileScenario } from '../../src/engine/scenario/compile.ts';
import { loadScenario } from '../../src/engine/scenario/load.ts';
import { formatProblem } from '../../src/engine/scenario/problem.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const shippedPath = (id: string): string => `${ROOT}scenarios/${id}/scenario.json`;

export const SHIPPED = readdirSync(`${ROOT}scenarios`)
  .filter((id) => existsSync(shippedPath(id)))
  .sort();

export function textOf(id: string): string {
  return readFileSync(id === 'ridge' ? `${ROOT}tests/cases/ridge.json` : shippedPath(id), 'utf8');
}

/** The scenario of this id, compiled; a text in its place plays another one. */
export function compiledFrom(text: string): Compiled {
  const loaded = loadScenario(text, (id) => (SHIPPED.includes(id) ? textOf(id) : undefined));
  if (!loaded.ok) throw new Error(loaded.error.map(formatProblem).join('\n'));
  return compileScenario(loaded.value.scenario);
}

const cache = new Map<string, Compiled>();

export function countryOf(id: string): Compiled {
  let compiled = cache.get(id);
  if (compiled === undefined) {
    compiled = compiledFrom(textOf(id));
    cache.set(id, compiled);
  }
  return compiled;
}
