/** Ranked aims: one number for how a run went for a chair, by its own ranking of its aims. */
import type { ActorIndex } from '../core/indices.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';
import { aimsOf, type RunTable } from './table.ts';

/** What the aim of a rank (from 0) counts in the sum of a chair's aims: 5, 4, 3, 2, then 1. */
export const weightOfRank = (rank: number): number => Math.max(1, 5 - rank);

/**
 * The weighted sum of an actor's aims in each run of a table, thousandths times weights.
 *
 * @param ranking its aims, most important first.
 */
export function rankedScores(
  compiled: CompiledScenario,
  { runs, shape, score }: RunTable,
  actor: ActorIndex,
  ranking: readonly string[],
): Int32Array {
  const id = compiled.actor.ids[actor];
  const weights = aimsOf(compiled).map((aim) => {
    const rank = aim.actor === id ? ranking.indexOf(aim.aim) : -1;
    return rank < 0 ? 0 : weightOfRank(rank);
  });
  const sums = new Int32Array(runs);
  for (let run = 0; run < runs; run++)
    for (let aim = 0; aim < shape.aims; aim++) sums[run] += weights[aim] * score[run * shape.aims + aim];
  return sums;
}
