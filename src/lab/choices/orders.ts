/**
 * Single orders: what each order that a chair may give changes for its aims, in pairs of runs from the same state with
 * it and with silence in that turn. Afterwards the chair goes on by its doctrine, or says nothing more. All orders are
 * tried in few pairs, those that promise something in more, the best of these in many: each time on luck of its own, so
 * that nothing is reported which only chance had picked.
 */
import { groupBy } from '../../core/groups.ts';
import type { Branch, EnsemblePlan, TurnOrders } from '../../ensemble/plan.ts';
import { averageOf, directionOf, type PairedDifference, pairedDifference, SCALE } from '../../ensemble/statistics.ts';
import { type Bench, playPlans, seedOf } from './bench.ts';
import { type Chair, type ChairScores, scoresOf } from './chair.ts';
import type { ChoiceState, LegalOrder } from './states.ts';

/** What the chair does after the turn in which the order is tried. */
export const AFTERWARDS = ['doctrine', 'silent'] as const;
export type Afterwards = (typeof AFTERWARDS)[number];

export interface OrderSizes {
  /** Orders tried in a state, at most; more where there are more kinds, so that each kind has one. */
  readonly orders: number;
  /** Pairs of the first try, of the second, for those that promise something, and of those that confirm. */
  readonly pairs: number;
  readonly again: number;
  readonly confirm: number;
}

/** A change that counts, thousandths of an aim. */
export const WORTH = 30;
/** A change of the sum of ranked aims that makes an order better than silence, thousandths. */
const BETTER = 5;
/** Orders of a state that are compared with silence a second time, and with doctrine in the end. */
const LEADERS = { again: 8, confirm: 3 };
/** Orders of a kind that are tried a second time for what they move of an aim one way. */
const MOVERS = 3;

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

interface Untried extends LegalOrder {
  readonly state: ChoiceState;
  readonly afterwards: Afterwards;
}

interface Tried extends Untried {
  /** By aim. */
  readonly aims: readonly number[];
  readonly sum: number;
}

export async function tryOrders(
  bench: Bench,
  chair: Chair,
  states: readonly ChoiceState[],
  sizes: OrderSizes,
): Promise<OrdersReport> {
  const all = states.flatMap((state) =>
    AFTERWARDS.flatMap((afterwards) => spread(state.legal, sizes.orders).map((o) => ({ ...o, state, afterwards }))),
  );
  const tried = await tryAll(bench, chair, all, 'orders', sizes.pairs);
  const hopeful = new Set<Untried>([
    ...leadersOf(states, tried, LEADERS.again),
    ...asksOf(chair, tried, MOVERS).map(({ order }) => order),
  ]);
  const again = await tryAll(bench, chair, [...hopeful], 'again', sizes.again);
  const best = await bestOfStates(bench, chair, states, again, sizes.confirm);
  const moves = await confirmMoves(bench, chair, asksOf(chair, again, 1), sizes.confirm);
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

/** One order of each kind, then more by turns of each kind up to this many, in the order of the list. */
function spread(legal: readonly LegalOrder[], most: number): LegalOrder[] {
  const lists = [...groupBy(legal, ({ kind }) => kind).values()];
  const rows = Math.max(0, ...lists.map(({ length }) => length));
  const byTurns = Array.from({ length: rows }, (_, row) => lists.flatMap((list) => list.slice(row, row + 1))).flat();
  return byTurns.slice(0, Math.max(most, lists.length));
}

/** Each order against silence in the same turn, in pairs of this purpose's own luck; those of a state share it. */
async function tryAll(
  bench: Bench,
  chair: Chair,
  orders: readonly Untried[],
  purpose: string,
  pairs: number,
): Promise<Tried[]> {
  const groups = [...groupBy(orders, ({ state }) => state).values()].flatMap((own) =>
    AFTERWARDS.map((afterwards) => own.filter((each) => each.afterwards === afterwards)),
  );
  const some = groups.filter(({ length }) => length > 0);
  const plans = some.map((group, g) => {
    const [{ state, afterwards }] = group;
    const texts = group.map(({ text }) => [text]);
    return planOf(bench, chair, state, afterwards, purpose, g, texts, pairs);
  });
  const tables = await playPlans(bench, plans);
  return some.flatMap((group, g) => {
    const [silent, ...ordered] = tables[g].map((table) => scoresOf(bench.compiled, table, chair));
    return group.map((order, i) => ({ ...order, ...meansApart(silent, ordered[i]) }));
  });
}

/** With doctrine afterwards: the orders of each state that add most to the ranked aims. */
const leadersOf = (states: readonly ChoiceState[], tried: readonly Tried[], most: number): Tried[] =>
  states.flatMap((state) =>
    tried
      .filter((each) => each.state === state && each.afterwards === 'doctrine')
      .sort((a, b) => b.sum - a.sum)
      .slice(0, most),
  );

interface Asked {
  readonly order: Tried;
  readonly rank: number;
  readonly way: 1 | -1;
}

/** Of each kind, aim and way: so many of the orders that seem to move the aim most, if they seem to move it at all. */
const asksOf = (chair: Chair, tried: readonly Tried[], most: number): Asked[] =>
  [...groupBy(tried, ({ kind }) => kind).values()].flatMap((own) =>
    [...chair.aims.keys()].flatMap((rank) =>
      ([1, -1] as const).flatMap((way) =>
        [...own]
          .sort((a, b) => way * (b.aims[rank] - a.aims[rank]))
          .slice(0, most)
          // What moved less has little hope, and costs as much.
          .filter(({ aims }) => way * aims[rank] >= WORTH / 2)
          .map((order) => ({ order, rank, way })),
      ),
    ),
  );

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
  const leaders = states.map((state) => leadersOf([state], tried, LEADERS.confirm));
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

/** What is asked of orders, confirmed. */
async function confirmMoves(bench: Bench, chair: Chair, asked: readonly Asked[], pairs: number): Promise<Move[]> {
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
