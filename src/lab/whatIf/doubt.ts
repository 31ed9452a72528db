/**
 * Doubt: how much of an answer hangs on one rule. Each weight is switched off in base and change alike, for a few of
 * the pairs; the one without which the fewest of them still move carries the answer, if half of it goes with it. What
 * pairs first differ in does not tell: a flight of families first shows on the ground in a fight, and is carried by
 * what garrisons hear of their allies.
 */
import { NONE } from '../../core/indices.ts';
import { ok, type Result } from '../../core/result.ts';
import { STANDARD_WEIGHTS, WEIGHT_NAMES, WEIGHT_SPECS, type WeightName } from '../../engine/weights.ts';
import { moveLevers } from '../../ensemble/branch.ts';
import type { Gathered } from '../../ensemble/gather.ts';
import type { Branch, EnsemblePlan, PlanProblem, RunRange } from '../../ensemble/plan.ts';
import type { CompiledScenario, Scenario } from '../../scenario/scenario.ts';
import { pairsOf, type WhatIfPairs } from './pairs.ts';
import type { WhatIfOutcome } from './whatIf.ts';

/** As it is, half as strong, switched off. */
export const DOUBT_FACTORS = [1, 0.5, 0] as const;
export type DoubtFactor = (typeof DOUBT_FACTORS)[number];

/** Pairs of each of them, at most. */
const DOUBT_PAIRS = 100;
/** Pairs for which each weight is tried. */
const TRIAL_PAIRS = 12;

/** Weights that can be switched off: 0 is within their range, and no strength at all. */
export const DOUBTED: readonly WeightName[] = WEIGHT_NAMES.filter(
  (name) => WEIGHT_SPECS[name].min <= 0 && WEIGHT_SPECS[name].value > 0,
);

/**
 * A question's plan with a weight this many times as strong, in base and change alike, and each on top of what the
 * question itself sets.
 *
 * @param range of its runs.
 */
export function planDoubt(
  scenario: Scenario,
  plan: EnsemblePlan,
  weight: WeightName,
  factor: DoubtFactor,
  range: RunRange,
): Result<EnsemblePlan, readonly PlanProblem[]> {
  const branches: Branch[] = [];
  for (const branch of [plan.base, ...(plan.variants ?? [])]) {
    const moved = moveLevers(scenario, branch.levers ?? {});
    if (!moved.ok) return moved;
    const own = branch.weights?.[weight] ?? moved.value.weights[weight] ?? STANDARD_WEIGHTS[weight];
    branches.push({ ...branch, weights: { ...branch.weights, [weight]: own * factor } });
  }
  const [base, ...variants] = branches;
  return ok({ ...plan, base, variants, range, runs: range.to, termRuns: 0, course: 'none' });
}

/** The pairs that are shown of each form of a rule: the first hundred. */
export function doubtedPairs(pairs: WhatIfPairs): WhatIfPairs {
  const count = Math.min(pairs.count, DOUBT_PAIRS);
  const { base, change, ground, refused } = pairs;
  return {
    ...{ ...pairs, count, base: base.subarray(0, count), change: change.subarray(0, count) },
    ...{ ground: ground.subarray(0, count), refused: refused.subarray(0, count) },
  };
}

/** Their runs. */
export const doubtedRuns = ({ firstRun, count }: WhatIfPairs): RunRange => ({
  from: firstRun,
  to: firstRun + Math.min(count, DOUBT_PAIRS),
});

/** The runs in which weights are tried: of all so many in a row, those of which the most pairs move. */
export function trialRuns(pairs: WhatIfPairs): RunRange {
  const { count, firstRun, base, change } = pairs;
  const size = Math.min(count, TRIAL_PAIRS);
  const movingFrom = (first: number): number => {
    let moving = 0;
    for (let pair = first; pair < first + size; pair++) if (base[pair] !== change[pair]) moving++;
    return moving;
  };
  let best = 0;
  for (let first = size; first + size <= count; first += size) if (movingFrom(first) > movingFrom(best)) best = first;
  return { from: firstRun + best, to: firstRun + best + size };
}

/** How much a change does in some pairs, and how the base comes out. */
interface Strength {
  /** For a place, and who enters it: pairs that move; for a number: the size of its mean change. */
  readonly effect: number;
  /** For a place, and who enters it: base runs in which it is lost; for a number: all. */
  readonly lost: number;
}

/** A weight switched off. */
export interface DoubtTrial extends Strength {
  readonly weight: WeightName;
  /** How far the base moves without it, in half days (people, thousandths, runs with somebody else) over all runs. */
  readonly shift: number;
}

/** Some of the pairs: those of a range of runs. */
function within({ firstRun, base, change }: WhatIfPairs, { from, to }: RunRange): Pick<WhatIfPairs, 'base' | 'change'> {
  const [first, last] = [from - firstRun, to - firstRun];
  return { base: base.subarray(first, last), change: change.subarray(first, last) };
}

function strengthOf(
  { base, change }: Pick<WhatIfPairs, 'base' | 'change'>,
  outcome: WhatIfOutcome,
  turns: number,
): Strength {
  let [moving, sum, lost] = [0, 0, 0];
  for (const [pair, value] of base.entries()) {
    if (change[pair] !== value) moving++;
    sum += change[pair] - value;
    if (outcome.kind === 'firstToEnter' ? value !== NONE : outcome.kind !== 'place' || value < turns) lost++;
  }
  return { effect: 'region' in outcome ? moving : Math.abs(sum / base.length), lost };
}

/** @param gathered of the plan with the weight switched off, for `trialRuns`. */
export function doubtTrial(
  compiled: CompiledScenario,
  outcome: WhatIfOutcome,
  asItIs: WhatIfPairs,
  weight: WeightName,
  gathered: Gathered,
): DoubtTrial {
  const without = pairsOf(compiled, outcome, gathered);
  const { base } = within(asItIs, gathered.range);
  const apart = (one: number, other: number): number =>
    outcome.kind === 'firstToEnter' ? Number(one !== other) : Math.abs(one - other);
  const shift = without.base.reduce((sum, value, pair) => sum + apart(value, base[pair]), 0);
  return { weight, shift, ...strengthOf(without, outcome, compiled.turns) };
}

/**
 * The weight that carries the answer: without it at most half of what the change does is left, the least of all; and
 * the place is still lost in half as many base runs, since where nothing is lost nothing can move. Between equals, the
 * one that moves the base least. Undefined where no single weight carries it.
 *
 * @param range in which they were tried.
 */
export function carrierOf(
  compiled: CompiledScenario,
  outcome: WhatIfOutcome,
  asItIs: WhatIfPairs,
  trials: readonly DoubtTrial[],
  range: RunRange,
): WeightName | undefined {
  const usual = strengthOf(within(asItIs, range), outcome, compiled.turns);
  const carrying = trials.filter(({ effect, lost }) => effect * 2 <= usual.effect && lost * 2 >= usual.lost);
  if (usual.effect === 0 || carrying.length === 0) return undefined;
  return carrying.reduce((best, one) =>
    one.effect < best.effect || (one.effect === best.effect && one.shift < best.shift) ? one : best,
  ).weight;
}
