/**
 * A map for a scenario without one. Places go by latitude and longitude if all have them and none crowd, else where
 * road lengths fit best. Each place gets its Voronoi cell, clipped to a disc, so territories, fronts and clicks work as
 * on a real map; links are drawn on top. Deterministic: the same file gives the same picture.
 */

import { geoMercator } from 'd3-geo';
import type { RegionIndex } from '../core/indices.ts';
import { FIRST, indexById, indicesOf, NONE } from '../core/indices.ts';
import {
  type GeoBorder,
  type GeoRoad,
  type Line,
  type MapGeometry,
  type PlaceSource,
  rankOf,
  WORLD_WIDTH,
} from './geometry.ts';
import { roadLayout } from './roadLayout.ts';
import { boxOf, grown, type Point } from './viewport.ts';

const DISC_CORNERS = 40;
/** Disc radius as a share of the median distance to the nearest neighbour. */
const DISC_REACH = 0.95;

interface Edge {
  readonly from: Point;
  readonly to: Point;
  /** The neighbour across the edge; NONE for the rim of the disc. */
  readonly across: RegionIndex;
}

export function graphGeometry(source: PlaceSource): MapGeometry {
  const index = indexById<RegionIndex>(source.regions.map((region) => region.id));
  const points = spread(fitted(pointsOf(source, index)));
  const radius = discRadius(points, source, index);
  const cells = points.map((_, i) => cellOf(points, i, radius));
  const shapes = cells.map((cell) => [cell.map((edge) => edge.from)]);
  const bounds = grown(boxOf(shapes.flat(2)), 0);
  const roads = source.links.flatMap((link): GeoRoad[] => {
    const a = index.get(link.between[0]);
    const b = index.get(link.between[1]);
    if (a === undefined || b === undefined) return [];
    return [{ a, b, road: link.road, lines: [[points[a] as Point, points[b] as Point]] }];
  });
  return {
    kind: 'graph',
    bounds,
    frame: grown(bounds, WORLD_WIDTH * 0.15),
    sheet: grown(bounds, WORLD_WIDTH * 0.15),
    towns: source.regions.map((region, i) => ({
      at: points[i] as Point,
      rank: rankOf(region.tags),
      tags: region.tags,
    })),
    shapes,
    borders: bordersOf(cells),
    roads,
    outline: cells.flatMap((cell) => cell.filter((edge) => edge.across < 0).map((edge): Line => [edge.from, edge.to])),
    provinces: provinceLines(cells, source),
    countries: [],
    zones: [],
    rivers: [],
    lakes: [],
    labels: [],
    attribution: '',
  };
}

function pointsOf(source: PlaceSource, index: ReadonlyMap<string, number>): Point[] {
  if (!hasCoordinates(source)) return roadLayout(source, index, byProvince(source));
  const points = byCoordinates(source);
  // From the true directions, so that north stays up where it can.
  return crowd(points) ? roadLayout(source, index, inRoads(points, source, index)) : points;
}

/** Two places nearer than this share of the usual distance between neighbours leave no room for two names. */
const CROWDED = 0.45;

/** Whether some places lie too close together for their names and counters. */
function crowd(points: readonly Point[]): boolean {
  const box = boxOf(points);
  const usual = Math.max(box.right - box.left, box.bottom - box.top) / Math.sqrt(Math.max(1, points.length));
  return points.some(([x, y], i) =>
    points.some(([ox, oy], j) => j > i && Math.hypot(x - ox, y - oy) < CROWDED * usual),
  );
}

/** Points scaled so that a usual road is one unit long, as the layout by roads has them. */
function inRoads(points: readonly Point[], source: PlaceSource, index: ReadonlyMap<string, number>): Point[] {
  const usual = usualRoad(points, source, index) ?? 1;
  return points.map(([x, y]) => [x / usual, y / usual]);
}

function hasCoordinates(source: PlaceSource): boolean {
  return source.regions.every((region) => region.lat !== undefined && region.lon !== undefined);
}

function byCoordinates(source: PlaceSource): Point[] {
  // Longitudes relative to the first place, so that a country across the 180th meridian is not torn apart.
  const first = source.regions[0]?.lon ?? 0;
  const turned = source.regions.map((region) => first + ((((region.lon as number) - first + 540) % 360) - 180));
  const middle = turned.reduce((sum, lon) => sum + lon, 0) / turned.length;
  const projection = geoMercator().rotate([-middle, 0]).scale(1).translate([0, 0]);
  return source.regions.map(
    (region) => projection([region.lon as number, Math.max(-80, Math.min(80, region.lat as number))]) as Point,
  );
}

/** Provinces around a circle, in file order, each with its places around a smaller circle. */
function byProvince(source: PlaceSource): Point[] {
  const provinces = [...new Set(source.regions.map((region) => region.province))];
  const small = provinces.length === 1 ? 1 : Math.sin(Math.PI / provinces.length) * 0.72;
  const seen = new Map<string, number>();
  return source.regions.map((region) => {
    const place = seen.get(region.province) ?? 0;
    seen.set(region.province, place + 1);
    const count = source.regions.filter((other) => other.province === region.province).length;
    const turn = (2 * Math.PI * provinces.indexOf(region.province)) / provinces.length - Math.PI / 2;
    const inner = turn + (2 * Math.PI * place) / count;
    const reach = count === 1 ? 0 : small * Math.min(1, 0.45 + count * 0.06);
    const outer = provinces.length === 1 ? 0 : 1;
    return [
      outer * Math.cos(turn) + reach * Math.cos(inner),
      outer * Math.sin(turn) + reach * Math.sin(inner),
    ] as const;
  });
}

function fitted(points: readonly Point[]): Point[] {
  const box = boxOf(points);
  const extent = Math.max(box.right - box.left, box.bottom - box.top);
  const scale = extent > 0 ? (WORLD_WIDTH * 0.85) / extent : 1;
  return points.map(([x, y]) => [(x - box.left) * scale, (y - box.top) * scale] as const);
}

/** Two places at the same spot would share a cell: moves the later one. */
function spread(points: readonly Point[]): Point[] {
  const taken = new Set<string>();
  return points.map(([x, y], i) => {
    let at: Point = [x, y];
    for (let step = 1; taken.has(`${at[0].toFixed(1)}/${at[1].toFixed(1)}`); step++)
      at = [x + 6 * step * Math.cos(i), y + 6 * step * Math.sin(i)];
    taken.add(`${at[0].toFixed(1)}/${at[1].toFixed(1)}`);
    return at;
  });
}

function discRadius(points: readonly Point[], source: PlaceSource, index: ReadonlyMap<string, number>): number {
  const middle = usualRoad(points, source, index) ?? WORLD_WIDTH / 5;
  return Math.min(WORLD_WIDTH / 5, Math.max(WORLD_WIDTH / 40, middle * DISC_REACH));
}

/** Median length of the roads, in the points' units. */
function usualRoad(
  points: readonly Point[],
  source: PlaceSource,
  index: ReadonlyMap<string, number>,
): number | undefined {
  const lengths = source.links
    .map((link) => {
      const [ax, ay] = points[index.get(link.between[0]) ?? 0];
      const [bx, by] = points[index.get(link.between[1]) ?? 0];
      return Math.hypot(ax - bx, ay - by);
    })
    .sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length / 2)];
}

function cellOf(points: readonly Point[], own: number, radius: number): Edge[] {
  const [x, y] = points[own];
  const corner = (k: number): Point => [
    x + radius * Math.cos((2 * Math.PI * k) / DISC_CORNERS),
    y + radius * Math.sin((2 * Math.PI * k) / DISC_CORNERS),
  ];
  let edges: Edge[] = Array.from({ length: DISC_CORNERS }, (_, k) => ({
    from: corner(k),
    to: corner((k + 1) % DISC_CORNERS),
    across: NONE,
  }));
  for (let other: RegionIndex = FIRST; other < points.length; other++) {
    const [ox, oy] = points[other];
    if (other !== own && Math.hypot(ox - x, oy - y) < 2 * radius) edges = cutAway(edges, [x, y], [ox, oy], other);
  }
  return edges;
}

/** Keeps the part of a convex cell nearer to `own` than to `other`; the cut becomes an edge with `other` across it. */
function cutAway(edges: readonly Edge[], own: Point, other: Point, across: RegionIndex): Edge[] {
  const nx = other[0] - own[0];
  const ny = other[1] - own[1];
  const limit = ((own[0] + other[0]) * nx + (own[1] + other[1]) * ny) / 2;
  const side = (p: Point): number => p[0] * nx + p[1] * ny - limit;
  const kept: Edge[] = [];
  let leaves: Point | undefined;
  let enters: Point | undefined;
  for (const edge of edges) {
    const start = side(edge.from);
    const end = side(edge.to);
    const crossing = (): Point => {
      const t = start / (start - end);
      return [edge.from[0] + (edge.to[0] - edge.from[0]) * t, edge.from[1] + (edge.to[1] - edge.from[1]) * t];
    };
    if (start <= 0 && end <= 0) kept.push(edge);
    else if (start <= 0) {
      leaves = crossing();
      kept.push({ ...edge, to: leaves });
      kept.push({ from: leaves, to: leaves, across });
    } else if (end <= 0) {
      enters = crossing();
      kept.push({ ...edge, from: enters });
    }
  }
  return kept.map((edge) => (edge.across === across && leaves && enters ? { from: leaves, to: enters, across } : edge));
}

function bordersOf(cells: readonly (readonly Edge[])[]): GeoBorder[] {
  return indicesOf<RegionIndex>(cells.length).flatMap((a) =>
    cells[a].filter((edge) => edge.across > a).map((edge) => ({ a, b: edge.across, lines: [[edge.from, edge.to]] })),
  );
}

function provinceLines(cells: readonly (readonly Edge[])[], source: PlaceSource): Line[] {
  return cells.flatMap((cell, a) =>
    cell
      .filter((edge) => edge.across > a && source.regions[edge.across]?.province !== source.regions[a]?.province)
      .map((edge): Line => [edge.from, edge.to]),
  );
}
