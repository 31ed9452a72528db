/**
 * The countries that tests play in: every shipped scenario, and the small one of the cases (tests/cases/ridge.json).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { problemLine } from '../../src/cli/lib/scenarioProblems.ts';
import { compileScenario } from '../../src/scenario/compile/compile.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import type { CompiledScenario, Scenario } from '../../src/scenario/scenario.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A file beside a shipped scenario, as text. */
export const fileOf = (id: string, name: string): string => readFileSync(`${ROOT}scenarios/${id}/${name}`, 'utf8');

export const SHIPPED = readdirSync(`${ROOT}scenarios`)
  .filter((id) => existsSync(`${ROOT}scenarios/${id}/scenario.json`))
  .sort();

export const textOf = (id: string): string =>
  id === 'ridge' ? readFileSync(`${ROOT}tests/cases/ridge.json`, 'utf8') : fileOf(id, 'scenario.json');

export function scenarioFrom(text: string): Scenario {
  const loaded = loadScenario(text, (id) => (SHIPPED.includes(id) ? textOf(id) : undefined));
  if (!loaded.ok) throw new Error(loaded.error.map(problemLine).join('\n'));
  return loaded.value.scenario;
}

export const compiledFrom = (text: string): CompiledScenario => compileScenario(scenarioFrom(text));

/** A scenario file under change: tests break it in every way. */
export type Draft = ReturnType<typeof JSON.parse>;

/** The text of a country's file with a change made to it. */
export function changed(id: string, change: (draft: Draft) => void): string {
  const draft: Draft = JSON.parse(textOf(id));
  change(draft);
  return JSON.stringify(draft, null, 2);
}

const compiledById = new Map<string, CompiledScenario>();

/** The country of this id, compiled once for a test file. */
export function countryOf(id: string): CompiledScenario {
  let compiled = compiledById.get(id);
  if (compiled === undefined) {
    compiled = compiledFrom(textOf(id));
    compiledById.set(id, compiled);
  }
  return compiled;
}

/** Ids of the starts cut from one shipped scenario, that one included. */
export const startsOf = (id: string): readonly string[] =>
  SHIPPED.filter((each) => each === id || JSON.parse(textOf(each)).extends === id);

export const scenarioOf = (id: string): Scenario => countryOf(id).scenario;
