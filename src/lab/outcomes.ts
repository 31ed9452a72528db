/** Outcomes: what a sensitivity chart or a what-if question measures, a number for each run. */

import { NONE } from '../core/indices.ts';
import { didYouMean } from '../core/nearest.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';
import { lossDays } from './paired.ts';
import { capitalOf } from './parties.ts';
import type { Runs } from './runs.ts';

export interface Outcome {
  /** `fallDay`, `noFall`, `act:ID`. */
  readonly id: string;
  readonly unit: 'days' | 'share';
  valuesOf(compiled: CompiledScenario, runs: Runs): Float64Array;
}

/** Day on which the state's capital is first lost; runs without a fall count as the last turn. */
export const FALL_DAY: Outcome = {
  id: 'fallDay',
  unit: 'days',
  valuesOf: (compiled, runs) => lossDays(compiled, runs, capitalOf(compiled)),
};

/** 1 in runs in which the state keeps its capital to the end. */
export const NO_FALL: Outcome = {
  id: 'noFall',
  unit: 'share',
  valuesOf(compiled, runs) {
    const capital = capitalOf(compiled);
    const n = compiled.region.count;
    return Float64Array.from({ length: runs.runs }, (_, i) => (runs.lossTurn[i * n + capital] === NONE ? 1 : 0));
  },
};

function actOutcome(act: string): Outcome {
  return {
    id: `act:${act}`,
    unit: 'share',
    valuesOf(compiled, runs) {
      const { ids, count } = compiled.act;
      const a = ids.indexOf(act);
      return Float64Array.from({ length: runs.runs }, (_, i) => (runs.actTurn[i * count + a] === NONE ? 0 : 1));
    },
  };
}

export function outcomeNamed(compiled: CompiledScenario, word: string): Result<Outcome, string> {
  const ids = [FALL_DAY.id, NO_FALL.id, ...compiled.act.ids.map((id) => `act:${id}`)];
  if (!ids.includes(word)) return fail(didYouMean(word, ids, `It is one of: ${ids.join(', ')}.`));
  if (!word.startsWith('act:') && capitalOf(compiled) === NONE)
    return fail('No side of this scenario has a capital that could fall.');
  return ok([FALL_DAY, NO_FALL].find(({ id }) => id === word) ?? actOutcome(word.slice(4)));
}
