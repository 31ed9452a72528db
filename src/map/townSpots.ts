/** Where the towns of a map stand, and the circle that a place without an area is drawn as. */
import { type Line, type PlaceSource, type Shape, shapeContains, WORLD_WIDTH } from './geometry.ts';
import { boxOf, type Point } from './viewport.ts';

/** How far from its area a town may lie: coasts are drawn roughly. */
const STRAY = WORLD_WIDTH * 0.02;
/** Radius and corners of a place without an area. */
const CIRCLE = WORLD_WIDTH * 0.025;
const CORNERS = 24;

/** Of a place: its town on the map, its position in the scenario (both in world coordinates), its area. */
export interface Known {
  readonly town: Point | undefined;
  readonly position: Point | undefined;
  readonly area: Shape;
}

/** By place: the map's town, else the position if the area agrees, else within the area, else among its neighbours. */
export function townSpots({ regions, links }: PlaceSource, places: readonly Known[]): readonly Point[] {
  const sure = places.map(({ town, position, area }): Point | undefined => {
    if (town !== undefined || area.length === 0) return town ?? position;
    return position !== undefined && isNear(area, position) ? position : innerPoint(area);
  });
  const spots = new Map(regions.map(({ id }, i) => [id, sure[i]]));
  const known = sure.filter((spot) => spot !== undefined);
  return regions.map(({ id }, i) => {
    const beside = links.flatMap(({ between: [a, b] }) => (a === id ? [b] : b === id ? [a] : []));
    const neighbours = beside.map((other) => spots.get(other)).filter((spot) => spot !== undefined);
    return sure[i] ?? middleOf(neighbours.length > 0 ? neighbours : known);
  });
}

function middleOf(points: readonly Point[]): Point {
  const sum = points.reduce(([x, y], [nextX, nextY]): Point => [x + nextX, y + nextY], [0, 0] as Point);
  return [sum[0] / Math.max(1, points.length), sum[1] / Math.max(1, points.length)];
}

export function circleAround([x, y]: Point): Line {
  return Array.from({ length: CORNERS }, (_, k): Point => {
    const turn = (2 * Math.PI * k) / CORNERS;
    return [x + CIRCLE * Math.cos(turn), y + CIRCLE * Math.sin(turn)];
  });
}

function isNear(shape: Shape, at: Point): boolean {
  return (
    shapeContains(shape, at) ||
    shape.some((ring) => ring.some((corner, i) => distance(at, corner, ring[(i + 1) % ring.length]) < STRAY))
  );
}

/** From a point to a stretch between two others. */
function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1);
  const share = Math.max(0, Math.min(1, along));
  return Math.hypot(x - ax - share * dx, y - ay - share * dy);
}

/** A point well within a shape: the middle of its largest ring, or of the widest span at one of some heights. */
function innerPoint(shape: Shape): Point {
  const ring = shape.reduce((largest, each) => (areaOf(each) > areaOf(largest) ? each : largest));
  const box = boxOf(ring);
  const middle: Point = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  if (shapeContains(shape, middle)) return middle;
  let best: Point = middle;
  let widest = 0;
  for (const share of [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8]) {
    const y = box.top + (box.bottom - box.top) * share;
    const crossings = crossingsAt(ring, y);
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const width = crossings[i + 1] - crossings[i];
      if (width <= widest) continue;
      widest = width;
      best = [(crossings[i] + crossings[i + 1]) / 2, y];
    }
  }
  return best;
}

const areaOf = (ring: Line): number =>
  Math.abs(
    ring.reduce((sum, [x, y], i) => {
      const [nextX, nextY] = ring[(i + 1) % ring.length];
      return sum + x * nextY - nextX * y;
    }, 0),
  );

/** Where a ring crosses a height, from left to right. */
function crossingsAt(ring: Line, height: number): number[] {
  return ring
    .flatMap(([x, y], i) => {
      const [nextX, nextY] = ring[(i + 1) % ring.length];
      return y > height === nextY > height ? [] : [x + ((height - y) / (nextY - y)) * (nextX - x)];
    })
    .sort((a, b) => a - b);
}
