/**
 * Longitudes go round. A country across the 180th meridian is written in three ways (cut there, from 0 to 360, or
 * jumping from 179 to -179); turned to the map's middle it is one piece in all of them.
 */
import type { Place } from './mapFile.ts';

export interface Spread {
  /** Degrees; within -180 to 180. */
  readonly middle: number;
  /** Longitudes must be turned to the middle. */
  readonly isTurned: boolean;
}

/** Where positions lie around the globe. `longitudes` are sorted in place. */
export function spreadOf(longitudes: Float64Array): Spread {
  longitudes.sort();
  const west = longitudes[0] ?? 0;
  const east = longitudes[longitudes.length - 1] ?? 0;
  const isPlain = west >= -180 && east <= 180;
  if (isPlain && east - west <= 180) return { middle: (west + east) / 2, isTurned: false };
  const around = longitudes.map(within0To360).sort();
  let gap = 0;
  let begin = 0;
  for (let i = 0; i < around.length; i++) {
    const next = around[i + 1] ?? around[0] + 360;
    if (next - around[i] <= gap) continue;
    gap = next - around[i];
    begin = next;
  }
  // A map of the whole world has no gap that is worth a turn.
  if (isPlain && 360 - gap >= east - west) return { middle: (west + east) / 2, isTurned: false };
  return { middle: turned(begin + (360 - gap) / 2, 0), isTurned: true };
}

const within0To360 = (longitude: number): number => longitude - 360 * Math.floor(longitude / 360);

/** The same longitude within 180 degrees of another. */
export const turned = (longitude: number, middle: number): number =>
  longitude - 360 * Math.round((longitude - middle) / 360);

/** A line as one piece: it begins near the middle, and no step goes round the globe. */
export function turnedLine(line: readonly Place[], middle: number): readonly Place[] {
  let before = middle;
  return line.map(([longitude, latitude]): Place => {
    before = turned(longitude, before);
    return [before, latitude];
  });
}
