/**
 * What is tried in a vote question or told in a teacher's crib: a change, played pair by pair beside the same luck, and
 * the figures that are told of it.
 */
import type { Result } from '../core/result.ts';
import { RULES_VERSION } from '../engine/simulation.ts';
import type { Gathered } from '../ensemble/gather.ts';
import { averageOf } from '../ensemble/statistics.ts';
import { COSTS, type CostName } from '../ensemble/table.ts';
import { countsOf, pairsOf } from '../lab/whatIf/pairs.ts';
import {
  type Change,
  type PlannedWhatIf,
  planWhatIf,
  usualOutcome,
  type WhatIf,
  type WhatIfOutcome,
  type WhatIfProblem,
} from '../lab/whatIf/whatIf.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';
import type { Surprise, Vote } from './votes.ts';

/** Pairs of every question that a class sees. */
export const ASK_PAIRS = 100;

/** A change as an experiment of the Lab. Without an outcome: when the capital is lost. */
export function askedOf(
  compiled: CompiledScenario,
  changes: readonly Change[],
  luck: string,
  outcome: WhatIfOutcome = usualOutcome(compiled),
): WhatIf {
  const { scenario, contentHash } = compiled;
  return {
    ...{ scenario: scenario.id, contentHash, rules: RULES_VERSION, luck, firstRun: 0, pairs: ASK_PAIRS },
    ...{ changes, outcome },
  };
}

/** What is tried in a vote question, from 0, in its own scenario: what the page runs live. */
export const askedInVote = (compiled: CompiledScenario, vote: Vote, ask: number, luck: string): WhatIf =>
  askedOf(compiled, vote.asks[ask].changes, luck, vote.outcome);

export const planAsk = (
  { scenario }: CompiledScenario,
  whatIf: WhatIf,
): Result<PlannedWhatIf, readonly WhatIfProblem[]> => planWhatIf(scenario, whatIf);

/** Means over the runs, whole people. */
export interface MeasuredCost {
  readonly cost: CostName;
  readonly base: number;
  readonly change: number;
}

/** The figures of 100 pairs. */
export interface MeasuredAsk {
  readonly later: number;
  readonly same: number;
  readonly earlier: number;
  /** Mean move in days, to two decimals; a place held to the end counts as lost just then. */
  readonly days: number;
  /** Pairs within half a day of that mean. */
  readonly nearMean: number;
  /** Civilians killed, and people displaced. */
  readonly costs: readonly MeasuredCost[];
}

const TOLD: readonly CostName[] = ['killedCivilians', 'displaced'];

export function measureAsk({ compiled, outcome }: PlannedWhatIf, gathered: Gathered): MeasuredAsk {
  const pairs = pairsOf(compiled, outcome, gathered);
  const moves = Array.from(pairs.base, (turn, pair) => pairs.change[pair] - turn);
  const mean = averageOf(moves);
  const [base, change] = gathered.tables;
  const meanOf = (table: typeof base, cost: CostName): number => {
    const at = COSTS.indexOf(cost);
    const people = Array.from({ length: table.runs }, (_, run) => table.cost[run * table.shape.costs + at]);
    return Math.round(averageOf(people));
  };
  return {
    ...countsOf(pairs),
    days: Math.round(mean * 50) / 100,
    nearMean: moves.filter((move) => Math.abs(move - mean) <= 1).length,
    costs: TOLD.map((cost) => ({ cost, base: meanOf(base, cost), change: meanOf(change, cost) })),
  };
}

/** Whether a question still surprises in this way. */
export function isBorneOut(surprise: Surprise, asks: readonly MeasuredAsk[]): boolean {
  const ask = asks[surprise.ask];
  switch (surprise.kind) {
    case 'pairs':
      return ask[surprise.is] >= surprise.atLeast;
    case 'cost': {
      const cost = ask.costs.find((each) => each.cost === surprise.cost);
      return cost !== undefined && cost.change >= surprise.times * cost.base;
    }
    case 'nearMean':
      return ask.nearMean <= surprise.atMost;
  }
}
