/** How much is played for a chair's report: everything follows from one number. */
import type { OrderSizes } from './orders.ts';
import type { SearchSizes } from './search.ts';

export interface ChoicesSizes {
  /** Runs of each player, and of what the search found in the end. */
  readonly players: number;
  /** Runs of each order repeated and of each trick. */
  readonly habits: number;
  /** Habits put together by draws. */
  readonly drawn: number;
  readonly search: SearchSizes;
  /** States in which orders are tried, and all in which dilemmas are looked for. */
  readonly states: number;
  readonly moreStates: number;
  readonly orders: OrderSizes;
  readonly dilemmas: { readonly most: number; readonly pairs: number };
}

/** @param runs of each player, 10 or more. */
export function sizesOf(runs: number): ChoicesSizes {
  const part = (share: number, least: number): number => Math.max(least, Math.ceil(share * runs));
  return {
    players: runs,
    habits: part(0.4, 10),
    drawn: part(1.5, 10),
    search: { first: part(0.06, 2), last: 3, changes: part(0.3, 4) },
    states: part(0.4, 4),
    moreStates: part(1.2, 12),
    orders: { orders: part(0.24, 24), pairs: part(0.2, 6), again: part(0.6, 16), confirm: part(3, 60) },
    dilemmas: { most: part(0.3, 4), pairs: part(0.3, 10) },
  };
}

/**
 * About how many runs that makes, for a chair with this many forms of orders: those that start in the middle count
 * half.
 */
export function expectedRuns(
  forms: number,
  { players, habits, drawn, search, states, orders, dilemmas }: ChoicesSizes,
): number {
  let rounds = 0;
  for (let field = 2 * forms + drawn; field > search.last; field /= 2) rounds++;
  return Math.round(
    5 * players +
      forms * habits +
      search.first * (2 * forms + drawn) * (1 + rounds / 2) +
      25 * players +
      states * (orders.orders + 1) * orders.pairs +
      (4 * states + 40) * orders.again +
      2.5 * states * orders.confirm +
      50 * orders.confirm +
      6 * dilemmas.most * dilemmas.pairs,
  );
}
