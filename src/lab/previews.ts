/**
 * Previews of orders: what an order is likely to do within a few turns, by pairs of runs with and without it. They
 * start from what the desk knows, draw anew what it does not, and use keys of their own, so they tell nothing about
 * this game's luck.
 */
import type { ActorIndex, ForceIndex, RegionIndex, SideIndex } from '../core/indices.ts';
import { indicesOf, NONE } from '../core/indices.ts';
import type { Belief } from '../engine/view/belief.ts';
import type { Gathered } from '../ensemble/gather.ts';
import type { EnsemblePlan, TurnOrders } from '../ensemble/plan.ts';
import type { Reading } from '../ensemble/readings.ts';
import { type IntervalOrNone, type PairedDifference, pairedDifference, quantile } from '../ensemble/statistics.ts';
import { aimsOf, COSTS } from '../ensemble/table.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';

export interface PreviewPlan {
  readonly actor: ActorIndex;
  readonly belief: Belief;
  /** Turns played now, and when runs stop. */
  readonly turn: number;
  readonly until: number;
  /** In text form; each is tried alone. */
  readonly orders: readonly string[];
}

/** Pairs for each order. */
export const PREVIEW_PAIRS = 100;
/** No game can be given this seed: what is typed has no capital letters. */
const SEED = 'Previews';

/** A silent desk first, then a variant for each order. */
export function planOfPreviews(compiled: CompiledScenario, preview: PreviewPlan): EnsemblePlan {
  const { actor, belief, turn, until, orders } = preview;
  const id = compiled.actor.ids[actor];
  const silent = Array.from(
    { length: until - turn },
    (_, i): TurnOrders => ({ turn: turn + i, actor: id, orders: [] }),
  );
  return {
    ...{ seed: SEED, runs: PREVIEW_PAIRS, start: belief.state.words, until, course: 'none', termRuns: 0 },
    redraw: { thresholds: belief.thresholds, wills: belief.wills },
    base: { orders: silent },
    variants: orders.map((order) => ({
      orders: silent.map((desk) => (desk.turn === turn ? { ...desk, orders: [order] } : desk)),
    })),
    readings: { turn: until, of: readingsOf(compiled, belief) },
  };
}

/** All that a preview tells, one reading each. */
function readingsOf(compiled: CompiledScenario, { state }: Belief): Reading[] {
  const { force, region, side, actor } = compiled;
  const places = indicesOf<RegionIndex>(region.count);
  return [
    ...indicesOf<ForceIndex>(force.count).map((each) => ({ kind: 'will', force: each }) as const),
    ...places.map((each) => ({ kind: 'groundLost', region: each, side: state.region.holder[each] }) as const),
    ...indicesOf<ActorIndex>(actor.count).flatMap((each) =>
      actor.partner[each] === NONE ? [] : [{ kind: 'support', actor: each, side: actor.partner[each] } as const],
    ),
    ...indicesOf<SideIndex>(side.count).map((each) => ({ kind: 'credibility', side: each }) as const),
    ...places.flatMap((each) => [
      { kind: 'killed', region: each } as const,
      { kind: 'displaced', region: each } as const,
    ]),
  ];
}

/** A quantity with and without the order. */
export interface Expected {
  /** Means without and with it: `base` and `variant`; and their difference. */
  readonly by: PairedDifference;
  /** Eight in ten runs with the order lie between these. */
  readonly low: number;
  readonly high: number;
  /** The same of the runs without it. */
  readonly without: Range;
  /** Eight in ten pairs differ by between these. */
  readonly change: Range;
}

export interface Range {
  readonly low: number;
  readonly high: number;
}

type OtherReading = Exclude<Reading, { readonly kind: 'will' | 'groundLost' }>;

export interface OrderPreview {
  /** Pairs in which the order could be given. */
  readonly pairs: number;
  readonly wills: readonly { readonly force: ForceIndex; readonly side: SideIndex; readonly expected: Expected }[];
  /** Ground a place's holder has lost, thousandths; `taken`: share of the runs with the order in which it lost it. */
  readonly grounds: readonly {
    readonly region: RegionIndex;
    readonly expected: Expected;
    readonly taken: { readonly with: number; readonly without: number };
  }[];
  /** Support of an actor for its partner, how far a side is believed, and civilians of a place harmed. */
  readonly others: readonly { readonly reading: OtherReading; readonly expected: Expected }[];
  /** Undefined if it moves none. */
  readonly killedCivilians: Expected | undefined;
  /** Of the actor's chair. */
  readonly aims: readonly { readonly aim: string; readonly expected: Expected }[];
}

/** What the order of one variant (from 0) is expected to do; only quantities that it moves in some pair. */
export function previewOf(
  compiled: CompiledScenario,
  belief: Belief,
  { tables }: Gathered,
  variant: number,
  actor: ActorIndex,
): OrderPreview {
  const [silent, ordered] = [tables[0], tables[variant + 1]];
  const { runs } = silent;
  const width = silent.reading.length / runs;
  const wills: OrderPreview['wills'][number][] = [];
  const grounds: OrderPreview['grounds'][number][] = [];
  const others: OrderPreview['others'][number][] = [];
  for (const [index, reading] of readingsOf(compiled, belief).entries()) {
    const expected = expectedOf(silent.reading, ordered.reading, index, width);
    if (expected === undefined) continue;
    if (reading.kind === 'will') {
      wills.push({ force: reading.force, side: belief.state.force.side[reading.force], expected });
    } else if (reading.kind !== 'groundLost') others.push({ reading, expected });
    else {
      const shareTaken = (values: Int32Array): number => shareOfWhole(values, index, width);
      grounds.push({
        region: reading.region,
        expected,
        taken: { with: shareTaken(ordered.reading), without: shareTaken(silent.reading) },
      });
    }
  }
  return {
    pairs: runs - ordered.refused.reduce((count, one) => count + one, 0),
    wills,
    grounds,
    others,
    killedCivilians: expectedOf(silent.cost, ordered.cost, COSTS.indexOf('killedCivilians'), silent.shape.costs),
    aims: aimsOf(compiled).flatMap((row, index) => {
      if (row.actor !== compiled.actor.ids[actor]) return [];
      const expected = expectedOf(silent.score, ordered.score, index, silent.shape.aims);
      return expected === undefined ? [] : [{ aim: row.aim, expected }];
    }),
  };
}

/** The same pairs the other way round: what it is expected to do not to give the order. */
export function withoutOrder({ pairs, wills, grounds, others, killedCivilians, aims }: OrderPreview): OrderPreview {
  return {
    pairs,
    wills: wills.map((each) => ({ ...each, expected: turnedRound(each.expected) })),
    grounds: grounds.map((each) => ({
      ...each,
      expected: turnedRound(each.expected),
      taken: { with: each.taken.without, without: each.taken.with },
    })),
    others: others.map((each) => ({ ...each, expected: turnedRound(each.expected) })),
    killedCivilians: killedCivilians && turnedRound(killedCivilians),
    aims: aims.map((each) => ({ ...each, expected: turnedRound(each.expected) })),
  };
}

export function turnedRound({ by, low, high, without, change }: Expected): Expected {
  return { by: turnedPairs(by), ...without, without: { low, high }, change: negated(change) };
}

/** Base and variant change places. */
export const turnedPairs = (by: PairedDifference): PairedDifference => ({
  ...by,
  ...negatedInterval(by),
  base: by.variant,
  variant: by.base,
  difference: -by.difference,
  unpaired: negatedInterval(by.unpaired),
});

const negated = ({ low, high }: Range): Range => ({ low: -high, high: -low });

const negatedInterval = (interval: IntervalOrNone): IntervalOrNone =>
  interval.low === null ? { low: null, high: null } : negated(interval);

/**
 * One value of every run, in columns of so many a run, over the pairs in which both runs have it; undefined if the
 * order moves it in none.
 */
export function expectedOf(
  silent: ArrayLike<number>,
  ordered: ArrayLike<number>,
  index: number,
  width: number,
): Expected | undefined {
  const [base, variant]: [number[], number[]] = [[], []];
  let moved = false;
  for (let at = index; at < silent.length; at += width) {
    if (silent[at] < 0 || ordered[at] < 0) continue;
    base.push(silent[at]);
    variant.push(ordered[at]);
    moved ||= silent[at] !== ordered[at];
  }
  if (!moved) return undefined;
  return {
    by: pairedDifference(base, variant),
    ...eightOfTen(variant),
    without: eightOfTen(base),
    change: eightOfTen(variant.map((value, i) => value - base[i])),
  };
}

function eightOfTen(values: readonly number[]): Range {
  const ascending = Float64Array.from(values).sort();
  return { low: quantile(ascending, 0.1), high: quantile(ascending, 0.9) };
}

function shareOfWhole(values: Int32Array, index: number, width: number): number {
  let whole = 0;
  for (let at = index; at < values.length; at += width) if (values[at] >= 1000) whole++;
  return (whole * width) / values.length;
}
