/** Walking over the map by keys: from a place to the nearest one in a direction. */
import type { RegionIndex } from '../core/indices.ts';
import type { GeoRoad } from './geometry.ts';
import type { Point } from './viewport.ts';

export const DIRECTIONS = ['ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowLeft'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** As on the screen: y goes down. */
const HEADING: Readonly<Record<Direction, Point>> = {
  ArrowUp: [0, -1],
  ArrowRight: [1, 0],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
};

/** Cosine of half the cone that counts as "in this direction": 60 degrees in all. */
const CONE = Math.cos(Math.PI / 6);
/** Cosine of half the widest cone: a place farther off lies another way. */
const WIDE_CONE = Math.cos((Math.PI * 80) / 180);

/** A linked place counts so much nearer, one outside the cone so much farther: by these no place is out of reach. */
const LINKED = 0.4;
const OUTSIDE = 4;

/**
 * The place reached from `from` by one step: the nearest in the direction, where places linked by road count as much
 * nearer, those off the direction as farther, and those outside a cone of 60 degrees as much farther. `undefined` if
 * nothing lies that way.
 */
export function stepFrom(
  from: Point,
  direction: Direction,
  places: readonly { readonly region: RegionIndex; readonly at: Point }[],
  isLinked: (region: RegionIndex) => boolean,
): RegionIndex | undefined {
  const [hx, hy] = HEADING[direction];
  let best: RegionIndex | undefined;
  let bestCost = Infinity;
  for (const { region, at } of places) {
    const [dx, dy] = [at[0] - from[0], at[1] - from[1]];
    const distance = Math.hypot(dx, dy);
    if (distance < 1e-6) continue;
    const cosine = (dx * hx + dy * hy) / distance;
    if (cosine < WIDE_CONE) continue;
    const rank = cosine < CONE ? OUTSIDE : isLinked(region) ? LINKED : 1;
    const cost = rank * distance * (2 - cosine);
    if (cost < bestCost) {
      best = region;
      bestCost = cost;
    }
  }
  return best;
}

/** Whether a road joins two places. */
export function linksOf(roads: readonly GeoRoad[]): (a: RegionIndex, b: RegionIndex) => boolean {
  const pairs = new Set(roads.flatMap(({ a, b }) => [`${a}/${b}`, `${b}/${a}`]));
  return (a, b) => pairs.has(`${a}/${b}`);
}

/** The one after the current one in a list that goes round; the first if the current one is not in it. */
export function nextIn<Stop>(stops: readonly Stop[], current: Stop | undefined): Stop | undefined {
  if (stops.length === 0) return undefined;
  return stops[(current === undefined ? 0 : stops.indexOf(current) + 1) % stops.length];
}
