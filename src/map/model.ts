/**
 * What the map shows, as plain values: the translation between a view of the game and anything that draws. Knows no
 * pixels and no Phaser; the geometry has positions, by the same region index. Asks the view only what its chair may
 * see.
 */

import type { ActorIndex, ForceIndex, PeopleIndex, RegionIndex, SideIndex } from '../core/indices.ts';
import { FIRST, indicesOf, NONE } from '../core/indices.ts';
import type { Order, OrderKind } from '../engine/orders/shapes.ts';
import { slotNumber } from '../engine/orders/slots.ts';
import { valuesOf } from '../engine/orders/values.ts';
import { MEN_BANDS } from '../engine/view/bands.ts';
import type { View } from '../engine/view/view.ts';
import {
  EVACUATION_STAGES,
  FORCE_ROLES,
  type ForceRole,
  type LossManner,
  PEOPLE_GROUPS,
  type PeopleGroup,
  POSTURES,
  type Posture,
  type SignalKind,
} from '../engine/vocabulary.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';
import type { NameOf } from './geometry.ts';

export interface MapPlace {
  readonly id: string;
  readonly region: RegionIndex;
  readonly name: string;
  readonly holder: SideIndex;
  /** Who held it half a day ago. */
  readonly heldBefore: SideIndex;
  /** The side attacking here, or NONE, and its progress, 0-1000. */
  readonly contester: SideIndex;
  readonly progress: number;
  /** How it changed hands, if that happened this turn. */
  readonly manner?: LossManner;
}

export interface MapForce {
  readonly force: ForceIndex;
  readonly name: string;
  readonly side: SideIndex;
  readonly role: ForceRole;
  readonly region: RegionIndex;
  /** Exact for own forces, else the middle of the band. */
  readonly men: number;
  /** Index into MEN_BANDS: the counter's size. */
  readonly band: number;
  readonly exact: boolean;
  readonly posture: Posture;
  /** Destination of own forces on the move, else NONE. */
  readonly destination: RegionIndex;
}

/** A front between two linked places; `into` is the one under attack, or NONE. */
export interface MapFront {
  readonly a: RegionIndex;
  readonly b: RegionIndex;
  readonly into: RegionIndex;
}

/** A side at a place as its chair sees it: what a counter says. */
export interface MapStanding {
  readonly region: RegionIndex;
  readonly side: SideIndex;
  /** Role of its largest force other than the garrison. */
  readonly role: ForceRole;
  /** In the reader's language, short. */
  readonly men: string;
  /** Exact for own men, else the middle of what is reported: for sizes. */
  readonly size: number;
  readonly exact: boolean;
  /** 0 to 5: broken, very low, low, wavering, firm, very firm. */
  readonly will: number;
  /** Change of will since the last half day, -2 to 2. */
  readonly trend: number;
  readonly aboutToBreak: boolean;
}

/** A column between two places: an own one on its way to its goal, or a move of others since the last half day. */
export interface MapMarch {
  readonly side: SideIndex;
  readonly from: RegionIndex;
  readonly to: RegionIndex;
  readonly own: boolean;
  /** The turn in which an own column is to arrive, or in which a report told of the move. */
  readonly turn: number;
}

/** An order of this turn, not yet carried out. With `from` NONE, a mark at `to`. */
export interface MapArrow {
  readonly kind: OrderKind;
  readonly side: SideIndex;
  readonly from: RegionIndex;
  readonly to: RegionIndex;
  /** Of its slot on the desk, from 1. */
  readonly number: number;
}

/** How far a departure is: announced, under way, or over since the last half day. */
export type LeavingStage = 1 | 2 | 3;

export interface MapLeaving {
  readonly people: PeopleIndex;
  readonly actor: ActorIndex;
  readonly group: PeopleGroup;
  readonly region: RegionIndex;
  readonly stage: LeavingStage;
}

/** Own men from abroad, and where and when they come in. */
export interface MapArrival {
  readonly force: ForceIndex;
  readonly region: RegionIndex;
  readonly men: number;
  readonly turn: number;
  /** Turned back since the last half day. */
  readonly turnedBack: boolean;
}

export interface MapSignal {
  readonly kind: SignalKind;
  readonly region: RegionIndex;
  readonly side: SideIndex;
  readonly actor: ActorIndex;
}

export interface MapModel {
  readonly turn: number;
  readonly sides: number;
  /** `sides x sides`, row by row; 1: hostile. */
  readonly hostile: readonly number[];
  /** By region index. */
  readonly places: readonly MapPlace[];
  readonly fronts: readonly MapFront[];
  readonly forces: readonly MapForce[];
  /** In region order, largest first within a region. */
  readonly standings: readonly MapStanding[];
  readonly arrows: readonly MapArrow[];
  readonly marches: readonly MapMarch[];
  readonly leaving: readonly MapLeaving[];
  readonly arrivals: readonly MapArrival[];
  /** Places that this turn's news, orders and warnings are about: always named. */
  readonly news: readonly RegionIndex[];
  readonly signals: readonly MapSignal[];
}

/** Names in the reader's language, by index. */
export interface MapNames {
  readonly regions: readonly string[];
  readonly forces: readonly string[];
}

/** A side as a legend shows it. */
export interface MapSide {
  readonly id: string;
  readonly name: string;
  /** As written on its ground. */
  readonly short: string;
  /** Colour slot, 0-8. */
  readonly slot: number;
}

export function mapNamesOf(compiled: CompiledScenario, nameOf: NameOf): MapNames {
  const { regions, forces } = compiled.scenario;
  const places = regions.map((region) => nameOf(region.name));
  // Garrisons follow the named forces and take their place's name.
  return { regions: places, forces: [...forces.map((force) => nameOf(force.name)), ...places] };
}

export function mapSidesOf(compiled: CompiledScenario, nameOf: NameOf): MapSide[] {
  return compiled.scenario.sides.map((side) => ({
    id: side.id,
    name: nameOf(side.name),
    short: nameOf(side.short),
    slot: side.colour,
  }));
}

/** What the map shows beside the view of this moment. */
export interface Circumstances {
  /** Orders of this turn, not yet carried out. */
  readonly orders?: readonly Order[];
  /** What the same chair saw half a day ago; without it nothing counts as new. */
  readonly before?: View | undefined;
  readonly standings?: readonly MapStanding[];
  /** Places of this turn's headlines. */
  readonly news?: readonly RegionIndex[];
}

export function mapModelOf(view: View, names: MapNames, circumstances: Circumstances = {}): MapModel {
  const { orders = [], before, standings = [], news = [] } = circumstances;
  const sides = view.compiled.side.count;
  const all = indicesOf<SideIndex>(sides);
  const arrows = orderArrows(view, orders);
  const marches = marchesOf(view, before);
  return {
    turn: view.turn,
    sides,
    hostile: all.flatMap((a) => all.map((b) => (view.hostile(a, b) ? 1 : 0))),
    places: placesOf(view, names, before),
    fronts: frontsOf(view),
    forces: forcesOf(view, names),
    standings,
    arrows,
    marches,
    leaving: leavingOf(view, before),
    arrivals: arrivalsOf(view, before),
    news: newsOf(news, standings, arrows, marches),
    signals: signalsOf(view),
  };
}

/** How the orders of a turn stand on the map. `view`: that of the moment in which they are given. */
export const orderArrows = (view: View, orders: readonly Order[]): readonly MapArrow[] =>
  orders.flatMap((order) => arrowsOf(view, order, slotNumber(orders, order) ?? 0));

function newsOf(
  headlines: readonly RegionIndex[],
  standings: readonly MapStanding[],
  arrows: readonly MapArrow[],
  marches: readonly MapMarch[],
): RegionIndex[] {
  const places = [
    ...headlines,
    ...standings.filter(({ aboutToBreak }) => aboutToBreak).map(({ region }) => region),
    ...arrows.flatMap(({ from, to }) => [from, to]),
    ...marches.filter(({ own }) => own).map(({ to }) => to),
  ];
  return [...new Set(places)].filter((region) => region !== NONE).sort((a, b) => a - b);
}

function placesOf(view: View, names: MapNames, before: View | undefined): MapPlace[] {
  const { ids, count } = view.compiled.region;
  return indicesOf<RegionIndex>(count).map((region) => {
    const loss = view.firstLoss(region);
    const lastChange = view.lastChange(region);
    const isNews = loss?.turn === lastChange && lastChange >= view.turn - 1;
    return {
      id: ids[region],
      region,
      name: names.regions[region] ?? ids[region],
      holder: view.holder(region),
      heldBefore: (before ?? view).holder(region),
      contester: view.contester(region),
      progress: view.progress(region),
      ...(loss !== undefined && isNews ? { manner: loss.manner } : {}),
    };
  });
}

function frontsOf(view: View): MapFront[] {
  return view.compiled.road.ends.flatMap(([a, b]): MapFront[] => {
    if (!view.hostile(view.holder(a), view.holder(b))) return [];
    const into = view.contester(b) === view.holder(a) ? b : view.contester(a) === view.holder(b) ? a : NONE;
    return [{ a, b, into }];
  });
}

const UNSEEN: readonly Posture[] = ['travel', 'away', 'latent', 'gone'];

function forcesOf(view: View, names: MapNames): MapForce[] {
  const { count, ids } = view.compiled.force;
  const shown: MapForce[] = [];
  for (let force: ForceIndex = FIRST; force < count; force++) {
    const posture = POSTURES[view.posture(force)] ?? 'hold';
    const region = view.forceRegion(force);
    const men = view.men(force);
    if (region === NONE || men <= 0 || UNSEEN.includes(posture)) continue;
    const exact = view.isOwn(force);
    const band = view.menBand(force);
    shown.push({
      force,
      region,
      men,
      exact,
      posture,
      name: names.forces[force] ?? ids[force],
      side: view.forceSide(force),
      role: FORCE_ROLES[view.compiled.force.role[force]] ?? 'garrison',
      band: exact ? menBandOf(men) : band.index,
      destination: exact && (posture === 'move' || posture === 'attack') ? view.destination(force) : NONE,
    });
  }
  return shown;
}

/** Index into MEN_BANDS. */
export function menBandOf(men: number): number {
  let band = 0;
  while (band + 1 < MEN_BANDS.length && men >= MEN_BANDS[band + 1]) band++;
  return band;
}

/**
 * Arrows for an order: from a force to its destination, from a place to the capital for men drawn in, else a mark at
 * the force or place.
 */
function arrowsOf(view: View, order: Order, number: number): MapArrow[] {
  const { kind } = order;
  const { force, region } = valuesOf(order);
  if (force !== undefined) {
    const at = view.forceRegion(force);
    const side = view.forceSide(force);
    return [
      region === undefined ? { kind, side, from: NONE, to: at, number } : { kind, side, from: at, to: region, number },
    ];
  }
  if (region === undefined) return [];
  const side =
    view.side !== NONE ? view.side : view.actor !== NONE ? view.compiled.actor.partner[view.actor] : view.side;
  const seat = kind === 'drawIn' && side !== NONE ? view.compiled.side.capital[side] : NONE;
  return [
    seat === NONE || seat === region
      ? { kind, side, from: NONE, to: region, number }
      : { kind, side, from: region, to: seat, number },
  ];
}

/** Own columns on their way, and moves of others' columns since the last half day, as far as they were seen. */
function marchesOf(view: View, before: View | undefined): MapMarch[] {
  const { named, role } = view.compiled.force;
  const marches: MapMarch[] = [];
  for (let force: ForceIndex = FIRST; force < named; force++) {
    const at = view.forceRegion(force);
    if (at === NONE || !view.stands(force)) continue;
    const side = view.forceSide(force);
    if (view.isOwn(force)) {
      const goal = view.destination(force);
      if (goal === NONE || goal === at || view.actor === NONE) continue;
      marches.push({ side, from: at, to: goal, own: true, turn: view.turn + turnsOnTheWay(view.compiled, at, goal) });
    } else if (before !== undefined && FORCE_ROLES[role[force]] !== 'post') {
      const was = before.forceRegion(force);
      if (was === NONE || was === at || !before.stands(force)) continue;
      marches.push({ side, from: was, to: at, own: false, turn: view.turn });
    }
  }
  return marches;
}

/** Half days that a column needs by road if nobody bars it, at least 1: [MOVE-1]. */
export function turnsOnTheWay({ road, region }: View['compiled'], from: RegionIndex, goal: RegionIndex): number {
  let time = 0;
  let at = from;
  for (let steps = 0; at !== goal && steps < region.count; steps++) {
    let best: number = NONE;
    let bestKm = Infinity;
    for (let k = road.first[at]; k < road.first[at + 1]; k++) {
      const km = road.km[k] + road.distance[road.to[k] * region.count + goal];
      if (km >= bestKm) continue;
      best = k;
      bestKm = km;
    }
    if (best === NONE) break;
    time += road.time[best];
    at = road.to[best];
  }
  return Math.max(1, Math.ceil(time / 1000));
}

function leavingOf(view: View, before: View | undefined): MapLeaving[] {
  const { count, actor, group, region } = view.compiled.people;
  const warned = view.signals().filter(({ kind, turn }) => kind === 'noticeToLeave' && turn >= view.turn - 1);
  return indicesOf<PeopleIndex>(count).flatMap((people): MapLeaving[] => {
    const now = EVACUATION_STAGES[view.peopleStage(people)];
    const was = before === undefined ? now : EVACUATION_STAGES[before.peopleStage(people)];
    const kind = PEOPLE_GROUPS[group[people]] ?? 'citizens';
    const isWarned = kind === 'citizens' && warned.some((signal) => signal.actor === actor[people]);
    const stage = now === 'leaving' ? 2 : now === 'gone' && was !== 'gone' ? 3 : now === 'present' && isWarned ? 1 : 0;
    return stage === 0 ? [] : [{ people, actor: actor[people], group: kind, region: region[people], stage }];
  });
}

const ON_THE_WAY = POSTURES.indexOf('travel');

/** Own men who come from abroad, and those turned back since the last half day. */
function arrivalsOf(view: View, before: View | undefined): MapArrival[] {
  const arrivals: MapArrival[] = [];
  for (let force: ForceIndex = FIRST; force < view.compiled.force.named; force++) {
    if (!view.isOwn(force) || view.actor === NONE) continue;
    const comes = view.posture(force) === ON_THE_WAY;
    const came = before?.posture(force) === ON_THE_WAY;
    if (!comes && !(came && !view.stands(force))) continue;
    arrivals.push({
      force,
      region: (comes ? view : (before ?? view)).forceRegion(force),
      men: view.strength(force),
      turn: view.arrivalTurn(force),
      turnedBack: !comes,
    });
  }
  return arrivals.filter(({ region }) => region !== NONE);
}

function signalsOf(view: View): MapSignal[] {
  return view
    .signals()
    .filter(({ weight, turn, region }) => weight > 0 && turn >= view.turn - 1 && region !== NONE)
    .map(({ kind, region, side, actor }) => ({ kind, region, side, actor }));
}

/** Attacks on neighbouring places along each side's fronts, at most two per target. */
export function attacksOf(model: MapModel): readonly MapMarch[] {
  const attacks: MapMarch[] = [];
  for (const { a, b, into } of model.fronts) {
    if (into === NONE) continue;
    const from = into === a ? b : a;
    if (attacks.filter(({ to }) => to === into).length < 2)
      attacks.push({ from, to: into, side: model.places[into]?.contester ?? NONE, own: false, turn: model.turn });
  }
  return attacks;
}

/** Moves of others since the last half day, but for those that an attack's arrow shows. */
export function reportedMarches(model: MapModel): readonly MapMarch[] {
  const attacks = attacksOf(model);
  return model.marches.filter(
    ({ own, from, to }) => !own && !attacks.some((attack) => attack.from === from && attack.to === to),
  );
}

export function isHostile(model: MapModel, a: SideIndex, b: SideIndex): boolean {
  return a !== NONE && b !== NONE && model.hostile[a * model.sides + b] === 1;
}

/** What the geometry's `frontLines` asks about two neighbouring places. */
export function frontTests(model: MapModel): {
  hostile(a: RegionIndex, b: RegionIndex): boolean;
  pushed(from: RegionIndex, into: RegionIndex): boolean;
} {
  const holder = (region: RegionIndex): SideIndex => model.places[region]?.holder ?? NONE;
  return {
    hostile: (a, b) => isHostile(model, holder(a), holder(b)),
    pushed: (from, into) => model.places[into]?.contester === holder(from) && holder(from) !== NONE,
  };
}
