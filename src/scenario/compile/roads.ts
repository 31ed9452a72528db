/** The road graph: neighbours as compressed rows, and the road distance between any two places. */

import { asColumn } from '../../core/column.ts';
import { round } from '../../core/exact.ts';
import type { RegionIndex } from '../../core/indices.ts';
import { memoize } from '../../core/memoize.ts';
import { type Compiled, FAR } from '../../engine/compiled.ts';
import type { RoadClass } from '../../engine/vocabulary.ts';
import type { Weights } from '../../engine/weights.ts';
import type { ScenarioFile } from '../schema/format.ts';

type Links = ScenarioFile['links'];
type Graph = Omit<Compiled['road'], 'time'>;

export function compileRoads(
  { links, regions }: ScenarioFile,
  weights: Weights,
  regionIndex: ReadonlyMap<string, RegionIndex>,
): Compiled['road'] {
  const graph = graphOf(links, regions, regionIndex);
  const kmOfTurn: Record<RoadClass, number> = {
    motorway: weights.speedMotorway,
    primary: weights.speedPrimary,
    secondary: weights.speedSecondary,
    track: weights.speedTrack,
  };
  const turns = links.map(({ km, road }) => Math.max(1, round((1000 * km) / kmOfTurn[road])));
  return { ...graph, time: asColumn(Int32Array.from(graph.link, (l) => turns[l])) };
}

interface Known {
  readonly ids: readonly string[];
  readonly graph: Graph;
}

/** Graphs by list of roads: moving a lever that touches no road keeps the list, and so its graph. */
const knownGraphs = memoize((_: Links): { last: Known | undefined } => ({ last: undefined }));

function graphOf(links: Links, regions: ScenarioFile['regions'], regionIndex: ReadonlyMap<string, RegionIndex>): Graph {
  const known = knownGraphs(links);
  const { last } = known;
  if (last !== undefined && last.ids.length === regions.length && regions.every(({ id }, r) => id === last.ids[r]))
    return last.graph;
  const graph = makeGraph(links, regions.length, regionIndex);
  known.last = { ids: regions.map(({ id }) => id), graph };
  return graph;
}

function makeGraph(links: Links, count: number, regionIndex: ReadonlyMap<string, RegionIndex>): Graph {
  const ends = links.map(({ between: [a, b] }) =>
    Object.freeze([regionIndex.get(a) ?? 0, regionIndex.get(b) ?? 0] as [RegionIndex, RegionIndex]),
  );
  const linkKm = Int32Array.from(links, ({ km }) => Math.max(1, round(km)));
  const rows: number[][] = Array.from({ length: count }, () => []);
  for (const [l, pair] of ends.entries()) for (const end of pair) rows[end].push(l);
  const first = new Int32Array(count + 1);
  const to: number[] = [];
  const link: number[] = [];
  for (const [r, own] of rows.entries()) {
    for (const l of own) {
      const [a, b] = ends[l];
      to.push(a === r ? b : a);
      link.push(l);
    }
    first[r + 1] = to.length;
  }
  const toColumn = Int32Array.from(to);
  const km = Int32Array.from(link, (l) => linkKm[l]);
  const graph: Graph = {
    count: ends.length,
    first: asColumn(first),
    to: asColumn(toColumn),
    link: asColumn(Int32Array.from(link)),
    km: asColumn(km),
    ends: Object.freeze(ends),
    linkKm: asColumn(linkKm),
    distance: asColumn(distances(count, first, toColumn, km)),
  };
  return Object.freeze(graph);
}

/** A heap entry packs distance x PLACES + place; distances stay below FAR. */
const PLACES = 32_768;

/** Dijkstra from every place in whole kilometres, so that ties are the same on every machine. */
function distances(count: number, first: Int32Array, to: Int32Array, km: Int32Array): Uint16Array {
  // 16-bit halves the table, so more of it stays in cache.
  const all = new Uint16Array(count * count).fill(FAR);
  const heap = createHeap(to.length + 1);
  for (let from = 0; from < count; from++) {
    const row = all.subarray(from * count, (from + 1) * count);
    row[from] = 0;
    heap.push(from);
    while (heap.size() > 0) {
      const nearest = heap.pop();
      const near = nearest % PLACES;
      const so = (nearest - near) / PLACES;
      // Stale: a shorter way was found since.
      if (so > row[near]) continue;
      for (let k = first[near]; k < first[near + 1]; k++) {
        const next = to[k];
        const length = so + km[k];
        if (length >= row[next]) continue;
        row[next] = length;
        heap.push(length * PLACES + next);
      }
    }
  }
  return all;
}

interface Heap {
  size(): number;
  push(entry: number): void;
  /** Removes and returns the smallest entry. */
  pop(): number;
}

function createHeap(most: number): Heap {
  const entries = new Int32Array(most);
  let size = 0;
  return {
    size: () => size,
    push(entry) {
      let at = size++;
      while (at > 0) {
        const above = (at - 1) >> 1;
        if (entries[above] <= entry) break;
        entries[at] = entries[above];
        at = above;
      }
      entries[at] = entry;
    },
    pop() {
      const least = entries[0];
      const entry = entries[--size];
      let at = 0;
      for (let below = 1; below < size; below = 2 * at + 1) {
        if (below + 1 < size && entries[below + 1] < entries[below]) below++;
        if (entries[below] >= entry) break;
        entries[at] = entries[below];
        at = below;
      }
      entries[at] = entry;
      return least;
    },
  };
}
