/**
 * Arcs out of plain rings: where two areas have the same stretch of border, both name the same arc, so that fronts fit
 * their regions. Corners within a millionth of the map count as one.
 */
import type { Position } from 'geojson';
import { type Place, positionOf } from './mapFile.ts';

const GRID = 1_000_000;

/** An area's polygons, each with its rings. */
export type Rings = readonly (readonly (readonly Place[])[])[];

export interface SharedArcs {
  readonly arcs: Position[][];
  /** By area: its polygons and rings as arcs. */
  readonly areas: readonly number[][][][];
}

/** Rings of fewer than three corners are left out. */
export function sharedArcs(areas: readonly Rings[]): SharedArcs {
  const corners = new Corners(areas);
  const rings = areas.map((area) => area.map((polygon) => polygon.map((ring) => corners.ringOf(ring))));
  /** By side of two corners: the list of its areas, as a number. */
  const holders = new Map<number, number>();
  const lists = new Lists(areas.length);
  const sideKey = (a: number, b: number): number => Math.min(a, b) * corners.count + Math.max(a, b);
  for (const [area, polygons] of rings.entries())
    for (const ring of polygons.flat())
      for (let i = 0; i < ring.length; i++) {
        const key = sideKey(ring[i], ring[(i + 1) % ring.length]);
        holders.set(key, lists.with(holders.get(key) ?? 0, area));
      }
  const arcs: Position[][] = [];
  const known = new Map<string, number>();

  /** The arc along these corners, in whichever direction it was first walked. */
  const arcAlong = (walk: readonly number[]): number => {
    const isClosed = walk[0] === walk[walk.length - 1];
    const [first, last] = isClosed ? [walk[1], walk[walk.length - 2]] : [walk[0], walk[walk.length - 1]];
    const isBackward = first > last;
    const way = isBackward ? [...walk].reverse() : walk;
    const key = `${way[0]} ${way[1]} ${way.length}`;
    let index = known.get(key);
    if (index === undefined) {
      index = arcs.length;
      known.set(key, index);
      arcs.push(way.map((corner) => positionOf(corners.at(corner))));
    }
    return isBackward ? ~index : index;
  };

  const arcsOf = (ring: readonly number[]): number[] => {
    const count = ring.length;
    const holdersAfter = ring.map((corner, i) => holders.get(sideKey(corner, ring[(i + 1) % count])) ?? 0);
    const cuts = ring.flatMap((_, i) => (holdersAfter[i] === holdersAfter[(i + count - 1) % count] ? [] : [i]));
    // An island, or an area within another: it begins at the same corner for both.
    if (cuts.length === 0) cuts.push(ring.indexOf(ring.reduce((least, corner) => Math.min(least, corner))));
    return cuts.map((from, k) => {
      const to = cuts[(k + 1) % cuts.length];
      const steps = (to - from + count) % count || count;
      return arcAlong(Array.from({ length: steps + 1 }, (_, i) => ring[(from + i) % count]));
    });
  };

  return {
    arcs,
    areas: rings.map((polygons) =>
      polygons
        .map((polygon) => polygon.filter((ring) => ring.length > 2).map(arcsOf))
        .filter((polygon) => polygon.length > 0),
    ),
  };
}

/** Lists of areas by number, the empty one 0: two with the same areas in the same order are one. */
class Lists {
  private readonly longer = new Map<number, number>();
  private readonly areas: number;

  constructor(areas: number) {
    this.areas = areas;
  }

  with(list: number, area: number): number {
    const key = list * this.areas + area;
    let number = this.longer.get(key);
    if (number === undefined) {
      number = this.longer.size + 1;
      this.longer.set(key, number);
    }
    return number;
  }
}

/** Corners by number; those that fall together have one. */
class Corners {
  private readonly numbers = new Map<number, number>();
  private readonly places: Place[] = [];
  private readonly west: number;
  private readonly south: number;
  private readonly step: number;

  constructor(areas: readonly Rings[]) {
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const area of areas)
      for (const ring of area.flat())
        for (const [x, y] of ring) {
          west = Math.min(west, x);
          east = Math.max(east, x);
          south = Math.min(south, y);
          north = Math.max(north, y);
        }
    this.west = west;
    this.south = south;
    this.step = Math.max(east - west, north - south) / GRID || 1;
  }

  get count(): number {
    return this.places.length;
  }

  at = (corner: number): Place => this.places[corner];

  /** A ring's corners, without those that follow themselves. */
  ringOf(ring: readonly Place[]): readonly number[] {
    const corners: number[] = [];
    for (const place of ring) {
      const corner = this.numberOf(place);
      if (corner !== corners[corners.length - 1]) corners.push(corner);
    }
    while (corners.length > 1 && corners[0] === corners[corners.length - 1]) corners.pop();
    return corners;
  }

  private numberOf(place: Place): number {
    const column = Math.round((place[0] - this.west) / this.step);
    const row = Math.round((place[1] - this.south) / this.step);
    const key = column * 4 * GRID + row;
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.places.length;
      this.numbers.set(key, number);
      this.places.push(place);
    }
    return number;
  }
}
