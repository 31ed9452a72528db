/**
 * Pairs: what became of each pair of runs, base and change on the same luck. A pair counts as later, the same or
 * earlier for a place (more, the same or less for a number; for who enters a place first: somebody else, the same side,
 * or nobody in one of the two runs). A run in which a place is held to the end says only "not
 * by then": it is counted, and never averaged as if it had fallen.
 */
import { NONE } from '../../core/indices.ts';
import type { Gathered } from '../../ensemble/gather.ts';
import { aimsOf, COSTS, type RunTable } from '../../ensemble/table.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import { firstToEnter } from '../outcomes.ts';
import { placeOf, type WhatIfOutcome } from './whatIf.ts';

/**
 * Later stands for more and better, earlier for fewer and worse, where a number is looked at. Where it is who enters a
 * place first, later stands for somebody else, earlier for nobody in one of the two runs.
 */
export const PAIR_KINDS = ['later', 'same', 'earlier'] as const;
export type PairKind = (typeof PAIR_KINDS)[number];

/** One row per pair, in the order of the runs. */
export interface WhatIfPairs {
  readonly count: number;
  /** Number of the first pair's run. */
  readonly firstRun: number;
  /** Half days a run has, beyond which nothing is seen of a place; Infinity for numbers, which are all seen. */
  readonly turns: number;
  /**
   * What is looked at, in the base and with the change: the turn of the loss (from 0; `turns` if it is held to the
   * end), people, an aim's thousandths, or a place in the list of sides (NONE: nobody).
   */
  readonly base: Int32Array;
  readonly change: Int32Array;
  /** The list in which `base` and `change` are places; only where who enters a place first is looked at. */
  readonly sides?: CompiledScenario['scenario']['sides'];
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
    turns: outcome.kind === 'place' ? compiled.turns : Number.POSITIVE_INFINITY,
    ...(outcome.kind === 'firstToEnter' ? { sides: compiled.scenario.sides } : undefined),
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
    case 'firstToEnter': {
      const region = placeOf(compiled, outcome);
      return Int32Array.from({ length: runs }, (_, run) => firstToEnter(table, run, region));
    }
    case 'cost':
      return column(table.cost, shape.costs, COSTS.indexOf(outcome.cost));
    case 'aim': {
      const at = aimsOf(compiled).findIndex(({ actor, aim }) => actor === outcome.actor && aim === outcome.aim);
      return column(table.score, shape.aims, at);
    }
  }
}

export function kindOfPair({ base, change, sides }: WhatIfPairs, pair: number): PairKind {
  if (sides !== undefined && base[pair] !== change[pair])
    return base[pair] === NONE || change[pair] === NONE ? 'earlier' : 'later';
  const difference = change[pair] - base[pair];
  return difference > 0 ? 'later' : difference < 0 ? 'earlier' : 'same';
}

/** Pairs of each kind; they add up to all. */
export function countsOf(pairs: WhatIfPairs): Readonly<Record<PairKind, number>> {
  const counts = { later: 0, same: 0, earlier: 0 };
  for (let pair = 0; pair < pairs.count; pair++) counts[kindOfPair(pairs, pair)]++;
  return counts;
}

/** Whether a pair moves by at least what is seen: in one of its runs the place is held to the end. */
export const isAtLeast = ({ turns, base, change }: WhatIfPairs, pair: number): boolean =>
  base[pair] !== change[pair] && (base[pair] === turns || change[pair] === turns);

/**
 * Pairs as pictures show them: later, the same, earlier; those that move by at least what is seen on the outside; else
 * in the order of their runs.
 */
export function sortedPairs(pairs: WhatIfPairs): readonly number[] {
  const places = Int8Array.from({ length: pairs.count }, (_, pair) => {
    const side = 1 - PAIR_KINDS.indexOf(kindOfPair(pairs, pair));
    return -side * (isAtLeast(pairs, pair) ? 2 : 1);
  });
  return Array.from(places.keys()).sort((a, b) => places[a] - places[b] || a - b);
}

/** What one picture shows pair by pair; of more, it shows so many, evenly. */
export const SHOWN_PAIRS = 100;

/** All pairs of an order, or of more than are shown every so-and-so-manyth: a hundredth of them behind each. */
export function shownOf(order: readonly number[]): readonly number[] {
  if (order.length <= SHOWN_PAIRS) return order;
  return Array.from({ length: SHOWN_PAIRS }, (_, i) => order[Math.floor(((i + 0.5) * order.length) / SHOWN_PAIRS)]);
}

/** The pair in the middle of all, from the most earlier to the most later one. */
export function middlePair({ count, base, change }: WhatIfPairs): number {
  const order = Array.from({ length: count }, (_, pair) => pair);
  order.sort((a, b) => change[a] - base[a] - (change[b] - base[b]) || a - b);
  return order[Math.floor((count - 1) / 2)];
}
