/**
 * Trials of orders: what orders were worth, over many pairs of runs with and without them. Both runs of a pair start
 * from the state in which the orders were given and share every draw; everybody else follows doctrine, and the chair's
 * other orders are given as they were. Differences are "with minus without".
 */
import type { ActorIndex, ForceIndex } from '../core/indices.ts';
import { indicesOf } from '../core/indices.ts';
import { compareTables } from '../ensemble/compare.ts';
import { START } from '../ensemble/divergence.ts';
import type { Gathered } from '../ensemble/gather.ts';
import type { EnsemblePlan, RunRange, TurnOrders } from '../ensemble/plan.ts';
import { type PairedDifference, pairedDifference, SCALE } from '../ensemble/statistics.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';

/** What a trial starts from, and all desk orders given from there on. */
export interface TrialStart {
  /** Words of the state before the first of the orders tried. */
  readonly words: Int32Array;
  /** Turns played at that state. */
  readonly turn: number;
  /** Turns played when runs stop. */
  readonly until: number;
  readonly given: readonly TurnOrders[];
}

/** Orders left out together; each stands in one of the turns. */
export type LeftOut = readonly { readonly turn: number; readonly order: string }[];

export interface TrialPlan {
  readonly seed: string;
  readonly runs: number;
  readonly range?: RunRange;
  readonly actor: string;
  readonly start: TrialStart;
  readonly leftOut: readonly LeftOut[];
}

/** The orders as given first, then a variant for each list of orders left out. */
export function planOfTrial(compiled: CompiledScenario, trial: TrialPlan): EnsemblePlan {
  const { seed, runs, range, actor, start, leftOut } = trial;
  const { words, turn, until, given } = start;
  return {
    ...{ seed, runs, base: { orders: given }, start: words, until, course: 'none', termRuns: 0 },
    ...(range === undefined ? {} : { range }),
    variants: leftOut.map((left) => ({
      orders: given.map((desk) => (desk.actor === actor ? without(desk, left) : desk)),
    })),
    readings: {
      turn: turn + 1,
      of: indicesOf<ForceIndex>(compiled.force.count).map((force) => ({ kind: 'will', force }) as const),
    },
  };
}

function without(desk: TurnOrders, left: LeftOut): TurnOrders {
  const gone = new Set(left.filter(({ turn }) => turn === desk.turn).map(({ order }) => order));
  return gone.size === 0 ? desk : { ...desk, orders: desk.orders.filter((order) => !gone.has(order)) };
}

export interface OrderEffect {
  readonly pairs: number;
  /** Pairs in which anything at all came out differently. */
  readonly parted: number;
  /** By aim of the chair, thousandths. */
  readonly aims: readonly { readonly aim: string; readonly by: PairedDifference }[];
  readonly killedCivilians: PairedDifference;
  readonly displaced: PairedDifference;
  /** Will after the first turn of each force that stands in both runs of some pair, thousandths; those that differ. */
  readonly wills: readonly { readonly force: ForceIndex; readonly by: PairedDifference }[];
  /** Turns until a place was first lost, one never lost counting as the last turn; those that differ. */
  readonly losses: readonly { readonly region: string; readonly by: PairedDifference; readonly lost: LostShare }[];
}

/** Share of the runs in which a place was lost by the end, 0 to 1. */
export interface LostShare {
  readonly played: number;
  readonly without: number;
}

/** What the orders of one variant (from 0) did to the aims of an actor's chair, and to people. */
export function effectOf(
  compiled: CompiledScenario,
  { tables, pairs }: Gathered,
  variant: number,
  actor: ActorIndex,
): OrderEffect {
  const [played, left] = [tables[0], tables[variant + 1]];
  const { runs } = played;
  const compared = compareTables(compiled, left, played);
  const costOf = (cost: string): PairedDifference =>
    compared.costs.find((row) => row.cost === cost) ?? pairedDifference([], []);
  const chair = compiled.actor.ids[actor];
  return {
    pairs: runs,
    parted: pairs[variant].stateTurn.reduce((count, turn) => count + (turn >= 0 || turn === START ? 1 : 0), 0),
    aims: compared.scores.filter((row) => row.actor === chair).map(({ aim, ...by }) => ({ aim, by })),
    killedCivilians: costOf('killedCivilians'),
    displaced: costOf('displaced'),
    wills: indicesOf<ForceIndex>(compiled.force.count)
      .map((force) => ({ force, by: readingsApart(left.reading, played.reading, force, compiled.force.count) }))
      .filter(({ by }) => by.pairs > 0 && by.difference !== 0),
    losses: compared.places
      .filter(({ time }) => time.difference !== 0)
      .map(({ region, time, share }) => ({
        region,
        by: time,
        lost: { played: share.variant.share, without: share.base.share },
      })),
  };
}

/** One reading over the pairs in which both runs have it. */
function readingsApart(left: Int32Array, played: Int32Array, index: number, width: number): PairedDifference {
  const [base, variant]: [number[], number[]] = [[], []];
  for (let at = index; at < played.length; at += width) {
    if (left[at] < 0 || played[at] < 0) continue;
    base.push(left[at]);
    variant.push(played[at]);
  }
  return pairedDifference(base, variant, SCALE);
}

/** Standard errors from zero at which a difference counts as found: a trial asks for many at once. */
const CLEAR = 3;

/** Whether a difference is at least `worth` and stands clear of chance. */
export function isClear({ difference, deviation, pairs }: PairedDifference, worth: number): boolean {
  return (
    pairs > 1 &&
    Math.abs(difference) >= worth &&
    difference * difference * pairs >= CLEAR * CLEAR * deviation * deviation
  );
}
