/** At most five headlines of a turn, the weightiest first, and the receipt of what one's own orders did. */
import type { GameEvent, Term } from '../../engine/events.ts';
import { NONE, type RegionIndex, type SideIndex } from '../../engine/ids.ts';
import type { Order } from '../../engine/orders.ts';
import { formatOrder } from '../../engine/orderText.ts';
import type { Effect, Receipt } from '../../panels/resolution.tsx';
import { listOf } from '../../text/format.ts';
import { type TextKey, text, textBy } from '../../text/text.ts';
import { amountChange, eventWords, isVisible, type Reader, seesTerms, sizeWords } from './events.ts';
import { actorShort, regionName, sideShort } from './names.ts';
import { orderTitle } from './orders.ts';

export const HEADLINES = 5;
const PLACES_NAMED = 4;

interface Ranked {
  readonly weight: number;
  readonly words: string;
}

export function headlinesOf(reader: Reader, events: readonly GameEvent[]): readonly string[] {
  const visible = events.filter((event) => isVisible(reader, event));
  const ranked = [...visible.flatMap((event) => single(reader, event)), ...takings(reader, visible), ...leavings(reader, visible)];
  ranked.sort((a, b) => b.weight - a.weight);
  const words = [...new Set(ranked.map((each) => each.words))].slice(0, HEADLINES);
  return words.length === 0 ? [text('head.quiet')] : words;
}

function single(reader: Reader, event: GameEvent): readonly Ranked[] {
  const weight = WEIGHT[event.kind];
  if (weight === undefined) return [];
  const place = event.region ?? (NONE as RegionIndex);
  const capital =
    place === NONE ? 0 : reader.compiled.hasTag(place, 'provincialCapital') || reader.compiled.hasTag(place, 'nationalCapital') ? 14 : 0;
  return [{ weight: weight + capital, words: eventWords(reader, event) }];
}

const WEIGHT: Readonly<Partial<Record<GameEvent['kind'], number>>> = {
  actEnded: 100,
  leaderLeft: 95,
  powerHandedOver: 94,
  talkAgreed: 80,
  ceasefireBegan: 78,
  garrisonChangedSides: 52,
  triggerFired: 58,
  talkOpened: 50,
  talkFailed: 48,
  statementLeaked: 46,
  leaderSpoke: 44,
  asylumOffered: 44,
  packageIntercepted: 42,
  packageRefused: 38,
  drawInOrdered: 40,
  arsenalStruck: 40,
  placeContested: 26,
  forceArrived: 24,
  exitChanged: 22,
  ceasefireEnded: 60,
  peopleBroughtBack: 30,
};

/** Places that changed hands, together for each side that took them. */
function takings(reader: Reader, events: readonly GameEvent[]): readonly Ranked[] {
  const { compiled } = reader;
  const bySide = new Map<SideIndex, GameEvent[]>();
  for (const event of events) {
    if (event.kind !== 'holderChanged' || event.region === undefined) continue;
    const side = event.after as SideIndex;
    bySide.set(side, [...(bySide.get(side) ?? []), event]);
  }
  return [...bySide].map(([side, taken]) => {
    const sorted = [...taken].sort((a, b) => sizeOf(b) - sizeOf(a));
    const first = sorted[0];
    const size = sizeOf(first);
    const weight = 64 + Math.min(24, taken.length * 3) + (size >= 3_000_000_000 ? 20 : size >= 1_000_000_000 ? 12 : 0);
    if (taken.length === 1) {
      return {
        weight,
        words: text('head.fellOne', {
          side: sideShort(compiled, side),
          place: regionName(compiled, first.region as RegionIndex),
          manner: textBy(`manner.${first.about}` as TextKey),
        }),
      };
    }
    const names = sorted.slice(0, PLACES_NAMED).map((event) => regionName(compiled, event.region as RegionIndex));
    const rest = taken.length - names.length;
    const places = rest > 0 ? text('head.andMore', { places: names.join(text('list.comma')), count: rest }) : listOf(names);
    return { weight, words: text('head.fellMany', { side: sideShort(compiled, side), n: taken.length, places }) };
  });

  function sizeOf(event: GameEvent): number {
    const region = event.region as RegionIndex;
    const rank = compiled.hasTag(region, 'nationalCapital') ? 3 : compiled.hasTag(region, 'provincialCapital') ? 1 : 0;
    return rank * 1_000_000_000 + compiled.region.people[region];
  }
}

function leavings(reader: Reader, events: readonly GameEvent[]): readonly Ranked[] {
  const byActor = new Map<number, string[]>();
  for (const event of events) {
    if (event.kind !== 'evacuationBegan' || event.actor === undefined) continue;
    byActor.set(event.actor, [...(byActor.get(event.actor) ?? []), textBy(`group.${event.about}` as TextKey)]);
  }
  return [...byActor].map(([actor, groups]) => ({
    weight: 58 + groups.length * 3,
    words: text('head.evacuation', { actor: actorShort(reader.compiled, actor as never), about: listOf(groups) }),
  }));
}

const DIRECT_EFFECTS = 3;
const SHARED_EFFECTS = 5;

export interface Receipts {
  readonly receipts: readonly Receipt[];
  /** Where the orders show as terms of what happened to others; no order can claim such a term for itself alone. */
  readonly shared: readonly Effect[];
  /** Further ones, for the log. */
  readonly more: number;
}

export function receiptsOf(reader: Reader, orders: readonly Order[], events: readonly GameEvent[]): Receipts {
  const { compiled } = reader;
  const receipts = orders.map((order) => {
    const refused = events.find((event) => isRefusalOf(reader, order, event));
    const direct = events
      .filter((event) => isVisible(reader, event) && isDirect(reader, order, event))
      .map((event) => eventWords(reader, event));
    return {
      key: formatOrder(compiled, order),
      order: orderTitle(compiled, order, reader.side),
      ...(refused === undefined ? {} : { refused: eventWords(reader, refused) }),
      effects: [...new Set(direct)].slice(0, DIRECT_EFFECTS),
    };
  });
  const shared = sharedEffects(reader, orders, events);
  return { receipts, shared: shared.slice(0, SHARED_EFFECTS), more: Math.max(0, shared.length - SHARED_EFFECTS) };
}

function isRefusalOf(reader: Reader, order: Order, event: GameEvent): boolean {
  if (event.kind !== 'orderRefused' || event.actor !== reader.actor || event.about?.startsWith(`${order.kind} `) !== true) return false;
  return !('region' in order) || event.region === undefined || event.region === order.region;
}

/** The own share of every change, largest first. */
function sharedEffects(reader: Reader, orders: readonly Order[], events: readonly GameEvent[]): readonly Effect[] {
  const found: (Effect & { readonly size: number })[] = [];
  for (const event of events) {
    if (!isVisible(reader, event)) continue;
    const own = event.terms.filter((term) => orders.some((order) => isTermOf(reader, order, event, term)));
    const sum = own.reduce((total, term) => total + term.value, 0);
    if (sum === 0) continue;
    const exact = seesTerms(reader, event);
    const change = exact ? amountChange(event.unit === 'side' ? 'thousandths' : event.unit, sum) : sizeWords(sum, event.unit);
    // What one sees exactly comes before what one sees in words.
    found.push({ what: eventWords(reader, event), change, size: Math.abs(sum) + (exact ? 10_000 : 0) });
  }
  return found.sort((a, b) => b.size - a.size);
}

/** Events that the rules write for an order of this kind. */
const DIRECT: Readonly<Partial<Record<Order['kind'], readonly GameEvent['kind'][]>>> = {
  move: ['forceMoved', 'forceRepelled', 'placeContested', 'groundGained', 'holderChanged'],
  fallBack: ['forceMoved'],
  drawIn: ['drawInOrdered', 'garrisonDrewIn'],
  drawInFar: ['drawInOrdered', 'garrisonDrewIn'],
  commitReserve: ['reserveCommitted', 'forceMoved'],
  inspect: ['garrisonInspected'],
  offerTerms: ['termsOffered', 'garrisonBargained'],
  reassure: ['placeReassured'],
  leaveTroops: ['orderKept'],
  guardArsenal: ['arsenalGuarded'],
  raisePay: ['payRaised'],
  rally: ['placeRose'],
  leader: ['leaderLeft', 'leaderSpoke', 'powerHandedOver'],
  evacuate: ['evacuationBegan'],
  bringBack: ['peopleBroughtBack'],
  send: ['packageSent', 'packageIntercepted', 'packageRefused'],
  fly: ['sortiesFlown', 'civiliansHarmed'],
  fund: ['moneySent'],
  restrain: ['restraintChanged'],
  unleash: ['restraintChanged'],
  mediate: ['talkOpened', 'talkAgreed', 'talkFailed'],
  border: ['exitChanged'],
  enter: ['forceArrived'],
  offerAsylum: ['asylumOffered'],
  speak: ['statementLeaked'],
};

function isDirect(reader: Reader, order: Order, event: GameEvent): boolean {
  if (!(DIRECT[order.kind] ?? []).includes(event.kind)) return false;
  if ('region' in order && event.region !== undefined && event.region !== order.region) return false;
  if ('force' in order && event.force !== undefined && event.force !== order.force) return false;
  if ('group' in order && event.about !== undefined && event.about !== order.group) return false;
  if ('region' in order && event.region !== undefined) return true;
  if (event.actor !== undefined) return event.actor === reader.actor;
  return event.side === undefined || event.side === reader.side;
}

const TERM_OF: Readonly<Partial<Record<Order['kind'], readonly Term['kind'][]>>> = {
  reassure: ['reassured'],
  raisePay: ['pay'],
  drawIn: ['drawIn'],
  drawInFar: ['drawIn'],
  leader: ['leader'],
  speak: ['alliedSignal', 'otherAllies', 'reputation'],
  evacuate: ['alliedSignal', 'otherAllies'],
  send: ['alliedSignal'],
  fly: ['air'],
  offerTerms: ['amnesty', 'corridor', 'credibility'],
  digIn: ['entrenchment'],
  rally: ['rallied'],
  restrain: ['restraint'],
  unleash: ['restraint'],
  leaveTroops: ['credibility'],
  fund: ['pay'],
  mediate: ['mediator'],
};

function isTermOf(reader: Reader, order: Order, event: GameEvent, term: Term): boolean {
  if (!(TERM_OF[order.kind] ?? []).includes(term.kind)) return false;
  if (term.actor !== undefined) return term.actor === reader.actor;
  if (term.side !== undefined && reader.side !== NONE) return term.side === reader.side;
  if ('region' in order) return event.region === order.region;
  return event.side === undefined || event.side === reader.side || event.side === reader.compiled.actor.partner[reader.actor];
}
