/** Run: a whole plan in this thread, for tests, small ensembles and wherever there are no workers. */
import type { Scenario } from '../engine/compiled.ts';
import { ok, type Result } from '../engine/result.ts';
import { createPlayer } from './batch.ts';
import { type Comparison, comparePairs } from './compare.ts';
import { type Game, prepareGames } from './game.ts';
import { createGathering, type Gathered } from './gather.ts';
import type { EnsemblePlan, PlanProblem, RunRange } from './plan.ts';
import { seriesOf } from './series.ts';
import { type EnsembleSummary, summarise } from './summary.ts';
import { shapeOf } from './table.ts';

export interface Played {
  readonly games: readonly Game[];
  readonly gathered: Gathered;
}

/** Plays the plan's runs, or a range of them. */
export function runPlan(
  scenario: Scenario,
  plan: EnsemblePlan,
  range: RunRange = { from: 0, to: plan.runs },
): Result<Played, PlanProblem[]> {
  const games = prepareGames(scenario, plan);
  if (!games.ok) return games;
  return ok({ games: games.value, gathered: playRange(games.value, plan, range) });
}

export function playRange(games: readonly Game[], plan: EnsemblePlan, range: RunRange): Gathered {
  const gathering = gatheringFor(games, plan, range);
  const { batch, next } = createPlayer(games, plan).batch(range.from, range.to);
  while (next());
  gathering.add(batch);
  return gathering.soFar();
}

export function gatheringFor(games: readonly Game[], plan: EnsemblePlan, range: RunRange): ReturnType<typeof createGathering> {
  const { compiled } = games[0];
  const points = seriesOf(compiled).length * (compiled.turns + 1);
  return createGathering(shapeOf(compiled, plan.keepSeries === true), points, games.length - 1, range);
}

/** What a line of the plan says by itself: the base is line 0. */
export function summariseLine(games: readonly Game[], gathered: Gathered, line: number): EnsembleSummary {
  const { compiled, start } = games[line];
  return summarise(compiled, gathered.tables[line], gathered.sums[line], start?.region.firstHolder as ArrayLike<number> | undefined);
}

/** What a variant (from 0) does to the base. */
export function compareVariant(games: readonly Game[], gathered: Gathered, variant: number): Comparison {
  const { tables, pairs, differences } = gathered;
  return comparePairs(games[0].compiled, tables[0], tables[variant + 1], pairs[variant], differences[variant]);
}
