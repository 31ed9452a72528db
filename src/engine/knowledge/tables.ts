/**
 * Tables: values that the rules read constantly, computed once per compiled scenario: distances as nearness, the seat's
 * pull, ground, people.
 */

import { type Column, columnOf } from '../../core/column.ts';
import { growth, logistic, round } from '../../core/exact.ts';
import type { ActorIndex, AskIndex, RegionIndex, SideIndex } from '../../core/indices.ts';
import { indicesOf, NONE } from '../../core/indices.ts';
import { memoize } from '../../core/memoize.ts';
import { endedList, type Rows, rowsOf } from '../../core/rows.ts';
import { type Compiled, FAR } from '../compiled.ts';
import { bitOf, CAPITAL_BITS } from '../tags.ts';
import { TERRAINS, type Terrain } from '../vocabulary.ts';

/** How much harder terrain makes a place to take from its defenders, thousandths (Dupuy's order of magnitude, M03). */
const TERRAIN_DEFENCE: Record<Terrain, number> = {
  urban: 1500,
  plain: 1000,
  hills: 1250,
  mountain: 1600,
  valley: 1050,
  riverside: 1150,
  coast: 1050,
  steppe: 950,
  desert: 900,
  lava: 1500,
  forest: 1300,
};

/** A place with an enemy force within this road distance is threatened, km. */
const SHORT_MARCH_KM = 25;

export interface Tables {
  /** How strongly a fall at one place is felt at another, `regions x regions`, thousandths: 1000 at distance 0. */
  readonly nearness: Int16Array;
  /**
   * Neighbours of each place by road, each once; then the same as sets: place r is bit r % 32 of word floor(r / 32).
   */
  readonly neighbours: Rows<RegionIndex>;
  readonly neighbourSets: Int32Array;
  /** Places where a fall at each place is felt at all, nearest first. */
  readonly near: Rows<RegionIndex>;
  /** Pull of a side's seat on a place, `sides x regions`, thousandths. */
  readonly core: Int16Array;
  /** Places in the belt around each side's capital. */
  readonly belt: Rows<RegionIndex>;
  readonly defence: Column<RegionIndex>;
  /**
   * By place, 0 to 1: ties of its people to the state beyond a half, and its garrison's trust in an enemy's promises.
   */
  readonly bond: Float64Array;
  readonly trust: Float64Array;
  /** By place: its people's past rebellion in excess of a half, thousandths; else 0. */
  readonly anger: Int16Array;
  /** Places within a short march of each, including itself. */
  readonly close: Rows<RegionIndex>;
  /** Lists terminated by NONE: provincial capitals including the national one; ports; air bases. */
  readonly capitals: Column<number, RegionIndex>;
  readonly ports: Column<number, RegionIndex>;
  readonly airbases: Column<number, RegionIndex>;
  /** How far by road a reserve's help is felt: km, longer in a country of longer roads; and the places so near each. */
  readonly reserveKm: number;
  readonly helped: Rows<RegionIndex>;
  /** How far people travel by road to a way out of the country: km, likewise. */
  readonly dayKm: number;
  /** Actors that each actor watches, and those whose packages it stops. */
  readonly watched: Rows<ActorIndex>;
  readonly interdicted: Rows<ActorIndex>;
  /** By actor: those it can put something to, each once. */
  readonly asked: Rows<ActorIndex>;
  /** Belief at the start that each side will last, 0 to 1. */
  readonly startBelief: Float64Array;
}

/** The tables of a compiled scenario, memoized. Scenarios of one shape have tables of the same size. */
export const tablesOf = memoize(createTables);

function createTables(compiled: Compiled): Tables {
  const { region, side, actor, road, ask } = compiled;
  const n = region.count;
  const places = indicesOf<RegionIndex>(n);
  const actors = indicesOf<ActorIndex>(actor.count);
  const neighbours = places.map((r) => [...new Set(rowOf(road, r))]);
  const reserveKm = (RESERVE_KM * usualStage(road)) / STAGE_KM;
  const within = (km: number) =>
    rowsOf(
      places.map((r) => places.filter((other) => r === other || road.distance[r * n + other] < km)),
      n * n,
    );
  const tagged = (bits: number): Column<number, RegionIndex> =>
    endedList(
      places.filter((r) => (region.tags[r] & bits) !== 0),
      n,
    );
  const others = (isOne: (a: ActorIndex, other: ActorIndex) => boolean) =>
    rowsOf(
      actors.map((a) => actors.filter((other) => isOne(a, other))),
      actor.count * actor.count,
    );
  return {
    ...nearnessOf(compiled, places),
    neighbours: rowsOf(neighbours, road.to.length),
    neighbourSets: setsOf(neighbours),
    ...seatsOf(compiled, places),
    defence: columnOf(places, (r) => TERRAIN_DEFENCE[TERRAINS[region.terrain[r]]]),
    bond: Float64Array.from(places, (r) => Math.max(0, region.ties[r] - 500) / 500),
    // The more its people are tied to the state, the less a garrison trusts an enemy's promises to them.
    trust: Float64Array.from(places, (r) => Math.min(1, (1000 - region.ties[r]) / 700)),
    anger: Int16Array.from(places, (r) => Math.max(0, region.rebellion[r] - 500)),
    close: within(SHORT_MARCH_KM),
    capitals: tagged(CAPITAL_BITS),
    ports: tagged(bitOf('port')),
    airbases: tagged(bitOf('airbase')),
    reserveKm,
    helped: within(reserveKm),
    dayKm: (DAY_KM * usualStage(road)) / STAGE_KM,
    watched: others((a, other) => actor.watches[a * actor.count + other] > 0),
    interdicted: others((a, other) => actor.interdicts[a * actor.count + other] === 1),
    asked: others((a, other) => indicesOf<AskIndex>(ask.count).some((k) => ask.from[k] === a && ask.to[k] === other)),
    startBelief: Float64Array.from(indicesOf<SideIndex>(side.count), (s) => beliefOf(compiled, side.startNews[s])),
  };
}

/** Belief that a side will last, 0 to 1, given the news of its losses in thousandths of a capital's: [SUPPORT-1]. */
export function beliefOf({ weights }: Compiled, news: number): number {
  return logistic(weights.beliefBase - weights.beliefNews * (news / 1000));
}

/** The stretch of road for which `nearKm` stands: news travels by stages, longer ones in a wider country, km. */
const STAGE_KM = 50;

/** How far a reserve's help is felt in a country of usual stages, km: [WILL-17]. */
const RESERVE_KM = 60;
/** How far people travel to a way out there, km: [EVAC-6]. */
const DAY_KM = 250;

/** Length of a country's usual stretch of road, km: the median. */
function usualStage({ linkKm }: Compiled['road']): number {
  const sorted = [...linkKm].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? STAGE_KM;
}

/** How far away falls are felt: [WILL-3]. */
function nearnessOf({ road, weights }: Compiled, places: readonly RegionIndex[]): Pick<Tables, 'nearness' | 'near'> {
  const n = places.length;
  const nearness = new Int16Array(n * n);
  const nearKm = (weights.nearKm * usualStage(road)) / STAGE_KM;
  for (let i = 0; i < n * n; i++) {
    const km = road.distance[i];
    nearness[i] = km >= FAR ? 0 : round(1000 * growth(-Math.min(km / nearKm, 19)));
  }
  const between = (at: number, r: number): number => nearness[at * n + r];
  const near = places.map((at) =>
    places.filter((r) => between(at, r) > 0).sort((a, b) => between(at, b) - between(at, a) || a - b),
  );
  return { nearness, near: rowsOf(near, n * n) };
}

/** The pull of each side's seat, and the belt around it. */
function seatsOf({ side, road, weights }: Compiled, places: readonly RegionIndex[]): Pick<Tables, 'core' | 'belt'> {
  const n = places.length;
  const core = new Int16Array(side.count * n);
  const belts = indicesOf<SideIndex>(side.count).map((s) => {
    const seat = side.capital[s];
    if (seat === NONE) return [];
    const kmTo = (r: RegionIndex): number => road.distance[seat * n + r];
    if (side.hasLeader[s] === 1)
      for (const r of places)
        core[s * n + r] = kmTo(r) >= FAR ? 0 : Math.max(0, round(1000 * (1 - kmTo(r) / weights.coreKm)));
    return places.filter((r) => kmTo(r) <= weights.beltKm && r !== seat);
  });
  return { core, belt: rowsOf(belts, side.count * n) };
}

/** The other end of each road from a place. */
function rowOf({ first, to }: Compiled['road'], r: RegionIndex): RegionIndex[] {
  return Array.from({ length: first[r + 1] - first[r] }, (_, k) => to[first[r] + k]);
}

/** Converts lists of places to bit sets. */
function setsOf(lists: readonly (readonly RegionIndex[])[]): Int32Array {
  const words = wordsOf(lists.length);
  const sets = new Int32Array(lists.length * words);
  for (const [i, list] of lists.entries()) for (const r of list) sets[i * words + (r >>> 5)] |= 1 << (r & 31);
  return sets;
}

/** Number of words in a set of `places` places. */
export function wordsOf(places: number): number {
  return (places + 31) >>> 5;
}
