/** Which place a point lies in, read off a grid made once: arranging marks asks it ten thousand times. */
import type { RegionIndex, SideIndex } from '../core/indices.ts';
import { NONE } from '../core/indices.ts';
import { type MapGeometry, regionFinder } from './geometry.ts';
import type { MapModel } from './model.ts';
import type { Point } from './viewport.ts';

const COLUMNS = 128;

export interface GroundGrid {
  /** World units. */
  readonly cell: number;
  readonly columns: number;
  readonly rows: number;
  /** By row and column; NONE outside the country. */
  readonly regions: Int16Array;
  /** By region: its cells, in order. */
  readonly cellsOf: readonly Int32Array[];
  regionAt(x: number, y: number): RegionIndex;
  /** The middle of a cell. */
  middleOf(index: number): Point;
  /** Spots for names as far as they were found, by ground and size: few turns change either. */
  readonly spots: Map<string, FoundSpots>;
}

interface FoundSpots {
  readonly found: Point[];
  readonly rest: Iterator<Point, undefined>;
}

export function groundGridOf(geometry: MapGeometry): GroundGrid {
  const { left, top, right, bottom } = geometry.bounds;
  const cell = (right - left) / COLUMNS;
  const rows = Math.max(1, Math.ceil((bottom - top) / cell));
  const find = regionFinder(geometry);
  const middleOf = (index: number): Point => [
    left + ((index % COLUMNS) + 0.5) * cell,
    top + (Math.floor(index / COLUMNS) + 0.5) * cell,
  ];
  const regions = new Int16Array(COLUMNS * rows);
  const cells: number[][] = geometry.towns.map(() => []);
  for (let i = 0; i < regions.length; i++) {
    const region = find(middleOf(i));
    regions[i] = region ?? NONE;
    if (region !== undefined) cells[region].push(i);
  }
  return {
    cell,
    columns: COLUMNS,
    rows,
    regions,
    cellsOf: cells.map((own) => Int32Array.from(own)),
    middleOf,
    regionAt(x, y) {
      const column = Math.floor((x - left) / cell);
      const row = Math.floor((y - top) / cell);
      if (column < 0 || row < 0 || column >= COLUMNS || row >= rows) return NONE;
      return regions[row * COLUMNS + column] as RegionIndex;
    },
    spots: new Map(),
  };
}

/** Ground of one side that hangs together. */
export interface SideArea {
  readonly side: SideIndex;
  /** By region: 1 for its places. */
  readonly isInside: Uint8Array;
  /** How many cells of the grid it has. */
  readonly size: number;
}

/** Areas above this share of the country are named. */
const LEAST_AREA = 0.02;

/** Connected grounds large enough to be named, largest first. */
export function sideAreas(grid: GroundGrid, geometry: Pick<MapGeometry, 'borders'>, model: MapModel): SideArea[] {
  const { places } = model;
  const parent = places.map((_, i) => i);
  const rootOf = (i: number): number => {
    let root = i;
    while (parent[root] !== root) root = parent[root];
    return root;
  };
  for (const { a, b } of geometry.borders) if (places[a]?.holder === places[b]?.holder) parent[rootOf(b)] = rootOf(a);
  const roots = places.map((_, i) => rootOf(i));
  const sizes = places.map(() => 0);
  let land = 0;
  for (let i = 0; i < places.length; i++) {
    const { length } = grid.cellsOf[i];
    sizes[roots[i]] += length;
    land += length;
  }
  return places
    .flatMap(({ holder }, root): SideArea[] => {
      if (roots[root] !== root || holder === NONE || sizes[root] < land * LEAST_AREA) return [];
      const isInside = Uint8Array.from(roots, (one) => (one === root ? 1 : 0));
      return [{ side: holder, isInside, size: sizes[root] }];
    })
    .sort((a, b) => b.size - a.size || a.side - b.side);
}

/** Cells of an area, in order. */
export function cellsIn({ cellsOf }: GroundGrid, { isInside, size }: SideArea): Int32Array {
  const cells = new Int32Array(size);
  let filled = 0;
  for (let i = 0; i < isInside.length; i++) {
    if (isInside[i] === 0) continue;
    cells.set(cellsOf[i], filled);
    filled += cellsOf[i].length;
  }
  return cells.sort();
}

/** Points of a box, as shares of its half width and height, that have to lie on the area's own ground. */
const ACROSS = [-1, -0.66, -0.33, 0, 0.33, 0.66, 1];
const DOWN = [-1, 0, 1];
const SAMPLES = ACROSS.length * DOWN.length;

/** Share of the points that has to, where no spot has all. */
const MOST_INSIDE = 0.72;
/** A large ground is tried at every third of its cells. */
const LARGE = 600;

/** More would be of zooms and grounds long gone. */
const MOST_KEPT = 200;

/**
 * Middles at which a name of this size (world units) lies on the area's ground, most central first; after them those
 * where most of it does. Found as they are asked for: the first mostly does.
 */
export function* nameSpots(grid: GroundGrid, area: SideArea, width: number, height: number): Generator<Point> {
  const key = `${area.isInside.join('')}/${width}/${height}`;
  const { found, rest } = grid.spots.get(key) ?? { found: [], rest: findSpots(grid, area, width, height) };
  if (grid.spots.size >= MOST_KEPT) grid.spots.clear();
  grid.spots.set(key, { found, rest });
  yield* found;
  for (let next = rest.next(); next.done !== true; next = rest.next()) {
    found.push(next.value);
    yield next.value;
  }
}

function* findSpots(grid: GroundGrid, area: SideArea, width: number, height: number): Generator<Point, undefined> {
  const cells = cellsIn(grid, area);
  const step = cells.length > LARGE ? 3 : 1;
  const middles: Point[] = [];
  let sumX = 0;
  let sumY = 0;
  for (let i = 0; i < cells.length; i += step) {
    const middle = grid.middleOf(cells[i]);
    sumX += middle[0];
    sumY += middle[1];
    middles.push(middle);
  }
  const [x, y] = [sumX / middles.length, sumY / middles.length];
  const apart = Float64Array.from(middles, (at) => (at[0] - x) ** 2 + (at[1] - y) ** 2);
  const order = Uint16Array.from(middles, (_, i) => i).sort((a, b) => apart[a] - apart[b] || a - b);
  const least = SAMPLES * MOST_INSIDE;
  const partly: Point[] = [];
  for (const i of order) {
    const at = middles[i];
    const inside = insideAt(grid, area, at, width / 2, height / 2, SAMPLES - least);
    if (inside === SAMPLES) yield at;
    else if (inside >= least) partly.push(at);
  }
  yield* partly;
  return undefined;
}

/** How many points of a box lie on the area's ground; counts no further once more than `spare` do not. */
function insideAt(
  grid: GroundGrid,
  { isInside }: SideArea,
  at: Point,
  halfWidth: number,
  halfHeight: number,
  spare: number,
): number {
  let inside = 0;
  let outside = 0;
  for (const dx of ACROSS) {
    for (const dy of DOWN) {
      const region = grid.regionAt(at[0] + dx * halfWidth, at[1] + dy * halfHeight);
      if (region !== NONE && isInside[region] === 1) inside++;
      else if (++outside > spare) return inside;
    }
  }
  return inside;
}
