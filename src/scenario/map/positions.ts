/** Whether the positions that a scenario gives its places and the areas that a map gives them tell of one country. */
import type { AreaRings } from './areas.ts';
import { turned } from './longitudes.ts';
import type { Place } from './mapFile.ts';
import type { NamedPlace } from './match.ts';

/** A place as a scenario has it; degrees. */
export interface MapPlace extends NamedPlace {
  readonly lat?: number | undefined;
  readonly lon?: number | undefined;
}

export interface Extent {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

export function extentOf(rings: AreaRings): Extent {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const area of rings)
    for (const ring of area)
      for (const [x, y] of ring) {
        west = Math.min(west, x);
        east = Math.max(east, x);
        south = Math.min(south, y);
        north = Math.max(north, y);
      }
  return { west, south, east, north };
}

/** Degrees that a position may lie beyond the map: coasts are drawn roughly. */
const MARGIN = 0.25;

/** How the positions lie to the whole map: mostly `within`, only `swapped` within, or none within. */
export function fitOf(places: readonly MapPlace[], extent: Extent, middle: number): 'within' | 'swapped' | 'elsewhere' {
  const positions = places.flatMap(({ lat, lon }) => (lat === undefined || lon === undefined ? [] : [{ lat, lon }]));
  const isWithin = ([x, y]: Place): boolean => {
    const longitude = turned(x, middle);
    return (
      longitude > extent.west - MARGIN &&
      longitude < extent.east + MARGIN &&
      y > extent.south - MARGIN &&
      y < extent.north + MARGIN
    );
  };
  const fitting = positions.filter(({ lat, lon }) => isWithin([lon, lat])).length;
  const swapped = positions.filter(({ lat, lon }) => isWithin([lat, lon])).length;
  if (2 * fitting >= positions.length) return 'within';
  if (2 * swapped > positions.length && swapped > fitting) return 'swapped';
  return fitting === 0 ? 'elsewhere' : 'within';
}

/** Corners that are compared, so that areas upon areas do not take for ever. */
const MOST_CORNERS = 3_000_000;

/**
 * Places whose position lies in the area of another, where most lie in their own: two ids exchanged, or a slip in one
 * position. Rings and positions as the map was written or turned.
 */
export function misplaced(places: readonly MapPlace[], rings: AreaRings, middle: number): readonly string[] {
  let own = 0;
  let corners = 0;
  const found: string[] = [];
  const extents = rings.map((area) => extentOf([area]));
  const holds = (i: number, at: Place): boolean => {
    const { west, south, east, north } = extents[i];
    if (at[0] < west || at[0] > east || at[1] < south || at[1] > north) return false;
    corners += rings[i].reduce((sum, ring) => sum + ring.length, 0);
    return isInside(rings[i], at);
  };
  for (const [i, { id, lat, lon }] of places.entries()) {
    if (lat === undefined || lon === undefined || rings[i].length === 0) continue;
    const at: Place = [turned(lon, middle), lat];
    if (holds(i, at)) own++;
    else if (corners < MOST_CORNERS && rings.some((_, other) => holds(other, at))) found.push(id);
  }
  return own > 2 * found.length ? found : [];
}

/** By the even-odd rule. */
function isInside(rings: readonly (readonly Place[])[], [x, y]: Place): boolean {
  let inside = false;
  for (const ring of rings)
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [xi, yi] = ring[i];
      const [xj, yj] = ring[j];
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
    }
  return inside;
}
