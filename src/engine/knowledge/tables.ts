/**
 * Tables: what the rules read of a compiled scenario again and again, worked out once: distances as nearness, the
 * seat's pull, ground, people.
 */

import { asColumn, type Column, columnOf } from '../../core/column.ts';
import { growth, round } from '../../core/exact.ts';
import type { RegionIndex, SideIndex } from '../../core/indices.ts';
import { FIRST, indicesOf, NONE } from '../../core/indices.ts';
import { memoize } from '../../core/memoize.ts';
import { type Compiled, FAR } from '../compiled.ts';
import { bitOf, CAPITAL_BITS } from '../tags.ts';
import { TERRAINS, type Terrain } from '../vocabulary.ts';

/** How much harder ground is to take from its defenders, thousandths (Dupuy's order of magnitude, M03). */
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

/** A place with an enemy force nearer than this by road is threatened, km. */
const SHORT_MARCH_KM = 25;
const PORT_BIT = bitOf('port');

export interface Tables {
  /** Thousandths by which a fall at one place is felt at another: 1000 at no distance, `regions x regions`. */
  readonly nearness: Int16Array;
  /** The places next to each by road, each once, as compressed rows. */
  readonly neighbourFirst: Int32Array;
  readonly neighbourTo: Column<number, RegionIndex>;
  /** Places that feel a fall at one at all, nearest first, as compressed rows. */
  readonly nearFirst: Int32Array;
  readonly nearTo: Column<number, RegionIndex>;
  /** Thousandths of the pull of a side's seat on a place, `sides x regions`. */
  readonly core: Int16Array;
  /** 1 where a place belongs to the belt of a side's capital, `sides x regions`, and how many do. */
  readonly belt: Uint8Array;
  readonly beltCount: Int16Array;
  readonly defence: Column<RegionIndex>;
  /**
   * By place, 0 to 1: how far its people are tied to the state beyond a half, and how far its garrison trusts what an
   * enemy promises.
   */
  readonly bond: Float64Array;
  readonly trust: Float64Array;
  /** By place, thousandths: how far its people's past rebellion is above a half; 0 where it is not. */
  readonly anger: Int16Array;
  /**
   * Places within a short march of each, itself among them, as compressed rows; provincial capitals, the national one
   * among them; ports.
   */
  readonly closeFirst: Int32Array;
  readonly closeTo: Column<number, RegionIndex>;
  readonly capitals: Column<number, RegionIndex>;
  readonly ports: Column<number, RegionIndex>;
}

/** The tables of a compiled scenario, made on first use. */
export const tablesOf = memoize(createTables);

function createTables(compiled: Compiled): Tables {
  const { region, side, road, weights } = compiled;
  const n = region.count;
  const nearness = new Int16Array(n * n);
  for (let i = 0; i < n * n; i++) {
    const km = road.distance[i];
    nearness[i] = km >= FAR ? 0 : round(1000 * growth(-Math.min(km / weights.nearKm, 19)));
  }
  const core = new Int16Array(side.count * n);
  const belt = new Uint8Array(side.count * n);
  const beltCount = new Int16Array(side.count);
  for (let s: SideIndex = FIRST; s < side.count; s++) {
    const seat = side.capital[s];
    if (seat === NONE) continue;
    for (let r = 0; r < n; r++) {
      const km = road.distance[seat * n + r];
      if (side.hasLeader[s] === 1)
        core[s * n + r] = km >= FAR ? 0 : Math.max(0, round(1000 * (1 - km / weights.coreKm)));
      if (km <= weights.beltKm && r !== seat) {
        belt[s * n + r] = 1;
        beltCount[s] = beltCount[s] + 1;
      }
    }
  }
  const places = indicesOf<RegionIndex>(n);
  const defence: Column<RegionIndex> = columnOf(places, (r) => TERRAIN_DEFENCE[TERRAINS[region.terrain[r]] as Terrain]);
  const close = places.map((r) =>
    places.filter((other) => r === other || road.distance[r * n + other] < SHORT_MARCH_KM),
  );
  const nearnessOf = (at: number, r: number): number => nearness[at * n + r];
  const near = places.map((at) =>
    places.filter((r) => nearnessOf(at, r) > 0).sort((a, b) => nearnessOf(at, b) - nearnessOf(at, a) || a - b),
  );
  const roadsOf = (r: number): number[] =>
    Array.from({ length: road.first[r + 1] - road.first[r] }, (_, k) => road.to[road.first[r] + k]);
  const neighbours = places.map((r) => [...new Set(roadsOf(r))]);
  const ports = places.filter((r) => (region.tags[r] & PORT_BIT) !== 0);
  const capitals = places.filter((r) => (region.tags[r] & CAPITAL_BITS) !== 0);
  const bond = Float64Array.from(places, (r) => Math.max(0, region.ties[r] - 500) / 500);
  // The more its people are tied to the state, the less a garrison trusts what its enemy promises them.
  const trust = Float64Array.from(places, (r) => Math.min(1, (1000 - region.ties[r]) / 700));
  const anger = Int16Array.from(places, (r) => Math.max(0, region.rebellion[r] - 500));
  return {
    nearness,
    neighbourFirst: rowsOf(neighbours),
    neighbourTo: asColumn(Int16Array.from(neighbours.flat())),
    nearFirst: rowsOf(near),
    nearTo: asColumn(Int16Array.from(near.flat())),
    core,
    belt,
    beltCount,
    defence,
    bond,
    trust,
    anger,
    closeFirst: rowsOf(close),
    closeTo: asColumn(Int16Array.from(close.flat())),
    capitals: asColumn(Int16Array.from(capitals)),
    ports: asColumn(Int16Array.from(ports)),
  };
}

/** Where each row starts in a list of all rows, and where the last ends: compressed rows. */
export function rowsOf(rows: readonly (readonly unknown[])[]): Int32Array {
  const first = new Int32Array(rows.length + 1);
  for (const [i, row] of rows.entries()) first[i + 1] = first[i] + row.length;
  return first;
}
