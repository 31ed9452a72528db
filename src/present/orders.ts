/** Orders in words: the card's text, values of the chooser's fields, cost and expected harm. */

import type { ForceIndex, RegionIndex, SideIndex } from '../core/indices.ts';
import { harmOf } from '../engine/orders/meaning.ts';
import type { Order, OrderKind, OrderOf } from '../engine/orders/shapes.ts';
import type { View } from '../engine/view/view.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';
import { formatKilometres, formatRange } from '../words/format.ts';
import { text } from '../words/text.ts';
import { actorShort, exitName, forceName, leaderName, regionName, sideShort, talkName } from './names.ts';

/** Who gave an order, and what the chair saw then: the view says from where a force sets out, and whom it attacks. */
export interface Asked {
  /** The chair's own side; it decides which leader is named. */
  readonly side: SideIndex;
  /** Undefined where only the order is known: its title then names no start. */
  readonly view: View | undefined;
}

/** The sentence on a card. */
type Title<Kind extends OrderKind> = (compiled: CompiledScenario, order: OrderOf<Kind>, asked: Asked) => string;

const TITLES: { readonly [Kind in OrderKind]: Title<Kind> } = {
  move: (compiled, { force, region }, { view }) =>
    isAttack(view, force, region)
      ? text('order.move.card.attack', routeOf(compiled, view, { force, region }))
      : marchTitle(compiled, 'move', { force, region }, view),
  hold: ofForce,
  digIn: ofForce,
  fallBack: (compiled, to, { view }) => marchTitle(compiled, 'fallBack', to, view),
  drawIn: ofPlace,
  drawInFar: (_, { beyondKm }) => text('order.drawInFar.card', { distance: formatKilometres(beyondKm) }),
  commitReserve: (compiled, to, { view }) => marchTitle(compiled, 'commitReserve', to, view),
  inspect: ofPlace,
  offerTerms: (compiled, { region, corridor }) =>
    text(`order.offerTerms.card.${corridor ? 'corridor' : 'without'}`, { place: regionName(compiled, region) }),
  reassure: ofPlace,
  leaveTroops: ofPlace,
  guardArsenal: ofPlace,
  raisePay: () => text('order.raisePay.card'),
  ask: (compiled, { ally, what }) =>
    text('order.ask.card', { actor: actorShort(compiled, ally), what: text(`request.${what}`) }),
  answerCeasefire: (compiled, { talk, accept }) =>
    text(`order.answerCeasefire.card.${accept ? 'accept' : 'refuse'}`, { talk: talkName(compiled, talk) }),
  rally: ofPlace,
  leader: (compiled, { act }, { side }) => text(`order.leader.card.${act}`, { leader: leaderName(compiled, side) }),
  speak: (compiled, { side, stance, quiet }) =>
    inManner(text(`order.speak.card.${stance}`, { side: sideShort(compiled, side) }), quiet),
  evacuate: (_, { group, way, quiet }) =>
    inManner(text('order.evacuate.card', { group: text(`group.${group}`), way: text(`way.${way}`) }), quiet),
  bringBack: (_, { group }) => text('order.bringBack.card', { group: text(`group.${group}`) }),
  send: (compiled, { force, region }) =>
    text('order.send.card', { force: forceName(compiled, force), place: regionName(compiled, region) }),
  fly: ofPlace,
  fund: ofSide,
  restrain: ofSide,
  unleash: ofSide,
  mediate: (compiled, { talk }) => text('order.mediate.card', { talk: talkName(compiled, talk) }),
  guarantee: ofPlace,
  border: (compiled, { exit, open }) =>
    text(`order.border.card.${open ? 'open' : 'close'}`, { exit: exitName(compiled, exit) }),
  warn: ofSide,
  enter: ofPlace,
  offerAsylum: ofSide,
};

/** An order as a sentence: an attack is called one, and a march says from where. */
export function orderTitle<Kind extends OrderKind>(
  compiled: CompiledScenario,
  order: OrderOf<Kind>,
  asked: Asked,
): string {
  return TITLES[order.kind](compiled, order, asked);
}

/** What a chair asks at its desk now. */
export const askedAt = (view: View): Asked => ({ side: view.side, view });

/** Whether a march to a place is an attack on it: an enemy of the force holds it. */
const isAttack = (view: View | undefined, force: ForceIndex, region: RegionIndex): view is View =>
  view?.hostile(view.forceSide(force), view.holder(region)) === true;

interface To {
  readonly force: ForceIndex;
  readonly region: RegionIndex;
}

const routeOf = (compiled: CompiledScenario, view: View, { force, region }: To) => ({
  force: forceName(compiled, force),
  from: regionName(compiled, view.forceRegion(force)),
  place: regionName(compiled, region),
});

function marchTitle(
  compiled: CompiledScenario,
  kind: 'move' | 'fallBack' | 'commitReserve',
  to: To,
  view: View | undefined,
): string {
  if (view !== undefined) return text(`order.${kind}.card.march`, routeOf(compiled, view, to));
  const { force, region } = to;
  return text(`order.${kind}.card.named`, { force: forceName(compiled, force), place: regionName(compiled, region) });
}

function ofForce(compiled: CompiledScenario, { kind, force }: OrderOf<'hold' | 'digIn'>): string {
  return text(`order.${kind}.card`, { force: forceName(compiled, force) });
}

type At = OrderOf<
  'drawIn' | 'inspect' | 'reassure' | 'leaveTroops' | 'guardArsenal' | 'rally' | 'fly' | 'guarantee' | 'enter'
>;
function ofPlace(compiled: CompiledScenario, { kind, region }: At): string {
  return text(`order.${kind}.card`, { place: regionName(compiled, region) });
}

type Toward = OrderOf<'fund' | 'restrain' | 'unleash' | 'warn' | 'offerAsylum'>;
function ofSide(compiled: CompiledScenario, { kind, side }: Toward): string {
  return text(`order.${kind}.card`, { side: sideShort(compiled, side) });
}

/** The word for a manner. */
export const mannerOf = (quiet: boolean): 'quiet' | 'aloud' => (quiet ? 'quiet' : 'aloud');

const inManner = (order: string, quiet: boolean): string => text(`given.${mannerOf(quiet)}`, { order });

export function harmWords(view: View, order: Order): string | undefined {
  const harm = harmOf(view, order);
  if (harm === undefined) return undefined;
  return text('harm.line', { killed: roughly(harm.killed), displaced: roughly(harm.displaced) });
}

/** At most two significant figures: more would claim precision the estimate lacks. */
function roughly([low, high]: readonly [number, number]): string {
  const step = 10 ** Math.max(0, String(high).length - 2);
  return formatRange(Math.floor(low / step) * step, Math.ceil(high / step) * step);
}
