// Maps of an invented country as map makers' programs write them: eight squares in two rows of four, one a place.
import { quantize } from 'topojson-client';
import type { Objects, Topology } from 'topojson-specification';

/** Degrees, or whatever a map maker had in mind. */
export type Spot = readonly [number, number];

export interface Square {
  readonly id: string;
  readonly name: string;
  /** Closed. */
  readonly ring: readonly Spot[];
}

/** Ids and names of places in the order of the scenario "five-valleys". */
const PLACES: readonly (readonly [string, string])[] = [
  ['sorva', 'Sorva'],
  ['kolm', 'Kolm Pass'],
  ['aldra', 'Aldra'],
  ['moor', 'Wenn Moor'],
  ['tevera', 'Tevera'],
  ['hedin', 'Hedin'],
  ['karsa', 'Karsa'],
  ['lasta', 'Lasta'],
];
/** Pairs of squares that have a side in common. */
export const GRID_BORDERS = 10;

/** `place` says where the corner in a column and a row (0-4, 0-2) lies. */
export function grid(
  place: (column: number, row: number) => Spot = (column, row) => [20 + column, 40 + row],
): Square[] {
  return PLACES.map(([id, name], i) => {
    const [x, y] = [i % 4, 1 - Math.floor(i / 4)];
    const corners = [
      [x, y],
      [x, y + 1],
      [x + 1, y + 1],
      [x + 1, y],
      [x, y],
    ] as const;
    return { id, name, ring: corners.map(([column, row]) => place(column, row)) };
  });
}

/** The middle of each square of the usual grid: where a scenario has its places. */
export const gridPositions = PLACES.map(([id], i) => ({ id, lat: 41.5 - Math.floor(i / 4), lon: 20.5 + (i % 4) }));

type Members = Readonly<Record<string, unknown>>;

/** GeoJSON; `members` of a feature besides its geometry, or instead of it. */
export function geoJson(squares: readonly Square[], members: (square: Square) => Members): { features: Members[] } {
  const features = squares.map((square) => ({
    type: 'Feature',
    properties: {},
    geometry: { type: 'Polygon', coordinates: [square.ring] },
    ...members(square),
  }));
  return { type: 'FeatureCollection', features } as { features: Members[] };
}

/** TopoJSON with an arc for each side; `members` of a shape besides its arcs, or instead of them. */
export function topoJson(
  squares: readonly Square[],
  members: (square: Square) => Members,
  layer = 'regions',
): { readonly type: string; readonly objects: Readonly<Record<string, object>>; readonly arcs: readonly unknown[] } {
  const arcs: Spot[][] = [];
  const arcOf = (from: Spot, to: Spot): number => {
    const known = arcs.findIndex(([a, b]) => String(a) === String(to) && String(b) === String(from));
    return known >= 0 ? ~known : arcs.push([from, to]) - 1;
  };
  const geometries = squares.map((square) => ({
    type: 'Polygon',
    arcs: [square.ring.slice(1).map((to, i) => arcOf(square.ring[i] ?? to, to))],
    ...members(square),
  }));
  return { type: 'Topology', objects: { [layer]: { type: 'GeometryCollection', geometries } }, arcs };
}

/** Whole numbers in steps from arc to arc, with `transform` and `bbox`, as most programs write. */
export const quantized = (map: unknown): unknown => quantize(map as Topology<Objects<object>>, 1e6);
