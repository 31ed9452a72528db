/** The view that shows the whole country in the part of the window that panels leave free. */
import type { MapGeometry } from './geometry.ts';
import { type Box, fitViewport, type Insets, type Viewport } from './viewport.ts';

/** Margin around the country, CSS pixels. */
export const HOME_MARGIN = 26;
/** Counters and names stand beside the country's start where the window is wider than this, CSS pixels. */
const NARROW = 500;
const MOST_BESIDE = 60;
/** A smaller free window, CSS pixels, shows only the most urgent. */
const SMALL_WIDTH = 560;
const SMALL_HEIGHT = 300;
const FAR = 1e5;

/** `width` and `height` in device pixels, insets in CSS pixels, `ratio` device pixels per CSS pixel. */
export function homeView(
  { bounds }: Pick<MapGeometry, 'bounds'>,
  width: number,
  height: number,
  insets: Insets,
  ratio: number,
): Viewport {
  const free = width / ratio - insets.left - insets.right;
  const besideCoast = Math.max(0, Math.min(MOST_BESIDE, (free - NARROW) * 0.16));
  return fitViewport(bounds, width, height, {
    left: (insets.left + HOME_MARGIN + besideCoast) * ratio,
    top: (insets.top + HOME_MARGIN) * ratio,
    right: (insets.right + HOME_MARGIN) * ratio,
    bottom: (insets.bottom + HOME_MARGIN) * ratio,
  });
}

/**
 * Where nothing may stand in the home view: beyond the window's free part and under its controls (CSS pixels from the
 * window's corner). Relative to the world's origin, device pixels.
 */
export function homeEdges(home: Viewport, insets: Insets, controls: readonly Box[], ratio: number): Box[] {
  const [x, y] = [home.x * home.scale - home.width / 2, home.y * home.scale - home.height / 2];
  const [left, top] = [x + insets.left * ratio, y + insets.top * ratio];
  const [right, bottom] = [x + home.width - insets.right * ratio, y + home.height - insets.bottom * ratio];
  return [
    { left: left - FAR, right: left, top: top - FAR, bottom: bottom + FAR },
    { left: right, right: right + FAR, top: top - FAR, bottom: bottom + FAR },
    { left: left - FAR, right: right + FAR, top: top - FAR, bottom: top },
    { left: left - FAR, right: right + FAR, top: bottom, bottom: bottom + FAR },
    ...controls.map((box) => ({
      left: x + box.left * ratio,
      right: x + box.right * ratio,
      top: y + box.top * ratio,
      bottom: y + box.bottom * ratio,
    })),
  ];
}

/** `textScale`: how much larger than usual text is on this screen, `ratio` device pixels per CSS pixel. */
export function isSmallWindow(home: Viewport, insets: Insets, ratio: number, textScale: number): boolean {
  return (
    (home.width / ratio - insets.left - insets.right) / textScale < SMALL_WIDTH ||
    (home.height / ratio - insets.top - insets.bottom) / textScale < SMALL_HEIGHT
  );
}
