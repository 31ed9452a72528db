/** Orders as cards, with cost and legality from the rules: at the play desk, and wherever else one is chosen. */
import { legalOrders } from '../../engine/orders/legalOrders.ts';
import { priceOf } from '../../engine/orders/price.ts';
import type { Refusal } from '../../engine/orders/refusals.ts';
import { costOf, isStatement, type Order, type OrderOf } from '../../engine/orders/shapes.ts';
import { slotNumber } from '../../engine/orders/slots.ts';
import { sameOrder } from '../../engine/orders/sort.ts';
import { formatOrder } from '../../engine/orders/text.ts';
import type { View } from '../../engine/view/view.ts';
import type { WrittenDilemma } from '../../lab/choices/dilemmas.ts';
import { suggest } from '../../policies/cards/suggest.ts';
import { doctrineOrders } from '../../policies/doctrine.ts';
import { type Proposal, proposalsOf } from '../../policies/proposals.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import { barOf } from '../../session/pending.ts';
import { formatNumber } from '../../words/format.ts';
import { text } from '../../words/text.ts';
import { askedAt, harmWords, orderTitle, repeatedWords } from '../orders.ts';
import type { Sight } from '../sight.ts';
import { againstWords } from './against.ts';
import { type Dilemma, dilemmaOf, isOrder, type Nothing } from './dilemma.ts';
import { needsOf, whyProposed } from './proposals.ts';
import { situationWords } from './situation.ts';

export interface Choice {
  readonly title: string;
  readonly cost: string;
  /** That it counts less than a fresh word. */
  readonly repeated?: string;
  readonly harm?: string;
  readonly barred?: string;
}

export interface DeskCard {
  /** The order in text form. */
  readonly key: string;
  readonly title: string;
  /** What the order does, as the rules have it. */
  readonly about: string;
  /** Whom it is about: men, people, a bond; where they are and when it is felt. */
  readonly who: string;
  /** What it costs elsewhere. */
  readonly against?: string;
  /** In political capital, in words; and as it stands on the button. */
  readonly cost: string;
  readonly price: string;
  readonly statement: boolean;
  /** That it counts less than a fresh word. */
  readonly repeated?: string;
  readonly harm?: string;
  /** The number of its slot, if it is given. */
  readonly given?: number;
  /** Why it cannot be added now. */
  readonly barred?: string;
}

/** One of two answers: an order, or nothing. `instead`: the order given now, whose place it would take. */
export type DeskHalf =
  | { readonly kind: 'order'; readonly card: DeskCard; readonly instead?: string }
  | {
      readonly kind: 'nothing';
      readonly title: string;
      readonly about: string;
      /** The order that is the other answer. */
      readonly beside?: string;
      readonly instead?: string;
    };

export type DeskEntry =
  | {
      readonly kind: 'proposal';
      readonly key: string;
      readonly card: DeskCard;
      /** Why the staff proposes it; what it needs and what it tells others. */
      readonly why: string;
      readonly needs: string;
    }
  | { readonly kind: 'order'; readonly key: string; readonly card: DeskCard }
  | {
      readonly kind: 'dilemma';
      readonly key: string;
      readonly title: string;
      readonly halves: readonly [DeskHalf, DeskHalf];
    };

/** What depends on the turn alone, unchanged while orders are added and removed. */
export interface DeskTurn {
  readonly compiled: CompiledScenario;
  readonly view: View;
  readonly sight: Sight;
  readonly legal: readonly Order[];
  readonly byKey: ReadonlyMap<string, Order>;
  /** Dilemmas that somebody wrote down for the scenario's chairs. */
  readonly written: readonly WrittenDilemma[];
  /** What the staff proposes and does not do of itself. */
  readonly proposals: readonly Proposal[];
  /** What the desk suggests, best first. */
  readonly cards: readonly Order[];
  /** The same with the other answers that stand beside them. */
  readonly shown: readonly Order[];
}

export function deskTurn(compiled: CompiledScenario, sight: Sight, written: readonly WrittenDilemma[] = []): DeskTurn {
  const view = sight.now;
  if (view.actor < 0)
    return { compiled, view, sight, written, legal: [], byKey: new Map(), proposals: [], cards: [], shown: [] };
  const legal = [...legalOrders(view)];
  const byKey = new Map(legal.map((order) => [formatOrder(compiled, order), order]));
  const cards = suggest(view, compiled.scenario.watch, legal, doctrineOrders(view).desk);
  return withCards({ compiled, view, sight, written, legal, byKey, proposals: proposalsOf(view) }, cards);
}

/** The turn with these cards on its desk. */
export function withCards(turn: Omit<DeskTurn, 'cards' | 'shown'>, cards: readonly Order[]): DeskTurn {
  const { proposals } = turn;
  const isProposed = (order: Order): boolean => order.kind === 'evacuate' && isAmong(proposals, order);
  const proposed = proposals.map(({ order }) => order);
  // What the staff proposes needs no second card.
  const asked = new Set<string>();
  const others = cards.filter((order) => {
    if (isProposed(order)) return false;
    // Both ways of a dilemma may be suggested: it stands there once.
    const title = dilemmaIn(turn, order)?.title;
    const isAsked = title !== undefined && asked.has(title);
    if (title !== undefined) asked.add(title);
    return !isAsked;
  });
  const shown = others.flatMap((order) => dilemmaIn(turn, order)?.halves.filter(isOrder) ?? [order]);
  return { ...turn, cards: others, shown: [...proposed, ...shown] };
}

/** The dilemma of a turn that an order is one way of. */
export const dilemmaIn = (
  { compiled, sight, legal, written }: Pick<DeskTurn, 'compiled' | 'sight' | 'legal' | 'written'>,
  order: Order,
): Dilemma | undefined => dilemmaOf(compiled, sight, legal, order, written);

/** Key of an order in the page's lists. */
export const keyOf = ({ compiled }: DeskTurn, order: Order): string => formatOrder(compiled, order);

export function costWords(compiled: CompiledScenario, order: Order): string {
  const cost = priceOf(compiled, order);
  return cost === 0 ? text('price.none') : text('price.points', { count: cost });
}

/** The same on a button: the figure alone. */
const figureOf = (order: Order): string => (costOf(order) === 0 ? text('price.none') : formatNumber(costOf(order)));

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

export function choiceOf({ compiled, view }: DeskTurn, given: readonly Order[], order: Order): Choice {
  const bar = barOf(view, given, order);
  const harm = harmWords(view, order);
  const repeated = repeatedWords(view, order);
  return {
    title: orderTitle(compiled, order, askedAt(view)),
    cost: costWords(compiled, order),
    ...(repeated === undefined ? {} : { repeated }),
    ...(harm === undefined ? {} : { harm }),
    ...(bar === undefined ? {} : { barred: barWords(bar) }),
  };
}

/** Whether the same group is proposed, by whatever way. */
const isAmong = (proposals: readonly Proposal[], { group }: OrderOf<'evacuate'>): boolean =>
  proposals.some(({ order }) => order.group === group);

/** What the staff proposes, then what the desk suggests, best first: orders, and dilemmas of two. */
export function deskEntries(turn: DeskTurn, given: readonly Order[]): readonly DeskEntry[] {
  const proposed = turn.proposals.map((proposal): DeskEntry => {
    const key = keyOf(turn, proposal.order);
    const card = cardOf(turn, given, proposal.order);
    return { kind: 'proposal', key, card, why: whyProposed(proposal), needs: needsOf(proposal) };
  });
  const suggested = turn.cards.map((order): DeskEntry => {
    const dilemma = dilemmaIn(turn, order);
    if (dilemma === undefined) return { kind: 'order', key: keyOf(turn, order), card: cardOf(turn, given, order) };
    const [first, second] = dilemma.halves;
    return {
      kind: 'dilemma',
      key: keyOf(turn, order),
      title: dilemma.title,
      halves: [halfOf(turn, given, first, second), halfOf(turn, given, second, first)],
    };
  });
  return [...proposed, ...suggested];
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
    price: figureOf(order),
    about: text(`order.${order.kind}.about`),
    who: situationWords(compiled, sight, order),
    ...(against === undefined ? {} : { against }),
    statement: isStatement(order),
    ...(number === undefined ? {} : { given: number }),
  };
}

export function describe(turn: DeskTurn, given: readonly Order[], key: string): Choice {
  const order = turn.byKey.get(key);
  return order === undefined ? { title: key, cost: '' } : choiceOf(turn, given, order);
}
