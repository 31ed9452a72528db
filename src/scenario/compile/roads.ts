/** The road graph of a scenario: neighbours as compressed rows, and the road distance between any two places. */

import { asColumn } from '../../core/column.ts';
import { round } from '../../core/exact.ts';
import type { RegionIndex } from '../../core/indices.ts';
import { type Compiled, FAR } from '../../engine/compiled.ts';
import type { RoadClass } from '../../engine/vocabulary.ts';
import type { Weights } from '../../engine/weights.ts';
import type { ScenarioFile } from '../schema/format.ts';

export function compileRoads(
  scenario: ScenarioFile,
  weights: Weights,
  regionIndex: ReadonlyMap<string, number>,
): Compiled['road'] {
  const count = scenario.regions.length;
  const ends = scenario.links.map(({ between: [a, b] }) =>
    Object.freeze([regionIndex.get(a) ?? 0, regionIndex.get(b) ?? 0] as [RegionIndex, RegionIndex]),
  );
  const kmOfTurn: Record<RoadClass, number> = {
    motorway: weights.speedMotorway,
    primary: weights.speedPrimary,
    secondary: weights.speedSecondary,
    track: weights.speedTrack,
  };
  const linkKm = Int32Array.from(scenario.links, (link) => Math.max(1, round(link.km)));
  const rows: number[][] = Array.from({ length: count }, () => []);
  for (let l = 0; l < ends.length; l++) for (const end of ends[l] as readonly number[]) (rows[end] as number[]).push(l);
  const first = new Int32Array(count + 1);
  const to: number[] = [];
  const link: number[] = [];
  for (let r = 0; r < count; r++) {
    for (const l of rows[r] as number[]) {
      const [a, b] = ends[l] as readonly [number, number];
      to.push(a === r ? b : a);
      link.push(l);
    }
    first[r + 1] = to.length;
  }
  const time = link.map((l) => {
    const written = scenario.links[l] as ScenarioFile['links'][number];
    return Math.max(1, round((1000 * written.km) / kmOfTurn[written.road]));
  });
  const toColumn = Int32Array.from(to);
  const km = Int32Array.from(link, (l) => linkKm[l]);
  return {
    count: ends.length,
    first: asColumn(first),
    to: asColumn(toColumn),
    link: asColumn(Int32Array.from(link)),
    km: asColumn(km),
    time: asColumn(Int32Array.from(time)),
    ends: Object.freeze(ends),
    linkKm: asColumn(linkKm),
    distance: asColumn(distances(count, first, toColumn, km)),
  };
}

/** Dijkstra from every place over whole kilometres, so that equal roads give equal distances on every machine. */
function distances(count: number, first: Int32Array, to: Int32Array, km: Int32Array): Uint16Array {
  // Half the size of whole words, which keeps the table near the processor.
  const all = new Uint16Array(count * count).fill(FAR);
  const done = new Uint8Array(count);
  for (let from = 0; from < count; from++) {
    const row = all.subarray(from * count, (from + 1) * count);
    row[from] = 0;
    done.fill(0);
    for (;;) {
      let near = -1;
      for (let r = 0; r < count; r++) if (done[r] === 0 && row[r] < FAR && (near < 0 || row[r] < row[near])) near = r;
      if (near < 0) break;
      done[near] = 1;
      for (let k = first[near]; k < first[near + 1]; k++) {
        const next = to[k];
        const length = row[near] + km[k];
        if (length < row[next]) row[next] = length;
      }
    }
  }
  return all;
}
