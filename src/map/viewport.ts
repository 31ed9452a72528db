/**
 * The window's position: pure arithmetic between world units and device pixels. The scene keeps one Viewport and places
 * every layer by it, so symbols and letters keep their size and fall on whole pixels at any zoom.
 */
export type Point = readonly [x: number, y: number];

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Viewport {
  /** Device pixels. */
  readonly width: number;
  readonly height: number;
  /** Device pixels per world unit. */
  readonly scale: number;
  /** World point at the window's centre. */
  readonly x: number;
  readonly y: number;
}

export interface Insets {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface ViewLimits {
  /** The window's centre stays inside. */
  readonly frame: Box;
  readonly minScale: number;
  readonly maxScale: number;
}

export const NO_INSETS: Insets = { left: 0, top: 0, right: 0, bottom: 0 };

/** Whether two boxes, or the insets of two windows, are the same. */
export function sameSides(a: Box | Insets, b: Box | Insets): boolean {
  return a.left === b.left && a.top === b.top && a.right === b.right && a.bottom === b.bottom;
}

export function toScreen(view: Viewport, [x, y]: Point): Point {
  return [(x - view.x) * view.scale + view.width / 2, (y - view.y) * view.scale + view.height / 2];
}

export function toWorld(view: Viewport, [x, y]: Point): Point {
  return [(x - view.width / 2) / view.scale + view.x, (y - view.height / 2) / view.scale + view.y];
}

/** Fits the whole box into the window, minus the insets covered by panels. */
export function fitViewport(box: Box, width: number, height: number, insets: Insets = NO_INSETS): Viewport {
  const roomX = Math.max(1, width - insets.left - insets.right);
  const roomY = Math.max(1, height - insets.top - insets.bottom);
  const scale = Math.min(roomX / Math.max(1e-9, box.right - box.left), roomY / Math.max(1e-9, box.bottom - box.top));
  return {
    width,
    height,
    scale,
    x: (box.left + box.right) / 2 + (insets.right - insets.left) / 2 / scale,
    y: (box.top + box.bottom) / 2 + (insets.bottom - insets.top) / 2 / scale,
  };
}

export function clampViewport(view: Viewport, limits: ViewLimits): Viewport {
  const scale = Math.min(limits.maxScale, Math.max(limits.minScale, view.scale));
  const { frame } = limits;
  return {
    ...view,
    scale,
    x: Math.min(frame.right, Math.max(frame.left, view.x)),
    y: Math.min(frame.bottom, Math.max(frame.top, view.y)),
  };
}

/** Zooms by `factor`, keeping the world point under the pointer in place. */
export function zoomAt(view: Viewport, factor: number, pointer: Point, limits: ViewLimits): Viewport {
  const scale = Math.min(limits.maxScale, Math.max(limits.minScale, view.scale * factor));
  const [x, y] = toWorld(view, pointer);
  return clampViewport(
    {
      ...view,
      scale,
      x: x - (pointer[0] - view.width / 2) / scale,
      y: y - (pointer[1] - view.height / 2) / scale,
    },
    limits,
  );
}

/** Pans the picture by device pixels. */
export function panBy(view: Viewport, dx: number, dy: number, limits: ViewLimits): Viewport {
  return clampViewport({ ...view, x: view.x - dx / view.scale, y: view.y - dy / view.scale }, limits);
}

/** `t`: 0-1. The scale changes geometrically, which looks even. */
export function betweenViewports(from: Viewport, to: Viewport, t: number): Viewport {
  const scale = from.scale * (to.scale / from.scale) ** t;
  const rest = to.scale === from.scale ? 1 - t : (1 / scale - 1 / to.scale) / (1 / from.scale - 1 / to.scale);
  return { ...to, scale, x: to.x + (from.x - to.x) * rest, y: to.y + (from.y - to.y) * rest };
}

export function boxOf(points: Iterable<Point>): Box {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (const [x, y] of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return { left, top, right, bottom };
}

export function grown(box: Box, by: number): Box {
  return { left: box.left - by, top: box.top - by, right: box.right + by, bottom: box.bottom + by };
}

export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
