/** What a run was worth to one chair: each of its aims, and all of them by rank. */
import type { ActorIndex } from '../../core/indices.ts';
import { NONE } from '../../core/indices.ts';
import { weightOfRank } from '../../ensemble/ranked.ts';
import { aimsOf, type RunTable } from '../../ensemble/table.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import { capitalOf } from '../parties.ts';

export interface Chair {
  readonly actor: ActorIndex;
  readonly id: string;
  /** Ids of its aims, as the scenario ranks them. */
  readonly aims: readonly string[];
  /** Position of the first of them in a row of scores. */
  readonly first: number;
}

export function chairOf(compiled: CompiledScenario, id: string): Chair {
  const all = aimsOf(compiled);
  return {
    actor: compiled.actorOf(id),
    id,
    aims: all.filter(({ actor }) => actor === id).map(({ aim }) => aim),
    first: all.findIndex(({ actor }) => actor === id),
  };
}

/** One number for each run, thousandths. */
export type Scores = Float64Array;

export interface ChairScores {
  readonly runs: number;
  /** By aim, in the chair's order. */
  readonly aims: readonly Scores[];
  /** All aims by rank, on the same scale. */
  readonly sum: Scores;
  /** 1 where whoever holds the capital at the start has lost it, else 0. */
  readonly fell: Scores;
}

export function scoresOf(compiled: CompiledScenario, table: RunTable, chair: Chair): ChairScores {
  const { runs, shape } = table;
  const aims = chair.aims.map((_, rank) =>
    Float64Array.from({ length: runs }, (__, run) => table.score[run * shape.aims + chair.first + rank]),
  );
  const whole = chair.aims.reduce((sum, _, rank) => sum + weightOfRank(rank), 0);
  const capital = capitalOf(compiled);
  return {
    runs,
    aims,
    sum: Float64Array.from(
      { length: runs },
      (_, run) => aims.reduce((total, scores, rank) => total + weightOfRank(rank) * scores[run], 0) / whole,
    ),
    fell: Float64Array.from({ length: runs }, (_, run) =>
      capital !== NONE && table.lossTurn[run * shape.regions + capital] !== NONE ? 1 : 0,
    ),
  };
}

/** The runs of several one after another. */
export function joinScores(all: readonly ChairScores[]): ChairScores {
  const join = (of: (scores: ChairScores) => Scores): Scores => Float64Array.from(all.flatMap((each) => [...of(each)]));
  return {
    runs: all.reduce((sum, { runs }) => sum + runs, 0),
    aims: all[0].aims.map((_, rank) => join(({ aims }) => aims[rank])),
    sum: join(({ sum }) => sum),
    fell: join(({ fell }) => fell),
  };
}
