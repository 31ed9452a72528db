/**
 * Finding: what a careful teacher would say of the pairs, as data; words are added where it is read. Counts come first;
 * a mean is given only where the pairs lie around it, and an interval only from enough pairs.
 */
import { NONE } from '../../core/indices.ts';
import type { Gathered } from '../../ensemble/gather.ts';
import { FEWEST_FOR_MEANS, type PairedDifference, pairedDifference } from '../../ensemble/statistics.ts';
import { COSTS, type CostName } from '../../ensemble/table.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import { type Entrants, entrantsOf } from './entrants.ts';
import { countsOf, isAtLeast, type PairKind, valuesOf, type WhatIfPairs } from './pairs.ts';
import type { WhatIfOutcome } from './whatIf.ts';

/** Of a hundred pairs, fewer than this near the mean: it lies between groups. */
const NEAR_MEAN = 15;
/** Of a hundred pairs, fewer are no group. */
const LEAST_GROUP = 10;
/** How near, half days. */
const NEARNESS = 1;
/** Half days beyond which a pair is told as moving far. */
const FAR = 6;
/** A cost stands first where the change moves its mean by more than this share. */
const COST_MOVES = 0.1;

export interface CostFinding {
  readonly cost: CostName;
  /** Means over the runs. */
  readonly base: number;
  readonly change: number;
  /** The means differ by over a tenth. */
  readonly moves: boolean;
}

export interface Finding {
  readonly pairs: number;
  readonly counts: Readonly<Record<PairKind, number>>;
  /** Pairs that differ on the ground at any time. */
  readonly onGround: number;
  /** Pairs in which an order of the change was not possible. */
  readonly refused: number;
  /** For a place: runs in which it is lost; the change's too. */
  readonly lost?: { readonly base: number; readonly change: number };
  /** For a place: pairs that differ though it is held to the end in one run: they move by at least so much. */
  readonly horizon?: number;
  /** For who enters a place first: who does in the base and with the change. */
  readonly entrants?: Entrants;
  /** In both runs of every pair the place falls, so only the day can move. */
  readonly ceiling: boolean;
  /** Mean difference in half days, people or thousandths; none from pairs beyond the horizon, or too few. */
  readonly mean?: PairedDifference;
  /**
   * The mean lies between groups: pairs near it, without a change, and moved by more than three days. Told too where
   * some are held to the end: they lie farther from it than is seen.
   */
  readonly groups?: { readonly near: number; readonly unchanged: number; readonly far: number };
  /** Civilians first. */
  readonly costs: readonly CostFinding[];
}

/** @param gathered of the question's plan, or its first runs; at least one pair. */
export function findingOf(
  compiled: CompiledScenario,
  outcome: WhatIfOutcome,
  pairs: WhatIfPairs,
  gathered: Gathered,
): Finding {
  const { count, base, change, ground, refused, turns } = pairs;
  const counts = countsOf(pairs);
  const isPlace = outcome.kind === 'place';
  const lostIn = (values: Int32Array): number => values.reduce((n, turn) => n + (turn < turns ? 1 : 0), 0);
  const lost = { base: lostIn(base), change: lostIn(change) };
  const beyond = base.reduce((n, _, pair) => n + (isAtLeast(pairs, pair) ? 1 : 0), 0);
  const entrants = entrantsOf(pairs);
  const hasMean = count >= FEWEST_FOR_MEANS && entrants === undefined && (!isPlace || beyond === 0);
  const mean = hasMean ? pairedDifference(Float64Array.from(base), Float64Array.from(change)) : undefined;
  const groups = isPlace && count >= FEWEST_FOR_MEANS ? groupsOf(pairs) : undefined;
  return {
    pairs: count,
    counts,
    onGround: ground.reduce((n, turn) => n + (turn === NONE ? 0 : 1), 0),
    refused: refused.reduce((n, one) => n + one, 0),
    ...(isPlace ? { lost, horizon: beyond } : undefined),
    ...(entrants === undefined ? undefined : { entrants }),
    ceiling: isPlace && lost.base === count && lost.change === count,
    ...(mean === undefined ? undefined : { mean }),
    ...(groups === undefined ? undefined : { groups }),
    costs: COSTS.map((cost) => costFinding(compiled, cost, gathered)),
  };
}

/** Undefined where the mean is a fair word for the pairs, or they lie anyhow around it. */
function groupsOf({ count, base, change }: WhatIfPairs): Finding['groups'] {
  const differences = Float64Array.from(base, (turn, pair) => change[pair] - turn);
  const mean = differences.reduce((sum, one) => sum + one, 0) / count;
  let [near, unchanged, farLater, farEarlier] = [0, 0, 0, 0];
  for (const difference of differences) {
    if (Math.abs(difference - mean) <= NEARNESS) near++;
    if (difference === 0) unchanged++;
    if (difference > FAR) farLater++;
    if (difference < -FAR) farEarlier++;
  }
  const groups = [unchanged, farLater, farEarlier].filter((size) => size * 100 >= LEAST_GROUP * count).length;
  return near * 100 < NEAR_MEAN * count && groups > 1 ? { near, unchanged, far: farLater + farEarlier } : undefined;
}

function costFinding(compiled: CompiledScenario, cost: CostName, { tables }: Gathered): CostFinding {
  const [base, change] = tables.slice(0, 2).map((table) => {
    const values = valuesOf(compiled, { kind: 'cost', cost }, table);
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  });
  return { cost, base, change, moves: Math.abs(change - base) > COST_MOVES * Math.max(1, base) };
}
