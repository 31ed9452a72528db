import { problemLine } from '../../src/cli/lib/scenarioProblems.ts';
import { type LoadedScenario, loadScenario, type ResolveScenario } from '../../src/scenario/load.ts';
import type { ScenarioProblem } from '../../src/scenario/problem.ts';
import { changed, type Draft, textOf } from './countries.ts';

export type { Draft };

export const FIVE_VALLEYS_TEXT = textOf('five-valleys');

/** The invented country with a change made to its data. */
export const altered = (change: (draft: Draft) => void): string => changed('five-valleys', change);

export function problemsOf(text: string, resolve?: ResolveScenario): readonly ScenarioProblem[] {
  const loaded = loadScenario(text, resolve);
  return loaded.ok ? [...loaded.value.warnings(), ...loaded.value.choiceWarnings()] : loaded.error;
}

export function loaded(text: string, resolve?: ResolveScenario): LoadedScenario {
  const result = loadScenario(text, resolve);
  if (!result.ok) throw new Error(result.error.map(problemLine).join('\n'));
  return result.value;
}
