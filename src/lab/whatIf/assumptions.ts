/**
 * Assumptions, ranked: every lever at its least and its greatest value (a choice at each of its choices), nothing else
 * changed, on the luck of the base. The one that moves what is asked for furthest stands first.
 */
import { averageOf } from '../../ensemble/statistics.ts';
import type { LeverValue } from '../../scenario/levers/apply.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import { type Experiment, type Setting, tableOf } from '../experiment.ts';
import { knobsOf } from '../tornado.ts';
import { valuesOf } from './pairs.ts';
import type { WhatIfOutcome } from './whatIf.ts';

/** Runs of each value. */
export const ASSUMPTION_RUNS = 100;

export interface Assumption {
  readonly lever: string;
  /** Mean change against the scenario as it is, in half days, people or thousandths; in the order of the values. */
  readonly effects: readonly { readonly value: LeverValue; readonly effect: number }[];
  /** From the lowest to the highest mean change, counting the scenario's own 0. */
  readonly swing: number;
}

/**
 * The base, then every value of every lever; an early report has the levers that are fully played. A run in which a
 * place is held to the end counts as its last half day.
 */
export function assumptionsExperiment(
  compiled: CompiledScenario,
  outcome: WhatIfOutcome,
): Experiment<readonly Assumption[]> {
  const { scenario } = compiled;
  const settings: Setting[] = [{ scenario }];
  const knobs = knobsOf(scenario, []).map(({ id, settings: values }) => {
    const ends = values.filter(({ at }) => at === 'least' || at === 'most' || at === 'choice');
    const first = settings.length;
    for (const { value } of ends) settings.push({ scenario, branch: { levers: { [id]: value } }, mayBeRefused: true });
    return { id, ends, first };
  });
  return {
    settings,
    report(played) {
      const base = tableOf(played[0]);
      if (base === undefined) return undefined;
      const usual = valuesOf(compiled, outcome, base);
      const assumptions = knobs.flatMap(({ id, ends, first }): Assumption[] => {
        const effects = ends.flatMap(({ value }, i) => {
          const table = tableOf(played[first + i]);
          if (table === undefined) return [];
          const values = valuesOf(compiled, outcome, table);
          return [{ value, effect: averageOf(values) - averageOf(usual.subarray(0, values.length)) }];
        });
        if (played.slice(first, first + ends.length).includes(undefined) || effects.length === 0) return [];
        const sizes = effects.map(({ effect }) => effect);
        return [{ lever: id, effects, swing: Math.max(0, ...sizes) - Math.min(0, ...sizes) }];
      });
      return assumptions.sort((a, b) => b.swing - a.swing);
    },
  };
}
