/** Lines between sides, leader lines, and the stripes of ground just taken. Paths and widths in device pixels. */
import { type Context, paintedTile } from '../draw/ink.ts';
import type { MapColours } from '../palette.ts';
import type { Point } from '../viewport.ts';

function stroke(context: Context, path: Path2D, style: string, width: number): void {
  context.strokeStyle = style;
  context.lineWidth = width;
  context.stroke(path);
}

/** Between sides that fight each other. */
export function paintFront(context: Context, path: Path2D, unit: number, colours: MapColours): void {
  context.lineJoin = 'round';
  context.lineCap = 'round';
  stroke(context, path, colours.halo, 5.6 * unit);
  stroke(context, path, colours.ink, 3 * unit);
}

/** One tooth on a front that is pushed; `along` the front, `into` the side under attack, both of length 1. */
export function paintTeeth(
  context: Context,
  [x, y]: Point,
  along: Point,
  into: Point,
  unit: number,
  colours: MapColours,
): void {
  context.fillStyle = colours.ink;
  context.beginPath();
  context.moveTo(x - along[0] * 4.2 * unit, y - along[1] * 4.2 * unit);
  context.lineTo(x + along[0] * 4.2 * unit, y + along[1] * 4.2 * unit);
  context.lineTo(x + into[0] * 7.5 * unit, y + into[1] * 7.5 * unit);
  context.fill();
}

/** Where the front was half a day ago, where it has moved. */
export function paintOldFront(context: Context, path: Path2D, unit: number, colours: MapColours): void {
  context.lineJoin = 'round';
  context.lineCap = 'butt';
  context.globalAlpha = 0.85;
  stroke(context, path, colours.halo, 4.2 * unit);
  context.globalAlpha = 1;
  context.lineCap = 'round';
  context.setLineDash([0.1, 4.4 * unit]);
  stroke(context, path, colours.ink, 2.2 * unit);
  context.setLineDash([]);
}

/** Between sides that do not fight each other. */
export function paintFriendBorder(context: Context, path: Path2D, unit: number, colours: MapColours): void {
  context.lineJoin = 'round';
  context.lineCap = 'butt';
  stroke(context, path, colours.ink, 1.2 * unit);
}

/** From a counter or name that stands apart to its place. */
export function paintLeader(context: Context, path: Path2D, unit: number, colours: MapColours): void {
  context.lineCap = 'round';
  stroke(context, path, colours.halo, 3.6 * unit);
  stroke(context, path, colours.ink, 1.3 * unit);
}

/** Ground taken since the last half day, under broad stripes of paper. */
export function paintTaken(context: Context, ground: Path2D, unit: number, colours: MapColours): void {
  const period = Math.round(18 * unit);
  const band = period / 2;
  const tile = paintedTile(period, (pen) => {
    pen.fillStyle = colours.halo;
    for (const shift of [-period, 0, period]) {
      pen.beginPath();
      pen.moveTo(shift, period);
      pen.lineTo(shift + period, 0);
      pen.lineTo(shift + period + band, 0);
      pen.lineTo(shift + band, period);
      pen.fill();
    }
  });
  if (tile === undefined) return;
  context.globalAlpha = 0.62;
  context.fillStyle = context.createPattern(tile, 'repeat') ?? 'transparent';
  context.fill(ground, 'nonzero');
  context.globalAlpha = 1;
}
