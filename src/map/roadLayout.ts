/**
 * Places points without coordinates where their road distances fit best: stress majorisation (Gansner, Koren and North
 * 2005) from a given start, with a fixed number of rounds and no randomness.
 */
import type { PlaceSource } from './geometry.ts';
import type { Point } from './viewport.ts';

const ROUNDS = 80;

export function roadLayout(source: PlaceSource, index: ReadonlyMap<string, number>, start: readonly Point[]): Point[] {
  const count = start.length;
  const distance = roadDistances(source, index, count);
  let points = start.map(([x, y]) => [x, y] as Point);
  for (let round = 0; round < ROUNDS; round++) points = points.map((_, i) => better(points, distance, i, count));
  return points;
}

/** Where the other places would put place `i`: the mean of their wishes, weighted towards near ones. */
function better(points: readonly Point[], distance: Float64Array, i: number, count: number): Point {
  const [x, y] = points[i];
  let [sumX, sumY, weights] = [0, 0, 0];
  for (let j = 0; j < count; j++) {
    const wanted = distance[i * count + j];
    if (j === i || wanted <= 0) continue;
    const [ox, oy] = points[j];
    const apart = Math.hypot(x - ox, y - oy) || 1e-6;
    const weight = 1 / (wanted * wanted);
    sumX += weight * (ox + (wanted * (x - ox)) / apart);
    sumY += weight * (oy + (wanted * (y - oy)) / apart);
    weights += weight;
  }
  return weights > 0 ? [sumX / weights, sumY / weights] : [x, y];
}

/** Shortest paths between all pairs (Floyd-Warshall), in units of the median road; unconnected parts are far apart. */
function roadDistances(source: PlaceSource, index: ReadonlyMap<string, number>, count: number): Float64Array {
  const lengths = source.links.map((link) => link.km ?? 1).sort((a, b) => a - b);
  const middle = lengths[Math.floor(lengths.length / 2)] || 1;
  const distance = new Float64Array(count * count).fill(Number.POSITIVE_INFINITY);
  for (let i = 0; i < count; i++) distance[i * count + i] = 0;
  for (const link of source.links) {
    const [a, b] = [index.get(link.between[0]), index.get(link.between[1])];
    if (a === undefined || b === undefined) continue;
    // Square roots, so that a short road still has room for two names.
    const length = Math.sqrt((link.km ?? middle) / middle);
    distance[a * count + b] = Math.min(distance[a * count + b], length);
    distance[b * count + a] = distance[a * count + b];
  }
  for (let k = 0; k < count; k++) {
    for (let i = 0; i < count; i++) {
      const toK = distance[i * count + k];
      if (toK === Number.POSITIVE_INFINITY) continue;
      for (let j = 0; j < count; j++) {
        const way = toK + distance[k * count + j];
        if (way < distance[i * count + j]) distance[i * count + j] = way;
      }
    }
  }
  const longest = distance.reduce((most, way) => (way === Number.POSITIVE_INFINITY ? most : Math.max(most, way)), 1);
  return distance.map((way) => (way === Number.POSITIVE_INFINITY ? longest + 1 : way));
}
