import { readFileSync } from 'node:fs';
import type { Compiled, Scenario } from '../../src/engine/compiled.ts';
import { compileScenario } from '../../src/engine/scenario/compile.ts';
import { loadScenario } from '../../src/engine/scenario/load.ts';
import { type Facts, readFacts } from '../../src/lab/facts.ts';

export const fileOf = (id: string, name: string): string =>
  readFileSync(new URL(`../../scenarios/${id}/${name}`, import.meta.url), 'utf8');
const textOf = (id: string): string => fileOf(id, 'scenario.json');

export function shipped(id: string): Scenario {
  const loaded = loadScenario(textOf(id), textOf);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  return loaded.value.scenario;
}

export const VALLEYS = shipped('five-valleys');
export const valleys: Compiled = compileScenario(VALLEYS);

/** A facts file about five valleys; each entry is a place, its first controller, and the changes. */
export function factsText(
  areas: readonly { region: string | null; controller: string; changes?: readonly object[] }[],
): string {
  return JSON.stringify({
    areas: areas.map(({ region, controller, changes = [] }, i) => ({
      id: `area-${i}`,
      name: `Area ${i}`,
      axis: i % 2 === 0 ? 'ODD' : 'EVEN',
      region,
      controller_2031_03_02: controller,
      changes,
    })),
  });
}

export function factsOf(compiled: Compiled, text: string): Facts {
  const facts = readFacts(compiled, text);
  if (!facts.ok) throw new Error(facts.error.message);
  return facts.value;
}
