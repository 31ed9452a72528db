/** Which place a point lies in, read off a grid made once: arranging marks asks it ten thousand times. */
import type { RegionIndex, SideIndex } from '../core/indices.ts';
import { FIRST, NONE } from '../core/indices.ts';
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
  regionAt(at: Point): RegionIndex;
  /** The middle of a cell. */
  middleOf(index: number): Point;
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
  for (let i = 0; i < regions.length; i++) regions[i] = find(middleOf(i)) ?? NONE;
  return {
    cell,
    columns: COLUMNS,
    rows,
    regions,
    middleOf,
    regionAt([x, y]) {
      const [column, row] = [Math.floor((x - left) / cell), Math.floor((y - top) / cell)];
      if (column < 0 || row < 0 || column >= COLUMNS || row >= rows) return NONE;
      return regions[row * COLUMNS + column] as RegionIndex;
    },
  };
}

/** Ground of one side that hangs together. */
export interface SideArea {
  readonly side: SideIndex;
  readonly regions: ReadonlySet<RegionIndex>;
  /** Cells of the grid, in order. */
  readonly cells: readonly number[];
}

/** Areas above this share of the country are named. */
const LEAST_AREA = 0.02;

/** Connected grounds large enough to be named, largest first. */
export function sideAreas(grid: GroundGrid, geometry: Pick<MapGeometry, 'borders'>, model: MapModel): SideArea[] {
  const parent = model.places.map((_, i) => i);
  const rootOf = (i: number): number => {
    let root = i;
    while (parent[root] !== root) root = parent[root];
    return root;
  };
  for (const { a, b } of geometry.borders)
    if (model.places[a]?.holder === model.places[b]?.holder) parent[rootOf(b)] = rootOf(a);
  const cells = new Map<number, number[]>();
  let land = 0;
  for (let i = 0; i < grid.regions.length; i++) {
    const region = grid.regions[i];
    if (region === NONE) continue;
    land++;
    const root = rootOf(region);
    const known = cells.get(root);
    if (known) known.push(i);
    else cells.set(root, [i]);
  }
  const areas: SideArea[] = [];
  for (const [root, inside] of cells) {
    const side = model.places[root]?.holder ?? NONE;
    if (side === NONE || inside.length < land * LEAST_AREA) continue;
    const regions = new Set<RegionIndex>();
    for (let r: RegionIndex = FIRST; r < model.places.length; r++) if (rootOf(r) === root) regions.add(r);
    areas.push({ side, regions, cells: inside });
  }
  return areas.sort((a, b) => b.cells.length - a.cells.length || a.side - b.side);
}

/** Points of a box, as shares of its half width and height, that have to lie on the area's own ground. */
const SAMPLES = [-1, -0.66, -0.33, 0, 0.33, 0.66, 1].flatMap((x) => [-1, 0, 1].map((y) => [x, y] as const));

/** Share of the points that has to, where no spot has all. */
const MOST_INSIDE = 0.72;
/** A large ground is tried at every third of its cells. */
const LARGE = 600;

/**
 * Middles at which a name of this size (world units) lies on the area's ground, most central first; after them those
 * where most of it does. Made as they are asked for: the first mostly does.
 */
export function* nameSpots(grid: GroundGrid, area: SideArea, width: number, height: number): Generator<Point> {
  const step = area.cells.length > LARGE ? 3 : 1;
  const middles = area.cells.filter((_, i) => i % step === 0).map((cell) => grid.middleOf(cell));
  const [sumX, sumY] = middles.reduce(([x, y], [cx, cy]) => [x + cx, y + cy] as const, [0, 0] as Point);
  const centre: Point = [sumX / middles.length, sumY / middles.length];
  const near = middles
    .map((at) => ({ at, apart: Math.hypot(at[0] - centre[0], at[1] - centre[1]) }))
    .sort((a, b) => a.apart - b.apart);
  const insideAt = ([x, y]: Point): number =>
    SAMPLES.reduce(
      (sum, [dx, dy]) => sum + (area.regions.has(grid.regionAt([x + (dx * width) / 2, y + (dy * height) / 2])) ? 1 : 0),
      0,
    );
  const partly: Point[] = [];
  for (const { at } of near) {
    const inside = insideAt(at);
    if (inside === SAMPLES.length) yield at;
    else if (inside >= SAMPLES.length * MOST_INSIDE) partly.push(at);
  }
  yield* partly;
}
