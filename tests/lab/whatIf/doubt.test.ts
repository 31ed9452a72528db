import { describe, expect, it } from 'vitest';
import { RULES_VERSION } from '../../../src/engine/simulation.ts';
import type { WeightName } from '../../../src/engine/weights.ts';
import { STANDARD_WEIGHTS } from '../../../src/engine/weights.ts';
import { runPlan } from '../../../src/ensemble/run.ts';
import {
  carrierOf,
  DOUBTED,
  type DoubtTrial,
  doubtTrial,
  planDoubt,
  trialRuns,
} from '../../../src/lab/whatIf/doubt.ts';
import { pairsOf } from '../../../src/lab/whatIf/pairs.ts';
import { type Change, planWhatIf, usualOutcome, type WhatIf } from '../../../src/lab/whatIf/whatIf.ts';
import { countryOf } from '../../support/countries.ts';

const compiled = countryOf('eleven-days');
const { scenario } = compiled;
const outcome = usualOutcome(compiled);

function played(changes: readonly Change[], pairs: number) {
  const whatIf: WhatIf = {
    ...{ scenario: scenario.id, contentHash: compiled.contentHash, rules: RULES_VERSION, luck: 'class' },
    ...{ firstRun: 0, pairs, changes, outcome },
  };
  const planned = planWhatIf(scenario, whatIf);
  if (!planned.ok) throw new Error(JSON.stringify(planned.error));
  return { plan: planned.value.plan, pairs: pairsOf(compiled, outcome, gatheredOf(planned.value.plan)) };
}

function gatheredOf(plan: Parameters<typeof runPlan>[1]) {
  const run = runPlan(scenario, plan);
  if (!run.ok) throw new Error(JSON.stringify(run.error));
  return run.value.gathered;
}

function carrierAmong(weights: readonly WeightName[], changes: readonly Change[]) {
  const { plan, pairs } = played(changes, 12);
  const range = trialRuns(pairs);
  const trials = weights.map((weight): DoubtTrial => {
    const off = planDoubt(scenario, plan, weight, 0, range);
    if (!off.ok) throw new Error(JSON.stringify(off.error));
    return doubtTrial(compiled, outcome, pairs, weight, gatheredOf(off.value));
  });
  return carrierOf(compiled, outcome, pairs, trials, range);
}

const FLIGHT: Change = {
  ...{ kind: 'orders', turn: 0, actor: 'tehran' },
  orders: ['evacuate group:families way:air quiet:no'],
};
const HOLD: Change = { kind: 'lever', lever: 'turkey_restraint', value: 0.9 };

describe('doubt', () => {
  it('finds the rule without which the change does nothing', () => {
    const weights: readonly WeightName[] = ['nearLoss', 'alliedSignal', 'restraintHold'];
    expect(carrierAmong(weights, [FLIGHT])).toBe('alliedSignal');
    expect(carrierAmong(weights, [HOLD])).toBe('restraintHold');
  });

  it('names none where the change does as much without any of them', () => {
    expect(carrierAmong(['lossAttack', 'siegeWill'], [FLIGHT])).toBeUndefined();
  });

  it('weakens a rule in base and change alike, on top of what the question sets', () => {
    const { plan } = played([HOLD, { kind: 'lever', lever: 'contagion', value: 0.5 }], 1);
    const half = planDoubt(scenario, plan, 'contagion', 0.5, { from: 0, to: 1 });
    if (!half.ok) throw new Error('refused');
    const usual = STANDARD_WEIGHTS.contagion;
    expect(half.value.base.weights).toEqual({ contagion: usual / 2 });
    expect(half.value.variants?.[0].weights).toEqual({ contagion: usual / 4 });
    const double = played([{ kind: 'weight', weight: 'contagion', factor: 2 }], 1).plan;
    const off = planDoubt(scenario, double, 'contagion', 0.5, { from: 0, to: 1 });
    if (!off.ok) throw new Error('refused');
    expect(off.value.variants?.[0].weights).toEqual({ contagion: usual });
  });

  it('doubts only weights that can be switched off', () => {
    expect(DOUBTED).toContain('alliedSignal');
    expect(DOUBTED).not.toContain('coreKm');
    expect(DOUBTED).not.toContain('exitBase');
  });
});
