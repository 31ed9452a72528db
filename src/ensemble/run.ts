/** Run: a whole plan in this thread, for tests, small ensembles and wherever there are no workers. */

import { ok, type Result } from '../core/result.ts';
import type { Scenario } from '../engine/compiled.ts';
import { createPlayer } from './batch.ts';
import { type Comparison, comparePairs } from './compare.ts';
import { type Game, prepareGames } from './game.ts';
import { createGathering, type Gathered, type GatheringForm } from './gather.ts';
import { type EnsemblePlan, type PlanProblem, rangeOf } from './plan.ts';
import { seriesOf } from './series.ts';
import { type EnsembleSummary, summarise } from './summary.ts';
import { shapeOf } from './table.ts';

export interface Played {
  readonly games: readonly Game[];
  readonly gathered: Gathered;
}

/** Plays the plan's runs. */
export function runPlan(scenario: Scenario, plan: EnsemblePlan): Result<Played, PlanProblem[]> {
  const games = prepareGames(scenario, plan);
  if (!games.ok) return games;
  return ok({ games: games.value, gathered: playRuns(games.value, plan) });
}

export function playRuns(games: readonly Game[], plan: EnsemblePlan): Gathered {
  const gathering = createGathering(formOf(games, plan));
  const { from, to } = rangeOf(plan);
  const { batch, next } = createPlayer(games, plan).batch(from, to);
  while (next());
  gathering.add(batch);
  return gathering.soFar();
}

export function formOf(games: readonly Game[], plan: EnsemblePlan): GatheringForm {
  const { compiled } = games[0];
  return {
    shape: shapeOf(compiled, plan.keepSeries === true),
    points: seriesOf(compiled).length * (compiled.turns + 1),
    variants: games.length - 1,
    range: rangeOf(plan),
  };
}

/** What a line of the plan says by itself: the base is line 0. */
export function summariseLine(games: readonly Game[], gathered: Gathered, line: number): EnsembleSummary {
  const { compiled, start } = games[line];
  return summarise(
    compiled,
    gathered.tables[line],
    gathered.sums[line],
    start?.region.firstHolder as ArrayLike<number> | undefined,
  );
}

/** What a variant (from 0) does to the base. */
export function compareVariant(games: readonly Game[], gathered: Gathered, variant: number): Comparison {
  const { tables, pairs, differences } = gathered;
  return comparePairs(games[0].compiled, tables[0], tables[variant + 1], pairs[variant], differences[variant]);
}
