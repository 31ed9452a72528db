import { type Facts, readFacts } from '../../src/lab/facts.ts';
import type { CompiledScenario } from '../../src/scenario/scenario.ts';

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

export function factsOf(compiled: CompiledScenario, text: string): Facts {
  const facts = readFacts(compiled, text);
  if (!facts.ok) throw new Error(facts.error.code);
  return facts.value;
}
