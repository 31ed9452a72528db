/** Levers on the command line: `--set lever=value`, once per lever. */
import { InvalidArgumentError } from 'commander';
import { fail, ok, type Result } from '../../core/result.ts';
import type { LeverValues } from '../../scenario/levers/apply.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { text } from '../../words/text.ts';
import { misuse, type Stop } from './exitCodes.ts';

export interface Assignment {
  readonly id: string;
  readonly value: string;
}

/** Commander's parser for the repeated option. Throws InvalidArgumentError for a malformed word. */
export function collectAssignment(word: string, before: readonly Assignment[]): readonly Assignment[] {
  const at = word.indexOf('=');
  if (at < 1) throw new InvalidArgumentError(text('cli.lever.shape', { given: word }));
  return [...before, { id: word.slice(0, at).trim(), value: word.slice(at + 1).trim() }];
}

/** Numbers where the lever takes one and one is written; the engine checks the rest. Fails if a lever is set twice. */
export function leverValues(scenario: Scenario, settings: readonly Assignment[]): Result<LeverValues, Stop> {
  const values = new Map<string, number | string>();
  for (const { id, value } of settings) {
    if (values.has(id)) return fail(misuse(text('cli.lever.twice', { id })));
    const isNumber =
      scenario.levers.find((lever) => lever.id === id)?.type !== 'choice' &&
      /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(value);
    values.set(id, isNumber ? Number(value) : value);
  }
  return ok(Object.fromEntries(values));
}
