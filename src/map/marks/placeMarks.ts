/** Symbols of places, of what stands there, and the ring of a place under attack. */
import type { RegionTag } from '../../engine/vocabulary.ts';
import type { Context } from '../draw/ink.ts';
import type { TownRank } from '../geometry.ts';
import type { MapColours } from '../palette.ts';

/** Half a symbol's size, CSS pixels. */
export const SYMBOL_RADIUS: Readonly<Record<TownRank, number>> = { capital: 7, city: 4.2, town: 2.8 };
export const CONTEST_RADIUS = 10;

/**
 * Capital, main city or town around the origin. `unit`: device pixels per CSS pixel. `ticked`: men stand there whose
 * counter found no room.
 */
export function paintPlace(context: Context, rank: TownRank, ticked: boolean, unit: number, colours: MapColours): void {
  const r = SYMBOL_RADIUS[rank] * unit;
  context.fillStyle = ticked ? colours.ink : colours.halo;
  context.strokeStyle = colours.ink;
  context.lineWidth = 1.4 * unit;
  context.lineJoin = 'round';
  context.beginPath();
  if (rank === 'town') context.arc(0, 0, r, 0, 2 * Math.PI);
  else if (rank === 'city') context.rect(-r, -r, 2 * r, 2 * r);
  else pentagon(context, r);
  context.fill();
  context.stroke();
  if (rank !== 'capital') return;
  context.fillStyle = ticked ? colours.halo : colours.ink;
  context.beginPath();
  context.arc(0, 0, r * 0.3, 0, 2 * Math.PI);
  context.fill();
}

function pentagon(context: Context, r: number): void {
  for (let corner = 0; corner < 5; corner++) {
    const angle = -Math.PI / 2 + (2 * Math.PI * corner) / 5;
    context.lineTo(r * Math.cos(angle), r * Math.sin(angle));
  }
  context.closePath();
}

/**
 * A place under attack, around the origin: a ring in the defender's colour, an arc in the attacker's ink from the top
 * for the ground lost (`progress`, 0-1000), crossed strokes inside.
 */
export function paintContest(
  context: Context,
  progress: number,
  defender: string,
  attacker: string,
  unit: number,
  colours: MapColours,
): void {
  const r = CONTEST_RADIUS * unit;
  const ring = (radius: number, style: string, width: number, share: number): void => {
    context.strokeStyle = style;
    context.lineWidth = width * unit;
    context.beginPath();
    context.arc(0, 0, radius, -Math.PI / 2, -Math.PI / 2 + 2 * Math.PI * share);
    context.stroke();
  };
  context.lineCap = 'butt';
  context.fillStyle = defender;
  context.beginPath();
  context.arc(0, 0, r, 0, 2 * Math.PI);
  context.fill();
  ring(r, colours.ink, 6.4, 1);
  ring(r, colours.halo, 4.4, 1);
  ring(r, attacker, 4.4, Math.max(0.02, Math.min(1, progress / 1000)));
  context.lineCap = 'round';
  for (const [style, width] of [
    [colours.halo, 4.2],
    [colours.ink, 1.8],
  ] as const) {
    context.strokeStyle = style;
    context.lineWidth = width * unit;
    const arm = 3.6 * unit;
    context.stroke(new Path2D(`M${-arm} ${-arm}L${arm} ${arm}M${arm} ${-arm}L${-arm} ${arm}`));
  }
}

/** What readers look for at a place; shown after its name. */
export interface Glyph {
  readonly tag: RegionTag;
  /** In a 12 by 12 box. */
  readonly path: string;
  readonly filled: boolean;
}

export const GLYPHS: readonly Glyph[] = [
  {
    tag: 'airbase',
    filled: true,
    path:
      'M6 .4C6.7 .4 7 1.2 7 2V4.3L11.6 7V8.3L7 6.9V9.6L8.5 10.7V11.6' +
      'L6 10.9L3.5 11.6V10.7L5 9.6V6.9L.4 8.3V7L5 4.3V2C5 1.2 5.3 .4 6 .4z',
  },
  {
    tag: 'port',
    filled: false,
    path:
      'M6 3.4V11M3.6 5.4H8.4M1.4 7.4C1.7 9.8 3.6 11 6 11' +
      'S10.3 9.8 10.6 7.4M6 3.4A1.3 1.3 0 1 0 6 .8A1.3 1.3 0 1 0 6 3.4',
  },
];
export const GLYPH_SIZE = 10;

/** Airfield or port, with its top left corner at the origin. */
export function paintGlyph(context: Context, { path, filled }: Glyph, unit: number, colours: MapColours): void {
  const shape = new Path2D(path);
  context.save();
  context.scale((GLYPH_SIZE / 12) * unit, (GLYPH_SIZE / 12) * unit);
  context.lineJoin = 'round';
  context.lineCap = 'round';
  context.strokeStyle = colours.halo;
  context.lineWidth = 4;
  context.stroke(shape);
  context.strokeStyle = colours.ink;
  context.fillStyle = colours.ink;
  context.lineWidth = 1.5;
  if (filled) context.fill(shape);
  else context.stroke(shape);
  context.restore();
}
