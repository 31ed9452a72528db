/**
 * Single orders: what each order that a chair may give changes for its aims, in pairs of runs from the same state with
 * it and with silence in that turn. Afterwards the chair goes on by its doctrine, or says nothing more. Orders are
 * first tried in few pairs; whatever is reported of one comes from pairs of its own.
 */
import type { Branch, EnsemblePlan, TurnOrders } from '../../ensemble/plan.ts';
import { averageOf, directionOf, type PairedDifference, pairedDifference, SCALE } from '../../ensemble/statistics.ts';
import { type Bench, playPlans, seedOf } from './bench.ts';
import { type Chair, type ChairScores, scoresOf } from './chair.ts';
import type { ChoiceState, LegalOrder } from './states.ts';

/** What the chair does after the turn in which the order is tried. */
export const AFTERWARDS = ['doctrine', 'silent'] as const;
export type Afterwards = (typeof AFTERWARDS)[number];

export interface OrderSizes {
  /** Orders tried in a state, at most. */
  readonly orders: number;
  /** Pairs of the first try, and of those that confirm. */
  readonly pairs: number;
  readonly confirm: number;
}

/** A change that counts, thousandths of an aim. */
export const WORTH = 30;
/** A change of the sum of ranked aims that makes an order better than silence, thousandths. */
const BETTER = 5;
/** Orders of a state that are compared with silence again. */
const LEADERS = 3;

export interface MovedAim {
  readonly aim: string;
  readonly order: string;
  readonly turn: number;
  readonly by: PairedDifference;
}

export interface KindReport {
  readonly kind: string;
  /** States in which it could be given, and orders of it that were tried. */
  readonly states: number;
  readonly tried: number;
  /** States in which its best order is better than silence, and than every other kind's. */
  readonly best: number;
  /** Confirmed moves of an aim by `WORTH` or more, with an interval off zero: the largest of each aim. */
  readonly up: readonly MovedAim[];
  readonly down: readonly MovedAim[];
}

export interface OrdersReport {
  readonly states: number;
  readonly orders: number;
  /** States in which no order is better than silence. */
  readonly silenceBest: number;
  /** States in which what doctrine orders is better than silence, and in which the best order is better than that. */
  readonly doctrineBetter: number;
  readonly overDoctrine: number;
  readonly kinds: readonly KindReport[];
  /** Last turn (from 1) of a state in which some order is better than silence; 0: none. */
  readonly lastTurn: number;
}

interface Tried extends LegalOrder {
  readonly state: ChoiceState;
  readonly afterwards: Afterwards;
  /** By aim, from the first pairs. */
  readonly aims: readonly number[];
  readonly sum: number;
}

export async function tryOrders(
  bench: Bench,
  chair: Chair,
  states: readonly ChoiceState[],
  sizes: OrderSizes,
): Promise<OrdersReport> {
  const tried: Tried[] = [];
  for (const afterwards of AFTERWARDS) {
    const chosen = states.map(({ legal }) => spread(legal, sizes.orders));
    const plans = states.map((state, s) =>
      planOf(
        bench,
        chair,
        state,
        afterwards,
        'orders',
        s,
        chosen[s].map(({ text }) => [text]),
        sizes.pairs,
      ),
    );
    const tables = await playPlans(bench, plans);
    for (const [s, state] of states.entries()) {
      const [silent, ...ordered] = tables[s].map((table) => scoresOf(bench.compiled, table, chair));
      for (const [i, order] of chosen[s].entries())
        tried.push({ ...order, state, afterwards, ...meansApart(silent, ordered[i]) });
    }
  }
  const best = await bestOfStates(bench, chair, states, tried, sizes.confirm);
  const moves = await confirmMoves(bench, chair, tried, sizes.confirm);
  const kinds = [...new Set(tried.map(({ kind }) => kind))].sort();
  return {
    states: states.length,
    orders: tried.length / AFTERWARDS.length,
    silenceBest: best.filter(({ kind }) => kind === undefined).length,
    doctrineBetter: best.filter(({ doctrineBetter }) => doctrineBetter).length,
    overDoctrine: best.filter(({ overDoctrine }) => overDoctrine).length,
    lastTurn: best.reduce((last, { kind, turn }) => (kind === undefined ? last : Math.max(last, turn + 1)), 0),
    kinds: kinds.map((kind) => {
      const own = tried.filter((each) => each.kind === kind && each.afterwards === 'doctrine');
      const ownMoves = moves.filter((each) => each.kind === kind);
      return {
        kind,
        states: new Set(own.map(({ state }) => state)).size,
        tried: own.length,
        best: best.filter((each) => each.kind === kind).length,
        up: largest(chair, ownMoves, 1),
        down: largest(chair, ownMoves, -1),
      };
    }),
  };
}

/** At most this many orders, by turns of each kind, in the order of the list. */
function spread(legal: readonly LegalOrder[], most: number): LegalOrder[] {
  const byKind = new Map<string, LegalOrder[]>();
  for (const order of legal) byKind.set(order.kind, [...(byKind.get(order.kind) ?? []), order]);
  const lists = [...byKind.values()];
  const chosen: LegalOrder[] = [];
  for (let row = 0; chosen.length < most && lists.some((list) => row < list.length); row++)
    for (const list of lists) if (row < list.length && chosen.length < most) chosen.push(list[row]);
  return chosen;
}

/** The silent desk first, then a variant for each set of orders; undefined orders leave the turn to doctrine. */
export function planOf(
  bench: Bench,
  chair: Chair,
  { words, turn }: ChoiceState,
  afterwards: Afterwards,
  purpose: string,
  number: number,
  orders: readonly (readonly string[] | undefined)[],
  runs: number,
): EnsemblePlan {
  const silent = (from: number): TurnOrders[] =>
    afterwards === 'doctrine'
      ? []
      : Array.from({ length: bench.compiled.turns - from }, (_, i) => ({
          turn: from + i,
          actor: chair.id,
          orders: [],
        }));
  const branchOf = (given: readonly string[] | undefined): Branch => ({
    orders: [...(given === undefined ? [] : [{ turn, actor: chair.id, orders: given }]), ...silent(turn + 1)],
  });
  return {
    ...{ seed: seedOf(bench, `${purpose}/${chair.id}/${number}`), runs, start: words, course: 'none', termRuns: 0 },
    base: branchOf([]),
    variants: orders.map(branchOf),
  };
}

function meansApart(silent: ChairScores, ordered: ChairScores): Pick<Tried, 'aims' | 'sum'> {
  return {
    aims: ordered.aims.map((scores, a) => averageOf(scores) - averageOf(silent.aims[a])),
    sum: averageOf(ordered.sum) - averageOf(silent.sum),
  };
}

interface BestOfState {
  readonly turn: number;
  /** Kind of the best order; undefined: none is better than silence. */
  readonly kind: string | undefined;
  readonly doctrineBetter: boolean;
  readonly overDoctrine: boolean;
}

/** With doctrine afterwards: the best of each state's leaders, against silence and against doctrine's own orders. */
async function bestOfStates(
  bench: Bench,
  chair: Chair,
  states: readonly ChoiceState[],
  tried: readonly Tried[],
  pairs: number,
): Promise<BestOfState[]> {
  const leaders = states.map((state) =>
    tried
      .filter((each) => each.state === state && each.afterwards === 'doctrine')
      .sort((a, b) => b.sum - a.sum)
      .slice(0, LEADERS),
  );
  const plans = states.map((state, s) =>
    planOf(bench, chair, state, 'doctrine', 'leaders', s, [...leaders[s].map(({ text }) => [text]), undefined], pairs),
  );
  const tables = await playPlans(bench, plans);
  return states.map(({ turn }, s) => {
    const [silent, ...others] = tables[s].map((table) => scoresOf(bench.compiled, table, chair));
    const own = others[others.length - 1];
    const over = (base: ChairScores, scores: ChairScores): PairedDifference =>
      pairedDifference(base.sum, scores.sum, SCALE);
    const better = leaders[s]
      .map((order, i) => ({ order, scores: others[i], by: over(silent, others[i]) }))
      .filter(({ by }) => by.difference >= BETTER && directionOf(by) > 0)
      .sort((a, b) => b.by.difference - a.by.difference);
    const [first] = better;
    return {
      turn,
      kind: first?.order.kind,
      doctrineBetter: isBetter(over(silent, own)),
      overDoctrine: first !== undefined && isBetter(over(own, first.scores)),
    };
  });
}

const isBetter = (by: PairedDifference): boolean => by.difference >= BETTER && directionOf(by) > 0;

interface Move extends MovedAim {
  readonly kind: string;
}

/** Tries again what moved an aim most of each kind, each way, and keeps what is confirmed. */
async function confirmMoves(bench: Bench, chair: Chair, tried: readonly Tried[], pairs: number): Promise<Move[]> {
  const asked: { readonly order: Tried; readonly rank: number; readonly way: 1 | -1 }[] = [];
  for (const kind of new Set(tried.map((each) => each.kind))) {
    const own = tried.filter((each) => each.kind === kind);
    for (const rank of chair.aims.keys())
      for (const way of [1, -1] as const) {
        const order = own.reduce((most, each) => (way * each.aims[rank] > way * most.aims[rank] ? each : most), own[0]);
        // What moved less in the first pairs has little hope, and costs as much.
        if (way * order.aims[rank] >= WORTH / 2) asked.push({ order, rank, way });
      }
  }
  const orders = [...new Set(asked.map(({ order }) => order))];
  const plans = orders.map(({ state, text, afterwards }, i) =>
    planOf(bench, chair, state, afterwards, 'moves', i, [[text]], pairs),
  );
  const tables = await playPlans(bench, plans);
  const scores = orders.map((_, i) => tables[i].map((table) => scoresOf(bench.compiled, table, chair)));
  return asked.flatMap(({ order, rank, way }) => {
    const [silent, ordered] = scores[orders.indexOf(order)];
    const by = pairedDifference(silent.aims[rank], ordered.aims[rank], SCALE);
    if (way * by.difference < WORTH || directionOf(by) !== way) return [];
    return [{ kind: order.kind, aim: chair.aims[rank], order: order.text, turn: order.state.turn, by }];
  });
}

function largest(chair: Chair, moves: readonly Move[], way: 1 | -1): MovedAim[] {
  return chair.aims.flatMap((aim) => {
    const own = moves.filter((each) => each.aim === aim && Math.sign(each.by.difference) === way);
    const [most] = own.sort((a, b) => way * (b.by.difference - a.by.difference));
    if (most === undefined) return [];
    const { kind: _, ...move } = most;
    return [move];
  });
}
