/** The country as pictures draw it: its shapes, which are fetched, and the marks that have room on them. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { RegionIndex } from '../../../core/indices.ts';
import type { MapGeometry } from '../../../map/geometry.ts';
import { mapGeometryOf } from '../../../map/loadGeometry.ts';
import { boxOf } from '../../../map/viewport.ts';
import type { MapFile } from '../../../scenario/map/mapFile.ts';
import type { CompiledScenario } from '../../../scenario/scenario.ts';
import { scenarioText } from '../../../words/text.ts';
import type { LabStore } from '../store.ts';

export interface Country {
  /** Where there is no map, cells around the places. */
  readonly geometry: MapGeometry;
  readonly map: 'waiting' | 'here' | 'none' | 'unfetched';
}

export function useCountry(store: LabStore, compiled: CompiledScenario): Country {
  const file = store.loaded.value?.map;
  const [found, setFound] = useState<MapFile | 'none' | 'unfetched' | undefined>(undefined);
  useEffect(() => {
    let isGone = false;
    void file?.().then((map) => !isGone && setFound(map ?? 'none'));
    return () => {
      isGone = true;
    };
  }, [file]);
  const geometry = useMemo(
    () => mapGeometryOf(compiled.scenario, scenarioText, typeof found === 'object' ? found : undefined),
    [compiled, found],
  );
  return { geometry, map: found === undefined ? 'waiting' : typeof found === 'object' ? 'here' : found };
}

/** A place's ground as GeoJSON, moved by so much of the map's own lengths. */
export const groundOf = ({ shapes }: MapGeometry, region: RegionIndex, right = 0, down = 0) => ({
  type: 'MultiPolygon',
  coordinates: shapes[region].map((ring) => [ring.map(([x, y]) => [x + right, y + down])]),
});

/** CSS pixels. */
export interface Room {
  readonly wide: number;
  readonly high: number;
}

/**
 * Places whose numbers can be printed without covering each other: the largest first, and of those too small for one
 * none, save the first.
 *
 * @param scale CSS pixels for one of the map's own lengths.
 * @param room that a number needs.
 */
export function numbered<Placed extends { readonly region: RegionIndex }>(
  { shapes, towns }: MapGeometry,
  placed: readonly Placed[],
  scale: number,
  room: Room,
): readonly Placed[] {
  const sized = placed
    .filter(({ region }) => shapes[region].length > 0)
    .map((one) => {
      const { left, right, top, bottom } = boxOf(shapes[one.region].flat());
      return { one, wide: (right - left) * scale, high: (bottom - top) * scale };
    })
    .sort((a, b) => b.wide * b.high - a.wide * a.high);
  const kept: Placed[] = [];
  for (const { one, wide, high } of sized) {
    if (kept.length > 0 && (wide < room.wide || high < room.high)) continue;
    const [x, y] = towns[one.region].at;
    const isFree = kept.every(({ region }) => {
      const [dx, dy] = [(towns[region].at[0] - x) * scale, (towns[region].at[1] - y) * scale];
      return Math.abs(dx) >= room.wide || Math.abs(dy) >= room.high;
    });
    if (isFree) kept.push(one);
  }
  return kept;
}
