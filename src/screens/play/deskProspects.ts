/** What the desk's panels tell of orders by the end: those given, one looked at, and both ways of each dilemma. */
import { useEffect, useLayoutEffect } from 'preact/hooks';
import type { Order } from '../../engine/orders/shapes.ts';
import { type Prospect, withoutIt } from '../../lab/prospects.ts';
import { type DeskEntry, keyOf } from '../../present/desk/cards.ts';
import { seatOf } from '../../session/game.ts';
import { pendingOrders } from '../../session/pending.ts';
import { currentNode } from '../../session/tree.ts';
import type { ProspectTold } from '../../ui/charts/prospect.tsx';
import { text } from '../../words/text.ts';
import { prospectLines } from './present/prospect.ts';
import type { PlayStore, Table } from './store.ts';

export interface DeskProspects {
  /** Of a given order, beside those given before it. */
  ofGiven(key: string): ProspectTold;
  /** Of an order that is not given yet, beside those that are. */
  ofNext(key: string): ProspectTold;
  look(key: string): void;
  /** Of one way of a dilemma, alone. */
  ofWay(key: string): ProspectTold;
  /** Of doing nothing where the order with this key is the other way. */
  ofNothing(key: string): ProspectTold;
}

/** `isShown`: whether the player wants to be told, and there is something to order. */
export function useProspects(
  { prospects, previews }: PlayStore,
  { game, turn }: Table,
  entries: readonly DeskEntry[],
  isShown: boolean,
): DeskProspects | undefined {
  const given = pendingOrders(game);
  const node = currentNode(game.tree);
  const ways = entries.flatMap((entry) => {
    if (entry.kind === 'order') return [];
    if (entry.kind === 'proposal') return [entry.card.key];
    return entry.halves.flatMap((half) => (half.kind === 'order' ? [half.card.key] : []));
  });
  const isReady = isShown && previews.state.value !== 'waiting';
  useLayoutEffect(() => (isShown ? prospects.drop : undefined), [game.key, node.id, isShown]);
  useEffect(() => {
    if (!isShown) return;
    for (const [i, order] of given.entries()) prospects.ask(turn, { desk: given.slice(0, i), orders: [order] });
  }, [turn, isShown, given]);
  // What an order on the desk does in the next turns is waited for first.
  useEffect(() => {
    const orders = ways.flatMap((key) => turn.byKey.get(key) ?? []);
    if (isReady && orders.length > 0) prospects.ask(turn, { desk: [], orders });
  }, [turn, isReady, ways.join('\n')]);
  prospects.found.value;
  if (!isShown) return undefined;

  const ranking = seatOf(game)?.aims;
  function told(desk: readonly Order[], key: string, turned: (each: Prospect) => Prospect = same): ProspectTold {
    const order = turn.byKey.get(key);
    const prospect = order && prospects.of(turn, desk, order);
    if (prospect === 'none') return undefined;
    if (prospect === undefined) return { kind: 'waiting', words: text('prospect.waiting') };
    const lines = prospectLines(turn, turned(prospect), ranking);
    const nothing = { key: 'nothing', words: text('prospect.nothing') };
    return { kind: 'told', when: text('prospect.when'), lines: lines.length === 0 ? [nothing] : lines };
  }
  return {
    ofGiven: (key) =>
      told(
        given.slice(
          0,
          given.findIndex((order) => keyOf(turn, order) === key),
        ),
        key,
      ),
    ofNext: (key) => told(given, key),
    look(key) {
      const order = turn.byKey.get(key);
      if (order !== undefined) prospects.ask(turn, { desk: given, orders: [order] }, true);
    },
    ofWay: (key) => told([], key),
    ofNothing: (key) => told([], key, withoutIt),
  };
}

const same = (prospect: Prospect): Prospect => prospect;
