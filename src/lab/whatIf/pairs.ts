/**
 * Pairs: what became of each pair of runs, base and change on the same luck. A pair counts as later, the same or
 * earlier for a place (more, the same or less for a number). A run in which a place is held to the end says only "not
 * by then": it is counted, and never averaged as if it had fallen.
 */
import { NONE } from '../../core/indices.ts';
import type { Gathered } from '../../ensemble/gather.ts';
import { aimsOf, COSTS, type RunTable } from '../../ensemble/table.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import { placeOf, type WhatIfOutcome } from './whatIf.ts';

export type PairKind = 'later' | 'same' | 'earlier';

/** One row per pair, in the order of the runs. */
export interface WhatIfPairs {
  readonly count: number;
  /** Number of the first pair's run. */
  readonly firstRun: number;
  /** Half days a run has; only for places. */
  readonly turns: number;
  /**
   * What is looked at, in the base and with the change: the turn of the loss (from 0; `turns` if it is held to the
   * end), people, or an aim's thousandths.
   */
  readonly base: Int32Array;
  readonly change: Int32Array;
  /** Turn after which the two first differ on the ground (holders, acts that ended); NONE: never; START: at once. */
  readonly ground: Int16Array;
  /** 1: an order of the change was not possible in this run. */
  readonly refused: Uint8Array;
}

/** @param gathered of the question's plan, or its first runs. */
export function pairsOf(compiled: CompiledScenario, outcome: WhatIfOutcome, gathered: Gathered): WhatIfPairs {
  const [base, change] = gathered.tables;
  return {
    count: base.runs,
    firstRun: gathered.range.from,
    turns: compiled.turns,
    base: valuesOf(compiled, outcome, base),
    change: valuesOf(compiled, outcome, change),
    ground: gathered.pairs[0].groundTurn.slice(0, base.runs),
    refused: change.refused.slice(0, base.runs),
  };
}

/** An outcome in each run of a table. */
export function valuesOf(compiled: CompiledScenario, outcome: WhatIfOutcome, table: RunTable): Int32Array {
  const { runs, shape } = table;
  const column = (from: ArrayLike<number>, width: number, at: number): Int32Array =>
    Int32Array.from({ length: runs }, (_, run) => from[run * width + at]);
  switch (outcome.kind) {
    case 'place':
      return column(table.lossTurn, shape.regions, placeOf(compiled, outcome)).map((turn) =>
        turn === NONE ? compiled.turns : turn,
      );
    case 'cost':
      return column(table.cost, shape.costs, COSTS.indexOf(outcome.cost));
    case 'aim': {
      const at = aimsOf(compiled).findIndex(({ actor, aim }) => actor === outcome.actor && aim === outcome.aim);
      return column(table.score, shape.aims, at);
    }
  }
}

export function kindOfPair({ base, change }: WhatIfPairs, pair: number): PairKind {
  const difference = change[pair] - base[pair];
  return difference > 0 ? 'later' : difference < 0 ? 'earlier' : 'same';
}

/** Pairs of each kind; they add up to all. */
export function countsOf(pairs: WhatIfPairs): Readonly<Record<PairKind, number>> {
  const counts = { later: 0, same: 0, earlier: 0 };
  for (let pair = 0; pair < pairs.count; pair++) counts[kindOfPair(pairs, pair)]++;
  return counts;
}
