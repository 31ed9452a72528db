/**
 * Candidates: what a desk might do instead of what its doctrine orders this turn. Each gives one order more, or leaves
 * one out; a list long enough to hold the choice that matters, and short enough to be tried.
 */
import { refusalsOfDesk } from '../engine/orders/legality.ts';
import { legalOrders } from '../engine/orders/legalOrders.ts';
import type { Order, OrderKind } from '../engine/orders/shapes.ts';
import { sameOrder, sortOrders } from '../engine/orders/sort.ts';
import type { View } from '../engine/view/view.ts';
import { appealOf, isOutOfPlace } from './cards/appeal.ts';
import { heatOf } from './cards/places.ts';
import { suggest } from './cards/suggest.ts';
import { doctrineFor } from './doctrine.ts';

export interface Candidate {
  /** Everything that the desk orders this turn. */
  readonly desk: readonly Order[];
  /** Whether it orders nothing from the next turn on; else its doctrine goes on. */
  readonly thenSilent: boolean;
}

/** Candidates at most, beside doctrine itself. */
export const MOST_CANDIDATES = 24;
/** Of what is legal beside cards and doctrine, so many of a kind are tried. */
const SAME_KIND = 3;

/**
 * Candidates of the view's actor, none twice and none of them what doctrine orders.
 *
 * @param watched ids of the places on the scenario's watch list.
 */
export function candidatesOf(view: View, watched: readonly string[]): readonly Candidate[] {
  const doctrine = doctrineFor(view);
  const usual = doctrine.ordersOf(view).desk;
  // Only a person goes on after the main question is settled.
  const legal = [...legalOrders(view)].filter(({ kind }) => kind !== 'openLastAct');
  const cards = suggest(view, watched, legal, usual);
  const desks: (readonly Order[])[] = usual.length === 0 ? [] : [[]];
  const add = (desk: readonly Order[]): void => {
    const isKnown = [usual, ...desks].some((other) => isSameDesk(other, desk));
    if (!isKnown && desks.length < MOST_CANDIDATES - 1) desks.push(desk);
  };
  for (const order of usual) add(usual.filter((other) => other !== order));
  const answers = legal.filter(({ kind }) => kind === 'answer');
  for (const order of [...answers, ...cards, ...doctrine.giftsOf(view), ...ranked(view, watched, legal)])
    if (!usual.some((other) => sameOrder(other, order))) add(joined(view, [order], usual));
  return [{ desk: [], thenSilent: true }, ...desks.map((desk) => ({ desk, thenSilent: false }))];
}

/** As many of the orders of a second desk with those of a first as a desk may give. */
export function joined(view: View, desk: readonly Order[], more: readonly Order[]): readonly Order[] {
  const all = [...desk];
  for (const order of more) if (refusalsOfDesk(view, [...all, order]).length === 0) all.push(order);
  return sortOrders(all);
}

function isSameDesk(one: readonly Order[], other: readonly Order[]): boolean {
  return one.length === other.length && one.every((order) => other.some((each) => sameOrder(order, each)));
}

/** What is legal and not out of place, the most appealing first, so many of each kind. */
function ranked(view: View, watched: readonly string[], legal: readonly Order[]): readonly Order[] {
  const heat = heatOf(view, watched);
  const perKind = new Map<OrderKind, number>();
  return legal
    .filter((order) => !isOutOfPlace(view, order))
    .map((order, i) => ({ order, i, appeal: appealOf(view, order, heat) }))
    .sort((a, b) => b.appeal - a.appeal || a.i - b.i)
    .filter(({ order: { kind } }) => {
      const count = (perKind.get(kind) ?? 0) + 1;
      perKind.set(kind, count);
      return count <= SAME_KIND;
    })
    .map(({ order }) => order);
}
