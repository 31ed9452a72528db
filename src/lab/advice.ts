/**
 * Advice: what a few orders would change by the end for a chair's own aims and for civilians, each tried alone in pairs
 * of runs with it and without. They start from what the desk knows, draw anew what it does not, and use keys of their
 * own; after this turn every desk, the chair's own too, goes by its doctrine. It ranks nothing.
 */
import type { ActorIndex } from '../core/indices.ts';
import type { Belief } from '../engine/view/belief.ts';
import { compareTables } from '../ensemble/compare.ts';
import type { Gathered } from '../ensemble/gather.ts';
import type { EnsemblePlan } from '../ensemble/plan.ts';
import { type PairedDifference, pairedDifference } from '../ensemble/statistics.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';

export const ADVICE_PAIRS = 100;
/** No game can be given this seed: what is typed has no capital letters. */
const SEED = 'Advice';

export interface AdvicePlan {
  readonly actor: ActorIndex;
  readonly belief: Belief;
  readonly turn: number;
  /** In text form; each is tried alone. */
  readonly orders: readonly string[];
}

/** The desk that orders nothing this turn first, then a variant for each order. */
export function planOfAdvice(compiled: CompiledScenario, { actor, belief, turn, orders }: AdvicePlan): EnsemblePlan {
  const ordering = (given: readonly string[]) => ({
    orders: [{ turn, actor: compiled.actor.ids[actor], orders: given }],
  });
  return {
    ...{ seed: SEED, runs: ADVICE_PAIRS, start: belief.state.words, course: 'none', termRuns: 0 },
    redraw: { thresholds: belief.thresholds, wills: belief.wills },
    base: ordering([]),
    variants: orders.map((order) => ordering([order])),
  };
}

/** What an order changes by the end: `base` without it, `variant` with it. */
export interface Advice {
  /** Pairs in which it could be given. */
  readonly pairs: number;
  /** Of the actor's chair, thousandths, in its order. */
  readonly aims: readonly { readonly aim: string; readonly by: PairedDifference }[];
  readonly killedCivilians: PairedDifference;
  readonly displaced: PairedDifference;
}

/** What the order of one variant (from 0) changes. */
export function adviceOf(compiled: CompiledScenario, { tables }: Gathered, variant: number, actor: ActorIndex): Advice {
  const { pairs, refused, scores, costs } = compareTables(compiled, tables[0], tables[variant + 1]);
  const chair = compiled.actor.ids[actor];
  const costOf = (cost: string): PairedDifference => costs.find((row) => row.cost === cost) ?? pairedDifference([], []);
  return {
    pairs: pairs - refused,
    aims: scores.filter((row) => row.actor === chair).map(({ aim, ...by }) => ({ aim, by })),
    killedCivilians: costOf('killedCivilians'),
    displaced: costOf('displaced'),
  };
}
