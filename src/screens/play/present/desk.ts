/** The desk: cards, slots and every possible order, with cost and legality from the rules. */

import { legalOrders } from '../../../engine/orders/legalOrders.ts';
import type { Refusal } from '../../../engine/orders/refusals.ts';
import { DESK_ORDERS } from '../../../engine/orders/sets.ts';
import { costOf, isStatement, ORDER_KINDS, type Order } from '../../../engine/orders/shapes.ts';
import { sameOrder } from '../../../engine/orders/sort.ts';
import { formatOrder } from '../../../engine/orders/text.ts';
import type { View } from '../../../engine/view/view.ts';
import { doctrineOrders } from '../../../policies/doctrine.ts';
import { askedAt, harmWords, orderTitle } from '../../../present/orders.ts';
import type { Sight } from '../../../present/sight.ts';
import type { CompiledScenario } from '../../../scenario/scenario.ts';
import { barOf } from '../../../session/pending.ts';
import { text } from '../../../words/text.ts';
import type { Choice, ChooserKind } from '../panels/chooser.tsx';
import type { DeskCard } from '../panels/desk.tsx';
import type { GivenOrder } from '../panels/orders.tsx';
import type { PlaceOrder } from '../panels/place.tsx';
import { picksOf } from './fields.ts';
import { onDesk } from './orderKinds.ts';
import { suggest } from './suggest.ts';

/** What depends on the turn alone, unchanged while orders are added and removed. */
export interface DeskTurn {
  readonly compiled: CompiledScenario;
  readonly view: View;
  readonly sight: Sight;
  readonly legal: readonly Order[];
  readonly byKey: ReadonlyMap<string, Order>;
  readonly cards: readonly Order[];
}

export function deskTurn(compiled: CompiledScenario, sight: Sight): DeskTurn {
  const view = sight.now;
  if (view.actor < 0) return { compiled, view, sight, legal: [], byKey: new Map(), cards: [] };
  const legal = [...legalOrders(view)];
  return {
    compiled,
    view,
    sight,
    legal,
    byKey: new Map(legal.map((order) => [formatOrder(compiled, order), order])),
    cards: suggest(compiled, view, legal, doctrineOrders(view).desk),
  };
}

/** Key of an order in the page's lists. */
const keyOf = ({ compiled }: DeskTurn, order: Order): string => formatOrder(compiled, order);

export function costWords(order: Order): string {
  const cost = costOf(order);
  return cost === 0 ? text('price.none') : text('price.points', { count: cost });
}

export function barWords(bar: Refusal): string {
  if (bar.code === 'tooMany') return text(isStatement(bar.order) ? 'desk.fullStatement' : 'desk.full');
  if (bar.code === 'noCapital') return text('desk.poor');
  return text(`refusal.${bar.code}`);
}

/** The same as a sentence of its own. */
export function refusalWords(bar: Refusal): string {
  const isSentence = bar.code === 'tooMany' || bar.code === 'noCapital';
  return isSentence ? barWords(bar) : text('orders.refused', { why: barWords(bar) });
}

function choiceOf({ compiled, view }: DeskTurn, given: readonly Order[], order: Order): Choice {
  const bar = barOf(view, given, order);
  const harm = harmWords(view, order);
  return {
    title: orderTitle(compiled, order, askedAt(view)),
    cost: costWords(order),
    ...(harm === undefined ? {} : { harm }),
    ...(bar === undefined ? {} : { barred: barWords(bar) }),
  };
}

export function deskCards(turn: DeskTurn, given: readonly Order[]): readonly DeskCard[] {
  return turn.cards.map((order) => ({
    key: keyOf(turn, order),
    ...choiceOf(turn, given, order),
    about: text(`order.${order.kind}.about`),
    now: onDesk(order).now(turn.compiled, turn.sight, order),
    statement: isStatement(order),
    given: given.some((each) => sameOrder(each, order)),
  }));
}

export function describe(turn: DeskTurn, given: readonly Order[], key: string): Choice {
  const order = turn.byKey.get(key);
  return order === undefined ? { title: key, cost: '' } : choiceOf(turn, given, order);
}

export function chooserKinds(turn: DeskTurn): readonly ChooserKind[] {
  return ORDER_KINDS.flatMap((kind) => {
    const orders = turn.legal.filter((order) => order.kind === kind);
    if (orders.length === 0) return [];
    return [
      {
        kind,
        label: text(`order.${kind}.name`),
        about: text(`order.${kind}.about`),
        orders: orders.map((order) => ({ key: keyOf(turn, order), picks: picksOf(turn.compiled, order) })),
      },
    ];
  });
}

export interface Slots {
  readonly slots: readonly (GivenOrder | undefined)[];
  readonly statement: GivenOrder | undefined;
  readonly byKey: ReadonlyMap<string, Order>;
  readonly spending: number;
}

export function slotsOf(turn: DeskTurn, given: readonly Order[]): Slots {
  const { compiled, view } = turn;
  const shown = given.map((order, i): { readonly order: Order; readonly given: GivenOrder } => {
    const harm = harmWords(view, order);
    const bar = barOf(view, given.slice(0, i), order);
    return {
      order,
      given: {
        key: keyOf(turn, order),
        title: orderTitle(compiled, order, askedAt(view)),
        cost: costWords(order),
        ...(harm === undefined ? {} : { harm }),
        ...(bar === undefined ? {} : { refused: barWords(bar) }),
      },
    };
  });
  const orders = shown.filter((each) => !isStatement(each.order)).map((each) => each.given);
  return {
    slots: Array.from({ length: Math.max(DESK_ORDERS, orders.length) }, (_, i) => orders[i]),
    statement: shown.find((each) => isStatement(each.order))?.given,
    byKey: new Map(shown.map((each) => [each.given.key, each.order])),
    spending: given.reduce((sum, order) => sum + costOf(order), 0),
  };
}

const SHOWN_HERE = 14;

/** An order as a list of the page shows it. */
export const placeOrder = (turn: DeskTurn, given: readonly Order[], order: Order): PlaceOrder => ({
  key: keyOf(turn, order),
  ...choiceOf(turn, given, order),
});

/** Orders given at a place or sending something there. */
export function ordersAt(turn: DeskTurn, given: readonly Order[], region: number): readonly PlaceOrder[] {
  const here = turn.legal.filter((order) => 'region' in order && order.region === region);
  const forces = turn.legal.filter(
    (order) => 'force' in order && !('region' in order) && turn.view.forceRegion(order.force) === region,
  );
  return [...here, ...forces].slice(0, SHOWN_HERE).map((order) => placeOrder(turn, given, order));
}
