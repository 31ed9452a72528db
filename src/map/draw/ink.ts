/** 2D canvas drawing shared by the layers: paths in a patch's pixels, hatches, haloed text. */
import type { Line, Shape } from '../geometry.ts';
import { type MapColours, slotOf, strokeOn } from '../palette.ts';
import type { PatchSpace } from './patch.ts';

export type Context = CanvasRenderingContext2D;

export const FONT_FAMILY = 'Plex, system-ui, sans-serif';

export function fontOf(pixels: number, weight: 400 | 600): string {
  return `${weight} ${pixels}px ${FONT_FAMILY}`;
}

let pen: CanvasRenderingContext2D | undefined;
/** Widths by font and words: a turn asks for a hundred and changes a few. */
const widths = new Map<string, number>();
const MOST_WIDTHS = 2000;

/** Width in CSS or device pixels, whichever the font uses. */
export function widthOf(words: string, font: string): number {
  const key = `${font}/${words}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  pen ??= document.createElement('canvas').getContext('2d') ?? undefined;
  if (!pen) throw new Error('This browser has no 2D canvas');
  pen.font = font;
  const { width } = pen.measureText(words);
  if (widths.size >= MOST_WIDTHS) widths.clear();
  widths.set(key, width);
  return width;
}

/** Call when a font has arrived: widths until then were of another. */
export function forgetWidths(): void {
  widths.clear();
}

/** World paths are built once; each painting transforms them into its patch. */
export function worldPath(lines: readonly Line[], closed: boolean): Path2D {
  const path = new Path2D();
  for (const line of lines) {
    line.forEach(([x, y], i) => {
      if (i === 0) path.moveTo(x, y);
      else path.lineTo(x, y);
    });
    if (closed) path.closePath();
  }
  return path;
}

export const shapePath = (shape: Shape): Path2D => worldPath(shape, true);

export function inPatch(path: Path2D, space: PatchSpace): Path2D {
  const moved = new Path2D();
  moved.addPath(path, new DOMMatrix([space.scale, 0, 0, space.scale, space.offsetX, space.offsetY]));
  return moved;
}

/** Hatch tiles by slot and size: a turn paints a hundred places with a handful of them. */
const tiles = new Map<string, HTMLCanvasElement>();

/** The slot's hatch as it stands on `fill`, anchored to the ground so that panning does not shift it. */
export function hatchOf(
  context: Context,
  slot: number,
  fill: string,
  pixelRatio: number,
  space?: PatchSpace,
): CanvasPattern | null {
  const size = Math.max(1, Math.round(slotOf(slot).pattern.tile * pixelRatio));
  const stroke = strokeOn(slot, fill);
  const key = `${slot}/${size}/${stroke}`;
  const tile = tiles.get(key) ?? hatchTile(slot, size, stroke);
  if (!tile) return null;
  tiles.set(key, tile);
  const hatch = context.createPattern(tile, 'repeat');
  if (space)
    hatch?.setTransform(
      new DOMMatrix([1, 0, 0, 1, Math.round(space.offsetX) % size, Math.round(space.offsetY) % size]),
    );
  return hatch;
}

function hatchTile(slot: number, size: number, colour: string): HTMLCanvasElement | undefined {
  const { pattern } = slotOf(slot);
  return paintedTile(size, (pen) => {
    pen.scale(size / pattern.tile, size / pattern.tile);
    const path = new Path2D(pattern.path);
    pen.strokeStyle = colour;
    pen.fillStyle = colour;
    pen.lineWidth = pattern.stroke;
    if (pattern.stroke > 0) pen.stroke(path);
    else pen.fill(path);
  });
}

/** A square to repeat over ground, `size` device pixels; undefined where the browser has no canvas to give. */
export function paintedTile(
  size: number,
  paint: (pen: CanvasRenderingContext2D) => void,
): HTMLCanvasElement | undefined {
  const tile = document.createElement('canvas');
  tile.width = size;
  tile.height = size;
  const pen = tile.getContext('2d');
  if (!pen) return undefined;
  paint(pen);
  return tile;
}

export function haloText(
  context: Context,
  text: string,
  x: number,
  y: number,
  halo: number,
  colours: Pick<MapColours, 'ink' | 'halo'>,
): void {
  context.lineJoin = 'round';
  context.strokeStyle = colours.halo;
  context.lineWidth = halo;
  context.strokeText(text, x, y);
  context.fillStyle = colours.ink;
  context.fillText(text, x, y);
}
