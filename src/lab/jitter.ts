/**
 * Jitter: a model tuned place by place loses its score when all its inputs are shaken a little. Every input of every
 * place is moved by its own draw, several times over, and each time the ensemble is scored again on the luck of the
 * base.
 */

import { keyOf } from '../engine/chance.ts';
import type { Compiled } from '../engine/compiled.ts';
import { averageOf } from '../ensemble/statistics.ts';
import type { RunTable } from '../ensemble/table.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { scoreWindow, type WindowScore } from './backtest.ts';
import type { Facts } from './facts.ts';
import { withJitteredPlaces } from './variants.ts';

export interface Jitter {
  /** Inputs change by at most this share of their value. */
  readonly share: number;
  readonly times: number;
}

export interface JitterReport extends Jitter {
  /** Hit rate of the scenario as it is, and of each shaken one. */
  readonly hitRate: number;
  readonly shaken: readonly { readonly hitRate: number; readonly crps: number; readonly exactCoverage: number }[];
  readonly meanHitRate: number;
  /** Mean cost of shaking: in hit rate, and in CRPS, days. */
  readonly hitRateLoss: number;
  readonly crpsLoss: number;
}

/** The scenario shaken `times` times, with draws from `seed`. */
export function shakenScenarios(scenario: Scenario, { share, times }: Jitter, seed: string): Scenario[] {
  return Array.from({ length: times }, (_, k) => withJitteredPlaces(scenario, share, keyOf(`${seed}/jitter/${k}`)));
}

export function jitterReport(
  compiled: Compiled,
  facts: Facts,
  { share, times }: Jitter,
  base: RunTable,
  shaken: readonly RunTable[],
): JitterReport {
  const everything = Number.POSITIVE_INFINITY;
  const score = (table: RunTable): WindowScore => scoreWindow(compiled, table, facts, -everything, everything);
  const { hitRate, crps } = score(base);
  const scores = shaken.map(score);
  const meanHitRate = averageOf(scores.map((one) => one.hitRate));
  return {
    share,
    times,
    hitRate,
    shaken: scores.map((one) => ({ hitRate: one.hitRate, crps: one.crps, exactCoverage: one.exactCoverage })),
    meanHitRate,
    hitRateLoss: hitRate - meanHitRate,
    crpsLoss: averageOf(scores.map((one) => one.crps)) - crps,
  };
}
