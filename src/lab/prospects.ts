/**
 * Prospects: what the orders on a desk are expected to change by the end, for the aims of its chair and for the main
 * question, each given the others that lie there. Pairs of runs with it and without start from what the desk knows,
 * draw anew what it does not, and use keys of their own; after this turn every desk, the chair's own too, goes by its
 * doctrine.
 */
import type { ActorIndex, RegionIndex } from '../core/indices.ts';
import { NONE } from '../core/indices.ts';
import type { Belief } from '../engine/view/belief.ts';
import type { Gathered } from '../ensemble/gather.ts';
import type { EnsemblePlan } from '../ensemble/plan.ts';
import { COUNT, type PairedDifference, pairedDifference } from '../ensemble/statistics.ts';
import { aimsOf, COSTS, type RunTable } from '../ensemble/table.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';
import { capitalOf } from './parties.ts';
import { type Expected, expectedOf, turnedPairs, turnedRound } from './previews.ts';

/** Pairs for each order. */
export const PROSPECT_PAIRS = 100;
/** No game can be given this seed: what is typed has no capital letters. */
const SEED = 'Prospects';

export interface ProspectPlan {
  readonly actor: ActorIndex;
  readonly belief: Belief;
  readonly turn: number;
  /** The orders of the desk, in text form, and other desks to hold against it. */
  readonly desk: readonly string[];
  readonly others: readonly (readonly string[])[];
}

/** The desk first, then a variant for each other one. */
export function planOfProspects(compiled: CompiledScenario, plan: ProspectPlan): EnsemblePlan {
  const { actor, belief, turn, desk, others } = plan;
  const ordering = (orders: readonly string[]) => ({
    orders: [{ turn, actor: compiled.actor.ids[actor], orders }],
  });
  return {
    ...{ seed: SEED, runs: PROSPECT_PAIRS, start: belief.state.words, course: 'none', termRuns: 0 },
    redraw: { thresholds: belief.thresholds, wills: belief.wills },
    base: ordering(desk),
    variants: others.map(ordering),
  };
}

export interface Prospect {
  /** Pairs in which the orders could be given. */
  readonly pairs: number;
  /** Of the actor's chair, thousandths, in its order; those that move in some pair. */
  readonly aims: readonly { readonly aim: string; readonly expected: Expected }[];
  /** Undefined if it moves none. */
  readonly killedCivilians: Expected | undefined;
  /** The capital, as long as whoever held it at the start still does; undefined where that is settled. */
  readonly fall: Fall | undefined;
}

export interface Fall {
  readonly region: RegionIndex;
  /** Of a thousand runs, in how many it is lost by the end. */
  readonly share: PairedDifference;
  /** Turns until it is; one that is not lost counts as the last. */
  readonly turns: PairedDifference;
}

/**
 * What one desk of a plan changes against another. Both are numbered in the plan: 0 is its own desk, then the others.
 */
export function prospectOf(
  compiled: CompiledScenario,
  belief: Belief,
  { tables }: Gathered,
  desks: { readonly with: number; readonly without: number },
  actor: ActorIndex,
): Prospect {
  const [ordered, left] = [tables[desks.with], tables[desks.without]];
  const { runs, shape } = left;
  const refused = (table: RunTable): number => table.refused.reduce((count, one) => count + one, 0);
  return {
    pairs: runs - Math.max(refused(ordered), refused(left)),
    aims: aimsOf(compiled).flatMap((row, index) => {
      if (row.actor !== compiled.actor.ids[actor]) return [];
      const expected = expectedOf(left.score, ordered.score, index, shape.aims);
      return expected === undefined ? [] : [{ aim: row.aim, expected }];
    }),
    killedCivilians: expectedOf(left.cost, ordered.cost, COSTS.indexOf('killedCivilians'), shape.costs),
    fall: fallOf(compiled, belief, left, ordered),
  };
}

function fallOf(compiled: CompiledScenario, { state }: Belief, left: RunTable, ordered: RunTable): Prospect['fall'] {
  const region = capitalOf(compiled);
  if (region === NONE || state.region.firstLostTurn[region] !== NONE) return undefined;
  const lossesOf = ({ lossTurn, runs, shape }: RunTable): readonly number[] =>
    Array.from({ length: runs }, (_, run) => lossTurn[run * shape.regions + region]);
  const [without, given] = [lossesOf(left), lossesOf(ordered)];
  const lost = (turn: number): number => (turn === NONE ? 0 : 1000);
  const lasted = (turn: number): number => (turn === NONE ? left.shape.turns : turn);
  return {
    region,
    share: pairedDifference(without.map(lost), given.map(lost), COUNT),
    turns: pairedDifference(without.map(lasted), given.map(lasted), COUNT),
  };
}

/** The same pairs the other way round: what it is expected to change not to give the order. */
export function withoutIt({ pairs, aims, killedCivilians, fall }: Prospect): Prospect {
  return {
    pairs,
    aims: aims.map(({ aim, expected }) => ({ aim, expected: turnedRound(expected) })),
    killedCivilians: killedCivilians && turnedRound(killedCivilians),
    fall: fall && { ...fall, share: turnedPairs(fall.share), turns: turnedPairs(fall.turns) },
  };
}
