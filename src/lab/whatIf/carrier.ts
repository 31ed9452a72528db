/** The search for the rule that carries an answer, and its weaker forms: what is played, and what comes of it. */
import type { Result } from '../../core/result.ts';
import type { WeightName } from '../../engine/weights.ts';
import type { Gathered } from '../../ensemble/gather.ts';
import type { EnsemblePlan } from '../../ensemble/plan.ts';
import type { Ensemble } from '../../ensemble/runner.ts';
import type { CompiledScenario, Scenario } from '../../scenario/scenario.ts';
import {
  carrierOf,
  DOUBTED,
  type DoubtFactor,
  type DoubtTrial,
  doubtedRuns,
  doubtTrial,
  planDoubt,
  trialRuns,
} from './doubt.ts';
import type { WhatIfPairs } from './pairs.ts';
import { planWhatIf, type WhatIf } from './whatIf.ts';

/** A question whose pairs have been played. */
export interface AnsweredWhatIf {
  readonly scenario: Scenario;
  readonly compiled: CompiledScenario;
  readonly whatIf: WhatIf;
  readonly pairs: WhatIfPairs;
}

export interface Carrier {
  /** Undefined: no single rule carries it. */
  readonly carrier: WeightName | undefined;
  /** Pairs that each rule was tried in, and runs of all of them. */
  readonly pairs: number;
  readonly runs: number;
}

export interface CarrierSearch {
  /** One for each rule. */
  readonly ensembles: readonly Ensemble[];
  hear(index: number, found: Result<Gathered, unknown>): void;
  /** Once all were heard. */
  end(): Carrier;
}

/** Undefined where the question cannot be planned. */
export function searchCarrier({ scenario, compiled, whatIf, pairs }: AnsweredWhatIf): CarrierSearch | undefined {
  const planned = planWhatIf(scenario, whatIf);
  if (!planned.ok) return undefined;
  const range = trialRuns(pairs);
  const asked = DOUBTED.flatMap((weight) => {
    const plan = planDoubt(scenario, planned.value.plan, weight, 0, range);
    return plan.ok ? [{ weight, ensemble: { scenario, plan: plan.value } }] : [];
  });
  const trials: DoubtTrial[] = [];
  const size = range.to - range.from;
  return {
    ensembles: asked.map(({ ensemble }) => ensemble),
    hear(index, found) {
      if (found.ok) trials.push(doubtTrial(compiled, whatIf.outcome, pairs, asked[index].weight, found.value));
    },
    end: () => ({
      carrier: carrierOf(compiled, whatIf.outcome, pairs, trials, range),
      pairs: size,
      runs: 2 * size * asked.length,
    }),
  };
}

/** The plan of an answered question with a rule weaker or off; undefined where it cannot be. */
export function planWeaker(
  { scenario, whatIf, pairs }: AnsweredWhatIf,
  weight: WeightName,
  factor: Exclude<DoubtFactor, 1>,
): EnsemblePlan | undefined {
  const planned = planWhatIf(scenario, whatIf);
  if (!planned.ok) return undefined;
  const plan = planDoubt(scenario, planned.value.plan, weight, factor, doubtedRuns(pairs));
  return plan.ok ? plan.value : undefined;
}
