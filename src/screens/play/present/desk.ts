/** The play desk: who is about to break, the slots, and the orders that are about a place. */

import { priceOf } from '../../../engine/orders/price.ts';
import { DESK_ORDERS } from '../../../engine/orders/sets.ts';
import { isBeside, isStatement, type Order } from '../../../engine/orders/shapes.ts';
import { aboutToBreak, nearnessWords } from '../../../present/breaking.ts';
import { barWords, choiceOf, costWords, type DeskTurn, keyOf } from '../../../present/desk/cards.ts';
import { markOf } from '../../../present/marks.ts';
import { regionName, sideShort } from '../../../present/names.ts';
import { askedAt, harmWords, orderTitle } from '../../../present/orders.ts';
import { menInFull, trendWord, willBandWord } from '../../../present/standingWords.ts';
import { barOf } from '../../../session/pending.ts';
import { text } from '../../../words/text.ts';
import type { BreakingLine } from '../panels/breaking.tsx';
import type { GivenOrder } from '../panels/orders.tsx';
import type { PlaceOrder } from '../panels/place.tsx';

const LISTED = 4;

/** Who is about to break, for the list at the top of the desk. */
export function breakingLines({ compiled, sight }: DeskTurn): readonly BreakingLine[] {
  return aboutToBreak(sight)
    .slice(0, LISTED)
    .map(({ standing, nearness }) => ({
      key: `${standing.region} ${standing.side}`,
      id: compiled.region.ids[standing.region],
      place: regionName(compiled, standing.region),
      side: sideShort(compiled, standing.side),
      mark: markOf(compiled, standing.side),
      men: menInFull(standing.men),
      band: standing.will.band,
      trend: standing.will.trend,
      will: text('breaking.will', { will: willBandWord(standing.will), trend: trendWord(standing.will.trend) }),
      when: nearnessWords(nearness),
    }));
}

export interface Slots {
  readonly slots: readonly (GivenOrder | undefined)[];
  readonly statement: GivenOrder | undefined;
  /** What is put to others: it takes no slot. Answers stand on what they answer. */
  readonly beside: readonly GivenOrder[];
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
        cost: costWords(compiled, order),
        ...(harm === undefined ? {} : { harm }),
        ...(bar === undefined ? {} : { refused: barWords(bar) }),
      },
    };
  });
  const isOrdered = ({ order }: { readonly order: Order }): boolean => !isStatement(order) && !isBeside(order);
  const orders = shown.filter(isOrdered).map((each) => each.given);
  return {
    slots: Array.from({ length: Math.max(DESK_ORDERS, orders.length) }, (_, i) => orders[i]),
    statement: shown.find((each) => isStatement(each.order))?.given,
    beside: shown.filter(({ order }) => order.kind === 'put').map((each) => each.given),
    byKey: new Map(shown.map((each) => [each.given.key, each.order])),
    spending: given.reduce((sum, order) => sum + priceOf(compiled, order), 0),
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
