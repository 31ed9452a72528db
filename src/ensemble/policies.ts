/** Policies of a branch: who gives the orders of the actors that do not follow doctrine. */
import type { ActorIndex } from '../core/indices.ts';
import { keyOf } from '../engine/chance.ts';
import { parseForm } from '../engine/orders/text.ts';
import { createCadet } from '../policies/cadet.ts';
import { habitOf } from '../policies/habit.ts';
import { type Policy, silent } from '../policies/policy.ts';
import { randomPolicy, randomUntil } from '../policies/random.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';
import type { PreparedBranch, SeatedPolicy } from './branch.ts';
import type { Habit } from './plan.ts';

export type PolicyMaker = (compiled: CompiledScenario, seat: SeatedPolicy) => Policy;

/** Makes every policy but the council, which plays ensembles of its own: see `levels.ts`. */
export const basicPolicy: PolicyMaker = (compiled, { policy, random }) => {
  if (typeof policy === 'object') return policyOfHabit(compiled, policy);
  switch (policy) {
    case 'silent':
      return silent;
    case 'random':
      return random === undefined ? randomPolicy : randomUntil(keyOf(random.choice), random.until);
    case 'cadet':
      return createCadet(compiled);
    case 'council':
      throw new Error('A council within the runs that a council tries.');
  }
};

/** Undefined: everybody follows doctrine. */
export const policiesOf = (
  { compiled, chairs }: PreparedBranch,
  policyOf: PolicyMaker,
): ReadonlyMap<ActorIndex, Policy> | undefined =>
  chairs.length === 0 ? undefined : new Map(chairs.map((seat) => [seat.actor, policyOf(compiled, seat)]));

function policyOfHabit(compiled: CompiledScenario, { steps, rest }: Habit): Policy {
  const ready = steps.flatMap(({ order, from = 0, until = Number.POSITIVE_INFINITY }) => {
    const form = parseForm(compiled, order);
    return form.ok ? [{ form: form.value, from, until }] : [];
  });
  return habitOf(ready, rest, compiled.scenario.watch);
}
