/**
 * What the map shows, as plain values: the translation between a view of the game and anything that draws. Knows no
 * pixels and no Phaser; the geometry has positions, by the same region index. Asks the view only what its chair may
 * see.
 */

import type { ActorIndex, ForceIndex, PeopleIndex, RegionIndex, SideIndex } from '../core/indices.ts';
import { FIRST, indicesOf, NONE } from '../core/indices.ts';
import { type Order, type OrderKind, valuesOf } from '../engine/orders/shapes.ts';
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

/** A side at a place as its chair sees it: what a counter says. */
export interface MapStanding {
  readonly region: RegionIndex;
  readonly side: SideIndex;
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

/** A front between two linked places; `into` is the one under attack, or NONE. */
export interface MapFront {
  readonly a: RegionIndex;
  readonly b: RegionIndex;
  readonly into: RegionIndex;
}

/** An order of this turn, not yet carried out. With `from` NONE, a mark at `to`. */
export interface MapArrow {
  readonly kind: OrderKind;
  readonly side: SideIndex;
  readonly from: RegionIndex;
  readonly to: RegionIndex;
}

export interface MapLeaving {
  readonly people: PeopleIndex;
  readonly actor: ActorIndex;
  readonly group: PeopleGroup;
  readonly region: RegionIndex;
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
  readonly standings: readonly MapStanding[];
  readonly arrows: readonly MapArrow[];
  readonly leaving: readonly MapLeaving[];
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
    slot: side.colour,
  }));
}

export function mapModelOf(
  view: View,
  names: MapNames,
  standings: readonly MapStanding[],
  pendingOrders: readonly Order[] = [],
): MapModel {
  const sides = view.compiled.side.count;
  const all = indicesOf<SideIndex>(sides);
  return {
    turn: view.turn,
    sides,
    hostile: all.flatMap((a) => all.map((b) => (view.hostile(a, b) ? 1 : 0))),
    places: placesOf(view, names),
    fronts: frontsOf(view),
    forces: forcesOf(view, names),
    standings,
    arrows: pendingOrders.flatMap((order) => arrowsOf(view, order)),
    leaving: leavingOf(view),
    signals: signalsOf(view),
  };
}

function placesOf(view: View, names: MapNames): MapPlace[] {
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
function arrowsOf(view: View, order: Order): MapArrow[] {
  const { kind } = order;
  const { force, region } = valuesOf(order);
  if (force !== undefined) {
    const at = view.forceRegion(force);
    const side = view.forceSide(force);
    return [region === undefined ? { kind, side, from: NONE, to: at } : { kind, side, from: at, to: region }];
  }
  if (region === undefined) return [];
  const side =
    view.side !== NONE ? view.side : view.actor !== NONE ? view.compiled.actor.partner[view.actor] : view.side;
  const seat = kind === 'drawIn' && side !== NONE ? view.compiled.side.capital[side] : NONE;
  return [
    seat === NONE || seat === region ? { kind, side, from: NONE, to: region } : { kind, side, from: region, to: seat },
  ];
}

function leavingOf(view: View): MapLeaving[] {
  const { count, actor, group, region } = view.compiled.people;
  return indicesOf<PeopleIndex>(count)
    .filter((people) => EVACUATION_STAGES[view.peopleStage(people)] === 'leaving')
    .map((people) => ({
      people,
      actor: actor[people],
      group: PEOPLE_GROUPS[group[people]] ?? 'citizens',
      region: region[people],
    }));
}

function signalsOf(view: View): MapSignal[] {
  return view
    .signals()
    .filter(({ weight, turn, region }) => weight > 0 && turn >= view.turn - 1 && region !== NONE)
    .map(({ kind, region, side, actor }) => ({ kind, region, side, actor }));
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
