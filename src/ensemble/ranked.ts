/** Ranked aims: one number for how a run went for a chair, by its own ranking of its aims. */
import type { ActorIndex } from '../core/indices.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';
import { aimsOf, type RunTable } from './table.ts';

/** Weights of the aims, most important first; any further ones weigh as the last. */
export const RANK_WEIGHTS = [5, 4, 3, 2, 1] as const;
const LAST_WEIGHT = 1;

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
  const weights = aimsOf(compiled).map((aim) =>
    aim.actor === id ? (RANK_WEIGHTS[ranking.indexOf(aim.aim)] ?? LAST_WEIGHT) : 0,
  );
  const sums = new Int32Array(runs);
  for (let run = 0; run < runs; run++)
    for (let aim = 0; aim < shape.aims; aim++) sums[run] += weights[aim] * score[run * shape.aims + aim];
  return sums;
}
