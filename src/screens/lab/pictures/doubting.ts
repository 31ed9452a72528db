/** The search for the rule that carries an answer, and the pairs of rules made weaker: kept with their question. */
import { type Signal, signal } from '@preact/signals';
import type { WeightName } from '../../../engine/weights.ts';
import { playEnsembles } from '../../../ensemble/runner.ts';
import { type AnsweredWhatIf, type Carrier, planWeaker, searchCarrier } from '../../../lab/whatIf/carrier.ts';
import type { DoubtFactor } from '../../../lab/whatIf/doubt.ts';
import { pairsOf, type WhatIfPairs } from '../../../lab/whatIf/pairs.ts';
import type { Answer, LabStore } from '../store.ts';
import { createKept } from './kept.ts';

/** How far the search is. */
export type Search =
  | { readonly kind: 'still' | 'failed' }
  | { readonly kind: 'running'; readonly tried: number }
  | ({ readonly kind: 'done' } & Carrier);

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

function answeredOf(store: LabStore, { whatIf, compiled, pairs }: Answer): AnsweredWhatIf | undefined {
  const scenario = store.loaded.value?.scenario;
  return scenario === undefined ? undefined : { scenario, compiled, whatIf, pairs };
}

/** Tries every weight; the one found is then looked at. */
export async function findCarrier(store: LabStore, answer: Answer): Promise<void> {
  const { search } = doubtsOf(answer.whatIf);
  const answered = answeredOf(store, answer);
  const searching = answered && searchCarrier(answered);
  if (searching === undefined) return;
  search.value = { kind: 'running', tried: 0 };
  const end = await store.study('doubt', (runner) =>
    playEnsembles(runner, searching.ensembles, {
      onEnsemble(index, found) {
        searching.hear(index, found);
        search.value = { kind: 'running', tried: index + 1 };
      },
    }),
  );
  if (end?.kind !== 'done') {
    search.value = { kind: 'failed' };
    return;
  }
  const found = searching.end();
  search.value = { kind: 'done', ...found };
  if (found.carrier !== undefined) choose(store, answer, found.carrier);
}

/** Looks at a weight, and plays its weaker forms where that has not been done. */
export function choose(store: LabStore, answer: Answer, weight: WeightName): void {
  const { whatIf, compiled } = answer;
  const { chosen, weaker } = doubtsOf(whatIf);
  chosen.value = weight;
  const answered = answeredOf(store, answer);
  if (weaker.value[weight] !== undefined || answered === undefined) return;
  weaker.value = { ...weaker.value, [weight]: {} };
  for (const factor of [0.5, 0] as const) {
    const plan = planWeaker(answered, weight, factor);
    if (plan === undefined) continue;
    const hear = (gathered: Answer['gathered']): void => {
      if (gathered.runs === 0) return;
      const known = { ...weaker.value[weight], [factor]: pairsOf(compiled, whatIf.outcome, gathered) };
      weaker.value = { ...weaker.value, [weight]: known };
    };
    void store
      .playFurther(`doubt ${weight} ${factor}`, answered.scenario, plan, hear)
      .then((all) => all !== undefined && hear(all));
  }
}
