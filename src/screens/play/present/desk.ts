/** The desk: cards, slots and every possible order, with cost and legality from the rules. */

import { legalOrders } from '../../../engine/orders/legalOrders.ts';
import type { Refusal } from '../../../engine/orders/refusals.ts';
import { DESK_ORDERS } from '../../../engine/orders/sets.ts';
import { costOf, isStatement, ORDER_KINDS, type Order } from '../../../engine/orders/shapes.ts';
import { slotNumber } from '../../../engine/orders/slots.ts';
import { sameOrder } from '../../../engine/orders/sort.ts';
import { formatOrder } from '../../../engine/orders/text.ts';
import type { View } from '../../../engine/view/view.ts';
import { doctrineOrders } from '../../../policies/doctrine.ts';
import { aboutToBreak, nearnessWords } from '../../../present/breaking.ts';
import { markOf } from '../../../present/marks.ts';
import { regionName, sideShort } from '../../../present/names.ts';
import { askedAt, harmWords, orderTitle, repeatedWords } from '../../../present/orders.ts';
import type { Sight } from '../../../present/sight.ts';
import { menInFull, trendWord, willBandWord } from '../../../present/standingWords.ts';
import type { CompiledScenario } from '../../../scenario/scenario.ts';
import { barOf } from '../../../session/pending.ts';
import { formatNumber } from '../../../words/format.ts';
import { text } from '../../../words/text.ts';
import type { BreakingLine } from '../panels/breaking.tsx';
import type { Choice, ChooserKind } from '../panels/chooser.tsx';
import type { DeskCard, DeskEntry, DeskHalf } from '../panels/desk.tsx';
import type { GivenOrder } from '../panels/orders.tsx';
import type { PlaceOrder } from '../panels/place.tsx';
import { againstWords } from './against.ts';
import { dilemmaOf, isOrder, type Nothing } from './dilemma.ts';
import { picksOf } from './fields.ts';
import { situationWords } from './situation.ts';
import { suggest } from './suggest.ts';

/** What depends on the turn alone, unchanged while orders are added and removed. */
export interface DeskTurn {
  readonly compiled: CompiledScenario;
  readonly view: View;
  readonly sight: Sight;
  readonly legal: readonly Order[];
  readonly byKey: ReadonlyMap<string, Order>;
  /** What the desk suggests, best first. */
  readonly cards: readonly Order[];
  /** The same with the other answers that stand beside them. */
  readonly shown: readonly Order[];
}

export function deskTurn(compiled: CompiledScenario, sight: Sight): DeskTurn {
  const view = sight.now;
  if (view.actor < 0) return { compiled, view, sight, legal: [], byKey: new Map(), cards: [], shown: [] };
  const legal = [...legalOrders(view)];
  const byKey = new Map(legal.map((order) => [formatOrder(compiled, order), order]));
  const cards = suggest(compiled, view, legal, doctrineOrders(view).desk);
  return withCards({ compiled, view, sight, legal, byKey }, cards);
}

/** The turn with these cards on its desk. */
export function withCards(turn: Omit<DeskTurn, 'cards' | 'shown'>, cards: readonly Order[]): DeskTurn {
  const { compiled, sight, legal } = turn;
  const shown = cards.flatMap((order) => dilemmaOf(compiled, sight, legal, order)?.halves.filter(isOrder) ?? [order]);
  return { ...turn, cards, shown };
}

/** Key of an order in the page's lists. */
const keyOf = ({ compiled }: DeskTurn, order: Order): string => formatOrder(compiled, order);

export function costWords(order: Order): string {
  const cost = costOf(order);
  return cost === 0 ? text('price.none') : text('price.points', { count: cost });
}

/** The same on a button: the figure alone. */
const priceOf = (order: Order): string => (costOf(order) === 0 ? text('price.none') : formatNumber(costOf(order)));

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
  const repeated = repeatedWords(view, order);
  return {
    title: orderTitle(compiled, order, askedAt(view)),
    cost: costWords(order),
    ...(repeated === undefined ? {} : { repeated }),
    ...(harm === undefined ? {} : { harm }),
    ...(bar === undefined ? {} : { barred: barWords(bar) }),
  };
}

/** What the desk suggests, best first: orders, and dilemmas of two. */
export function deskEntries(turn: DeskTurn, given: readonly Order[]): readonly DeskEntry[] {
  const { compiled, sight, legal } = turn;
  return turn.cards.map((order): DeskEntry => {
    const dilemma = dilemmaOf(compiled, sight, legal, order);
    if (dilemma === undefined) return { kind: 'order', key: keyOf(turn, order), card: cardOf(turn, given, order) };
    const [first, second] = dilemma.halves;
    return {
      kind: 'dilemma',
      key: keyOf(turn, order),
      title: dilemma.title,
      halves: [halfOf(turn, given, first, second), halfOf(turn, given, second, first)],
    };
  });
}

/** Either answer can be chosen while the other is given: it then takes its place. */
function halfOf(turn: DeskTurn, given: readonly Order[], half: Order | Nothing, other: Order | Nothing): DeskHalf {
  const instead = isOrder(other) && given.some((each) => sameOrder(each, other)) ? other : undefined;
  if (!isOrder(half))
    return {
      kind: 'nothing',
      ...half,
      ...(isOrder(other) ? { beside: keyOf(turn, other) } : {}),
      ...(instead === undefined ? {} : { instead: keyOf(turn, instead) }),
    };
  const rest = instead === undefined ? given : given.filter((each) => !sameOrder(each, instead));
  return {
    kind: 'order',
    card: cardOf(turn, rest, half),
    ...(instead === undefined ? {} : { instead: keyOf(turn, instead) }),
  };
}

function cardOf(turn: DeskTurn, given: readonly Order[], order: Order): DeskCard {
  const { compiled, sight } = turn;
  const against = againstWords(compiled, sight, order);
  const number = slotNumber(given, order);
  return {
    key: keyOf(turn, order),
    ...choiceOf(turn, given, order),
    price: priceOf(order),
    about: text(`order.${order.kind}.about`),
    who: situationWords(compiled, sight, order),
    ...(against === undefined ? {} : { against }),
    statement: isStatement(order),
    ...(number === undefined ? {} : { given: number }),
  };
}

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
