/**
 * The six cards on the desk: out of everything legal, what touches the places and people that the news is about, as
 * unlike each other as the news allows: at most two of a kind, never two for one place or one force. What few would
 * order (a warning to one's own partner, money for a side that holds nothing) stays in the chooser. A ranking for
 * reading, not advice: it knows distances and headlines, not odds.
 */
import type { PeopleIndex, RegionIndex, SideIndex } from '../../../core/indices.ts';
import { FIRST, NONE } from '../../../core/indices.ts';
import type { Order, OrderKind } from '../../../engine/orders/shapes.ts';
import { sameOrder } from '../../../engine/orders/sort.ts';
import type { View } from '../../../engine/view/bands.ts';
import { EVACUATION_STAGES, PEOPLE_GROUPS, POSTURES } from '../../../engine/vocabulary.ts';
import { forcesAt, heatOf } from '../../../present/places.ts';
import type { CompiledScenario } from '../../../scenario/scenario.ts';

export const CARDS = 6;
const SAME_KIND = 2;

/** How much a kind of order asks for the desk and not the staff. */
const WEIGHT: Readonly<Record<OrderKind, number>> = {
  move: 20,
  hold: 2,
  digIn: 6,
  fallBack: 8,
  drawIn: 30,
  drawInFar: 34,
  commitReserve: 46,
  inspect: 26,
  offerTerms: 40,
  reassure: 34,
  leaveTroops: 26,
  guardArsenal: 24,
  raisePay: 30,
  ask: 34,
  answerCeasefire: 60,
  rally: 28,
  leader: 30,
  speak: 42,
  evacuate: 44,
  bringBack: 24,
  send: 42,
  fly: 40,
  fund: 30,
  restrain: 34,
  unleash: 30,
  mediate: 44,
  guarantee: 30,
  border: 24,
  warn: 26,
  enter: 32,
  offerAsylum: 26,
};

/** `favoured`: what doctrine would order. */
export function suggest(
  compiled: CompiledScenario,
  view: View,
  legal: Iterable<Order>,
  favoured: readonly Order[],
): readonly Order[] {
  const heat = heatOf(compiled, view);
  const ranked = [...legal].map((order, i) => ({
    order,
    i,
    rank: rankOf(view, order, heat) + (favoured.some((each) => sameOrder(each, order)) ? 30 : 0),
  }));
  const worth = ranked.filter(({ rank }) => rank > 0);
  worth.sort((a, b) => b.rank - a.rank || a.i - b.i);
  const chosen: Order[] = [];
  const perKind = new Map<OrderKind, number>();
  const taken = new Set<string>();
  for (const repeat of [1, SAME_KIND]) {
    for (const { order } of worth) {
      const count = perKind.get(order.kind) ?? 0;
      const targets = targetsOf(order);
      if (chosen.length === CARDS || count >= repeat || targets.some((target) => taken.has(target))) continue;
      perKind.set(order.kind, count + 1);
      for (const target of targets) taken.add(target);
      chosen.push(order);
    }
  }
  return chosen;
}

const DEPLOYS: ReadonlySet<OrderKind> = new Set(['move', 'commitReserve', 'fallBack', 'digIn', 'hold']);
const HOLDS: ReadonlySet<OrderKind> = new Set(['restrain', 'unleash']);

/**
 * Orders that differ only in manner, in the force sent or in the place sent to are one card; the others wait in the
 * chooser.
 */
function targetsOf(order: Order): readonly string[] {
  const who =
    'force' in order
      ? order.force
      : 'group' in order
        ? order.group
        : 'side' in order
          ? order.side
          : 'ally' in order
            ? order.ally
            : '';
  // A force can do one thing, a side be restrained or not: one card for either.
  const by = DEPLOYS.has(order.kind)
    ? `force/${who}`
    : HOLDS.has(order.kind)
      ? `restraint/${who}`
      : `${order.kind}/who/${who}`;
  return 'region' in order ? [`${order.kind}/where/${order.region}`, ...(who === '' ? [] : [by])] : [by];
}

function rankOf(view: View, order: Order, heat: readonly number[]): number {
  let rank = WEIGHT[order.kind];
  // Pulling back answers to what threatens the place left, not to the one pulled back to.
  if (order.kind === 'fallBack' || order.kind === 'digIn' || order.kind === 'hold')
    rank += heat[view.forceRegion(order.force)] - 30;
  else if ('region' in order) rank += heat[order.region];
  if (order.kind === 'hold') rank -= POSTURES[view.posture(order.force)] === 'hold' ? 20 : 0;
  if ('force' in order && order.kind !== 'send') rank += Math.min(12, view.men(order.force) / 400);
  if (order.kind === 'evacuate') rank += evacuationRank(view, order.group);
  if (order.kind === 'drawIn' || order.kind === 'reassure' || order.kind === 'inspect')
    rank += Math.min(10, view.compiled.region.people[order.region] / 200_000);
  if (order.kind === 'move' && view.hostile(view.holder(order.region), ownSide(view)))
    rank += view.compiled.region.people[order.region] / 400_000;
  if (order.kind === 'leader') rank += order.act === 'speak' ? 6 : -8;
  if (order.kind === 'speak') rank += order.stance === 'standBy' ? 4 : 0;
  if (isOutOfPlace(view, order)) rank -= OUT_OF_PLACE;
  return rank;
}

function evacuationRank(view: View, group: (typeof PEOPLE_GROUPS)[number]): number {
  const { people } = view.compiled;
  for (let p: PeopleIndex = FIRST; p < people.count; p++) {
    if (people.actor[p] !== view.actor || PEOPLE_GROUPS[people.group[p]] !== group) continue;
    return EVACUATION_STAGES[view.peopleStage(p)] === 'present' && view.peopleLeft(p) > 0
      ? group === 'families'
        ? 14
        : 4
      : -40;
  }
  return -40;
}

/** Takes an order off the desk; it stays in the chooser. */
const OUT_OF_PLACE = 200;
/** Thousandths from which a garrison is called firm, and support more than words. */
const FIRM = 650;
const TOKEN = 250;

function isOutOfPlace(view: View, order: Order): boolean {
  const partner = partnerOf(view);
  switch (order.kind) {
    case 'drawIn':
      return isSecure(view, order.region);
    case 'guarantee':
      return !isConcerned(view, order.region);
    case 'warn':
      return order.side === partner || !holdsAnything(view, order.side);
    case 'speak':
      return (
        !holdsAnything(view, order.side) || (order.side !== partner && view.support(view.actor, order.side) < TOKEN)
      );
    case 'fund':
    case 'restrain':
    case 'unleash':
      return !holdsAnything(view, order.side);
    case 'fly':
    case 'bringBack':
      return partner !== NONE && !holdsAnything(view, partner);
    case 'raisePay':
    case 'ask':
      return !holdsAnything(view, ownSide(view));
    default:
      return false;
  }
}

const partnerOf = (view: View): SideIndex =>
  view.actor === NONE ? (NONE as SideIndex) : (view.compiled.actor.partner[view.actor] as SideIndex);

/** Nobody attacks it and its garrison is firm. */
function isSecure(view: View, region: RegionIndex): boolean {
  if (view.contester(region) !== NONE) return false;
  return forcesAt(view, region).every(
    (force) => view.forceSide(force) !== view.holder(region) || view.will(force) >= FIRM,
  );
}

/** Own men stand there, or one's own side holds it. */
const isConcerned = (view: View, region: RegionIndex): boolean =>
  view.holder(region) === ownSide(view) || forcesAt(view, region).some((force) => view.isOwn(force));

function holdsAnything(view: View, side: SideIndex): boolean {
  for (let r = 0; r < view.compiled.region.count; r++) if (view.holder(r as RegionIndex) === side) return true;
  return false;
}

const ownSide = (view: View): SideIndex => view.side;
