/** Where the camera goes to show places: near enough to see them among their neighbours, and no farther than needed. */
import type { RegionIndex } from '../core/indices.ts';
import type { MapGeometry } from './geometry.ts';
import { boxOf, fitViewport, grown, type Insets, type Point, toScreen, type Viewport } from './viewport.ts';

/** The nearest frame, relative to the view of the whole country. */
const NEAREST = 4;
/** Around the places and their neighbours, world units. */
const AROUND = 24;
/** A frame so much wider than the one wanted still shows its places well enough to be shared. */
const SHARED_FROM = 0.6;

/**
 * The view of the places with the neighbours they have roads to, inside the insets; `from` itself if it shows them
 * already. `home`: the view of the whole country, which is never zoomed out of.
 */
export function frameOf(
  geometry: MapGeometry,
  regions: readonly RegionIndex[],
  home: Viewport,
  from: Viewport,
  insets: Insets,
): Viewport {
  const shown = regions.flatMap((region) => geometry.towns[region]?.at ?? []);
  if (regions.length === 0 || shown.length === 0) return home;
  const places = new Set(regions);
  const around = geometry.roads.flatMap(({ a, b }) =>
    places.has(a) ? [geometry.towns[b].at] : places.has(b) ? [geometry.towns[a].at] : [],
  );
  const own = regions.map((region) => geometry.towns[region].at);
  const box = grown(boxOf([...own, ...around]), AROUND);
  const fitted = fitViewport(box, home.width, home.height, insets);
  if (fitted.scale <= home.scale) return home;
  const wanted = fitted.scale > home.scale * NEAREST ? closestOn(own, home, insets) : fitted;
  return isSharedBy(from, wanted, own, insets) ? from : wanted;
}

/** The nearest frame, its middle on the places. */
function closestOn(places: readonly Point[], home: Viewport, insets: Insets): Viewport {
  const { left, right, top, bottom } = boxOf(places);
  const scale = home.scale * NEAREST;
  return {
    ...home,
    scale,
    x: (left + right) / 2 + (insets.right - insets.left) / 2 / scale,
    y: (top + bottom) / 2 + (insets.bottom - insets.top) / 2 / scale,
  };
}

function isSharedBy(from: Viewport, wanted: Viewport, places: readonly Point[], insets: Insets): boolean {
  if (from.scale < wanted.scale * SHARED_FROM || from.scale > wanted.scale / SHARED_FROM) return false;
  return places.every((place) => isInside(toScreen(from, place), from, insets));
}

/** Whether a point of the screen lies inside the part that the insets leave. */
export function isInside([x, y]: Point, { width, height }: Viewport, insets: Insets): boolean {
  return x >= insets.left && x <= width - insets.right && y >= insets.top && y <= height - insets.bottom;
}
