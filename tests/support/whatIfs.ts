/** Questions of the Lab, played. */
import { RULES_VERSION } from '../../src/engine/simulation.ts';
import { runPlan } from '../../src/ensemble/run.ts';
import { pairsOf } from '../../src/lab/whatIf/pairs.ts';
import { type Change, planWhatIf, usualOutcome, type WhatIf } from '../../src/lab/whatIf/whatIf.ts';
import { countryOf } from './countries.ts';

/** A hundred pairs of the luck "class", looking at what is usually looked at. */
export function askedOf(id: string, changes: readonly Change[], more: Partial<WhatIf> = {}): WhatIf {
  const compiled = countryOf(id);
  return {
    ...{ scenario: id, contentHash: compiled.contentHash, rules: RULES_VERSION, luck: 'class' },
    ...{ firstRun: 0, pairs: 100, changes, outcome: usualOutcome(compiled) },
    ...more,
  };
}

export function playedOf(id: string, changes: readonly Change[], more: Partial<WhatIf> = {}) {
  const whatIf = askedOf(id, changes, more);
  const { scenario } = countryOf(id);
  const planned = planWhatIf(scenario, whatIf);
  if (!planned.ok) throw new Error(JSON.stringify(planned.error));
  const played = runPlan(scenario, planned.value.plan);
  if (!played.ok) throw new Error(JSON.stringify(played.error));
  const { compiled } = planned.value;
  const { gathered } = played.value;
  return { whatIf, compiled, gathered, pairs: pairsOf(compiled, whatIf.outcome, gathered) };
}
