/** The search for the rule that carries an answer, and the pairs of rules made weaker: kept with their question. */
import { type Signal, signal } from '@preact/signals';
import type { WeightName } from '../../../engine/weights.ts';
import { type Ensemble, playEnsembles } from '../../../ensemble/runner.ts';
import {
  carrierOf,
  DOUBTED,
  type DoubtFactor,
  type DoubtTrial,
  doubtedRuns,
  doubtTrial,
  planDoubt,
  trialRuns,
} from '../../../lab/whatIf/doubt.ts';
import { pairsOf, type WhatIfPairs } from '../../../lab/whatIf/pairs.ts';
import { planWhatIf } from '../../../lab/whatIf/whatIf.ts';
import type { Answer, LabStore } from '../store.ts';
import { createKept } from './kept.ts';

/** How far the search is. */
export type Search =
  | { readonly kind: 'still' | 'failed' }
  | { readonly kind: 'running'; readonly tried: number }
  | { readonly kind: 'done'; readonly carrier: WeightName | undefined; readonly pairs: number; readonly runs: number };

/** Pairs of the two weaker forms of a rule, as far as they are played. */
export type Weaker = { readonly [Factor in Exclude<DoubtFactor, 1>]?: WhatIfPairs };

export interface Doubts {
  readonly search: Signal<Search>;
  readonly chosen: Signal<WeightName | undefined>;
  readonly weaker: Signal<{ readonly [Weight in WeightName]?: Weaker }>;
}

export const doubtsOf = createKept<Doubts>(() => ({
  search: signal({ kind: 'still' }),
  chosen: signal(undefined),
  weaker: signal({}),
}));

/** Tries every weight; the one found is then looked at. */
export async function findCarrier(store: LabStore, answer: Answer): Promise<void> {
  const { whatIf, compiled, pairs } = answer;
  const { search } = doubtsOf(whatIf);
  const scenario = store.loaded.value?.scenario;
  const planned = scenario === undefined ? undefined : planWhatIf(scenario, whatIf);
  if (scenario === undefined || planned?.ok !== true) return;
  const range = trialRuns(pairs);
  const ensembles: Ensemble[] = [];
  for (const weight of DOUBTED) {
    const plan = planDoubt(scenario, planned.value.plan, weight, 0, range);
    if (plan.ok) ensembles.push({ scenario, plan: plan.value });
  }
  const trials: DoubtTrial[] = [];
  search.value = { kind: 'running', tried: 0 };
  const end = await store.study('doubt', (runner) =>
    playEnsembles(runner, ensembles, {
      onEnsemble(index, found) {
        if (found.ok) trials.push(doubtTrial(compiled, whatIf.outcome, pairs, DOUBTED[index], found.value));
        search.value = { kind: 'running', tried: index + 1 };
      },
    }),
  );
  if (end?.kind !== 'done') {
    search.value = { kind: 'failed' };
    return;
  }
  const size = range.to - range.from;
  const carrier = carrierOf(compiled, whatIf.outcome, pairs, trials, range);
  search.value = { kind: 'done', carrier, pairs: size, runs: 2 * size * ensembles.length };
  if (carrier !== undefined) choose(store, answer, carrier);
}

/** Looks at a weight, and plays its weaker forms where that has not been done. */
export function choose(store: LabStore, answer: Answer, weight: WeightName): void {
  const { whatIf, compiled, pairs } = answer;
  const { chosen, weaker } = doubtsOf(whatIf);
  chosen.value = weight;
  const scenario = store.loaded.value?.scenario;
  const planned = scenario === undefined ? undefined : planWhatIf(scenario, whatIf);
  if (weaker.value[weight] !== undefined || scenario === undefined || planned?.ok !== true) return;
  weaker.value = { ...weaker.value, [weight]: {} };
  for (const factor of [0.5, 0] as const) {
    const plan = planDoubt(scenario, planned.value.plan, weight, factor, doubtedRuns(pairs));
    if (!plan.ok) continue;
    const hear = (gathered: Answer['gathered']): void => {
      if (gathered.runs === 0) return;
      const known = { ...weaker.value[weight], [factor]: pairsOf(compiled, whatIf.outcome, gathered) };
      weaker.value = { ...weaker.value, [weight]: known };
    };
    void store
      .playFurther(`doubt ${weight} ${factor}`, scenario, plan.value, hear)
      .then((all) => all !== undefined && hear(all));
  }
}
