/**
 * Jitter: a model that lives on numbers tuned place by place loses its score when they are all shaken a little. Every
 * input of every place is moved by its own draw, several times over, and each time the ensemble is scored anew on the
 * luck of the base.
 */
import { keyOf } from '../engine/chance.ts';
import { compileScenario } from '../scenario/compile/compile.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { scoreWindow, type WindowScore } from './backtest.ts';
import { firstLossesOf } from './backtestReport.ts';
import type { Facts } from './facts.ts';
import type { Play, Runs } from './runs.ts';
import { mean } from './scores.ts';
import { withJitteredPlaces } from './variants.ts';

export interface JitterReport {
  /** Inputs move by at most this share of themselves. */
  readonly share: number;
  readonly times: number;
  /** Hit rates of the scenario as it is, and of each shaken one. */
  readonly hitRate: number;
  readonly shaken: readonly { readonly hitRate: number; readonly crps: number; readonly exactCoverage: number }[];
  readonly meanHitRate: number;
  /** What shaking costs in hit rate, in the mean, and in CRPS, days. */
  readonly hitRateLoss: number;
  readonly crpsLoss: number;
}

export async function jitterReport(
  scenario: Scenario,
  facts: Facts,
  { share, times }: { readonly share: number; readonly times: number },
  {
    play,
    seed,
    runs,
    base,
  }: { readonly play: Play; readonly seed: string; readonly runs: number; readonly base?: Runs },
): Promise<JitterReport> {
  const compiled = compileScenario(scenario);
  const everything = Number.POSITIVE_INFINITY;
  const score = (played: Runs): WindowScore =>
    scoreWindow(compiled, firstLossesOf(played), facts, -everything, everything);
  const { hitRate, crps } = score(base ?? (await play(scenario, seed, runs)));
  const shaken: JitterReport['shaken'][number][] = [];
  for (let k = 0; k < times; k++) {
    const scored = score(await play(withJitteredPlaces(scenario, share, keyOf(`${seed}/jitter/${k}`)), seed, runs));
    shaken.push({ hitRate: scored.hitRate, crps: scored.crps, exactCoverage: scored.exactCoverage });
  }
  const meanHitRate = mean(shaken.map((one) => one.hitRate));
  return {
    share,
    times,
    hitRate,
    shaken,
    meanHitRate,
    hitRateLoss: hitRate - meanHitRate,
    crpsLoss: mean(shaken.map((one) => one.crps)) - crps,
  };
}
