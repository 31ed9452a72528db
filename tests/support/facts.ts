import { problemLine } from '../../src/cli/lib/scenarioProblems.ts';
import { type Facts, readFacts } from '../../src/lab/facts.ts';
import type { CompiledScenario } from '../../src/scenario/scenario.ts';

/** A facts file of March 2031, about five valleys; each entry is a place, its first holder, and the changes. */
export function factsText(
  areas: readonly { region: string | null; holder: string; changes?: readonly object[] }[],
  rest: object = {},
): string {
  return JSON.stringify({
    ...{ format: 1, title: 'March 2031', firstDay: '2031-03-01', lastDay: '2031-03-31' },
    areas: areas.map(({ region, holder, changes = [] }, i) => ({
      ...{ id: `area-${i}`, name: `Area ${i}`, axis: i % 2 === 0 ? 'ODD' : 'EVEN', region, holder, changes },
    })),
    ...rest,
  });
}

export function factsOf(compiled: CompiledScenario, text: string): Facts {
  const facts = readFacts(compiled, text);
  if (!facts.ok) throw new Error(facts.error.map(problemLine).join('\n'));
  return facts.value;
}
