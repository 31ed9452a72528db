import { type LoadedScenario, loadScenario, type ResolveScenario } from '../../src/scenario/load.ts';
import { formatProblem, type Problem } from '../../src/scenario/problem.ts';
import { textOf } from './countries.ts';

export const FIVE_VALLEYS_TEXT = textOf('five-valleys');

/** Loose on purpose: tests break files in every way. */
// biome-ignore lint/suspicious/noExplicitAny: a file under change has no type
export type Draft = any;

/** The invented country with a change made to its data. */
export function altered(change: (draft: Draft) => void): string {
  const draft: Draft = JSON.parse(FIVE_VALLEYS_TEXT);
  change(draft);
  return JSON.stringify(draft, null, 2);
}

export function problemsOf(text: string, resolve?: ResolveScenario): readonly Problem[] {
  const loaded = loadScenario(text, resolve);
  return loaded.ok ? [...loaded.value.warnings, ...loaded.value.choiceWarnings()] : loaded.error;
}

export function loaded(text: string, resolve?: ResolveScenario): LoadedScenario {
  const result = loadScenario(text, resolve);
  if (!result.ok) throw new Error(result.error.map(formatProblem).join('\n'));
  return result.value;
}
