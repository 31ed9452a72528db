/** The bottom layers, which no turn changes: sea, land, relief, lakes and rivers. */
import type { MapGeometry } from '../geometry.ts';
import type { MapColours } from '../palette.ts';
import type { Box, Point } from '../viewport.ts';
import { type Context, fontOf, inPatch, shapePath, widthOf, worldPath } from './ink.ts';
import type { PatchSpace } from './patch.ts';
import type { Relief } from './relief.ts';

export interface PaperPaths {
  readonly land: Path2D;
  readonly hasLand: boolean;
  readonly countries: Path2D;
  readonly lakes: Path2D;
  readonly rivers: Path2D;
  /** All regions together. */
  readonly held: Path2D;
}

export function paperPaths(geometry: MapGeometry): PaperPaths {
  const land = new Path2D();
  for (const shape of [...geometry.countries, ...geometry.shapes]) land.addPath(shapePath(shape));
  return {
    land,
    hasLand: geometry.countries.length > 0,
    countries: worldPath(geometry.countries.flat(), true),
    lakes: worldPath(geometry.lakes.flat(), true),
    rivers: worldPath(geometry.rivers, false),
    held: worldPath(geometry.shapes.flat(), true),
  };
}

export function paintPaper(
  context: Context,
  space: PatchSpace,
  ratio: number,
  colours: MapColours,
  geometry: MapGeometry,
  paths: PaperPaths,
  relief?: Relief,
): void {
  if (!paths.hasLand) {
    context.fillStyle = colours.paper;
    context.fillRect(0, 0, space.width, space.height);
    return;
  }
  context.fillStyle = colours.sea;
  context.fillRect(0, 0, space.width, space.height);
  const land = inPatch(paths.land, space);
  paintCoast(context, land, ratio, colours);
  context.fillStyle = colours.paper;
  context.fill(land, 'nonzero');
  if (relief && geometry.relief) paintPicture(context, space, geometry.relief.box, land, relief.picture);
  context.strokeStyle = colours.fadedInk;
  context.globalAlpha = 0.55;
  context.lineWidth = 0.8 * ratio;
  context.stroke(inPatch(paths.countries, space));
  context.globalAlpha = 1;
}

/** Pale rings along the coast, as on printed maps. */
function paintCoast(context: Context, land: Path2D, ratio: number, colours: MapColours): void {
  context.lineJoin = 'round';
  context.strokeStyle = colours.halo;
  for (const [width, alpha] of [
    [22, 0.1],
    [14, 0.13],
    [7, 0.18],
  ] as const) {
    context.globalAlpha = alpha;
    context.lineWidth = width * ratio;
    context.stroke(land);
  }
  context.globalAlpha = 1;
}

/** Relief shadows over the places. */
export function paintShadows(
  context: Context,
  space: PatchSpace,
  geometry: MapGeometry,
  held: Path2D,
  relief?: Relief,
): void {
  if (!relief || !geometry.relief) return;
  paintPicture(context, space, geometry.relief.box, inPatch(held, space), relief.shadows);
}

/** Multiplies what `paint` draws with what is already there. */
export function underShadows(context: Context, paint: () => void): void {
  context.globalCompositeOperation = 'multiply';
  context.globalAlpha = 0.5;
  paint();
  context.globalCompositeOperation = 'source-over';
  context.globalAlpha = 1;
}

function paintPicture(
  context: Context,
  space: PatchSpace,
  box: MapGeometry['bounds'],
  within: Path2D,
  picture: CanvasImageSource,
): void {
  context.save();
  context.clip(within, 'nonzero');
  context.imageSmoothingQuality = 'high';
  context.drawImage(
    picture,
    box.left * space.scale + space.offsetX,
    box.top * space.scale + space.offsetY,
    (box.right - box.left) * space.scale,
    (box.bottom - box.top) * space.scale,
  );
  context.restore();
}

export function paintWater(
  context: Context,
  space: PatchSpace,
  ratio: number,
  colours: MapColours,
  closeness: number,
  paths: PaperPaths,
): void {
  context.lineJoin = 'round';
  context.lineCap = 'round';
  const lakes = inPatch(paths.lakes, space);
  context.fillStyle = colours.lake;
  context.fill(lakes);
  context.strokeStyle = colours.waterLine;
  context.lineWidth = 0.8 * ratio;
  context.stroke(lakes);
  context.lineWidth = Math.min(2.6, 1.2 + 0.4 * closeness) * ratio;
  context.stroke(inPatch(paths.rivers, space));
}

/** Names of countries and seas, widely spaced and faded like the ground. */
interface ZoneName {
  readonly lines: readonly string[];
  readonly size: number;
  readonly rotate: number;
  /** Its centre and its box, relative to the world's origin, device pixels. */
  readonly at: Point;
  readonly box: Box;
}

const LINE = 1.15;
/** From this closeness on, a zone's name fits as written. */
const ZONE_IS_LARGE = 1.8;

/**
 * Names of zones outside the game, longer than their zones are wide. Zoomed out, they also break at hyphens. They move
 * to stay clear of panels and the sheet's edges.
 */
export function zoneNames(
  geometry: MapGeometry,
  scale: number,
  ratio: number,
  closeness: number,
  free = geometry.sheet,
): ZoneName[] {
  return geometry.labels
    .filter((label) => label.kind === 'zone' && isOnSheet(geometry, label))
    .map((label) => {
      const size = 9.5 * growth(closeness) * ratio;
      const lines = (closeness < ZONE_IS_LARGE ? label.text.replaceAll('-', '-\n') : label.text).split('\n');
      const half = Math.max(...lines.map((line) => widthOf(line, fontOf(size, 400)))) / 2;
      const room = half + 3 * ratio;
      const x = Math.max(free.left * scale + room, Math.min(free.right * scale - room, label.at[0] * scale));
      const y = label.at[1] * scale;
      const tall = (lines.length * size * LINE) / 2;
      return {
        lines,
        size,
        rotate: label.rotate,
        at: [x, y] as const,
        box: { left: x - half, right: x + half, top: y - tall, bottom: y + tall },
      };
    });
}

const growth = (closeness: number): number => Math.min(1.5, 0.75 + closeness * 0.25);

const isOnSheet = ({ sheet }: MapGeometry, { at: [x, y] }: MapGeometry['labels'][number]): boolean =>
  x >= sheet.left && x <= sheet.right && y >= sheet.top && y <= sheet.bottom;

export function paintGroundNames(
  context: Context,
  space: PatchSpace,
  ratio: number,
  colours: MapColours,
  closeness: number,
  geometry: MapGeometry,
  free: MapGeometry['sheet'] = geometry.sheet,
): void {
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  for (const label of geometry.labels) {
    if (label.kind === 'zone' || !isOnSheet(geometry, label)) continue;
    const isSea = label.kind === 'sea';
    const size = (isSea ? 13 : 14) * growth(closeness) * ratio;
    context.save();
    context.font = fontOf(size, 600);
    context.letterSpacing = `${(size * 0.28).toFixed(1)}px`;
    const lines = label.text.toUpperCase().split('\n');
    const [w, h] = [
      Math.max(...lines.map((line) => context.measureText(line).width)) / 2,
      (lines.length * size * LINE) / 2,
    ];
    const middle = keptWithin(
      [label.at[0] * space.scale, label.at[1] * space.scale],
      turnedBox(w, h, label.rotate),
      free,
      space.scale,
    );
    const at: Point = [middle[0] + space.offsetX, middle[1] + space.offsetY];
    paintLines(context, lines, at, label.rotate, size, ratio, colours, isSea);
    context.restore();
  }
  for (const { lines, size, rotate, at } of zoneNames(geometry, space.scale, ratio, closeness, free)) {
    context.save();
    context.font = fontOf(size, 400);
    paintLines(context, lines, [at[0] + space.offsetX, at[1] + space.offsetY], rotate, size, ratio, colours, false);
    context.restore();
  }
}

/** Half the width and height of a rotated name's box. */
function turnedBox(w: number, h: number, degrees: number): Point {
  const [cos, sin] = [Math.abs(Math.cos((degrees * Math.PI) / 180)), Math.abs(Math.sin((degrees * Math.PI) / 180))];
  return [w * cos + h * sin, w * sin + h * cos];
}

/** A name this little beyond the edge still comes in, device pixels. */
const BARELY = 16;

/** Moves a name's centre so that the edge of the free area does not cut it off. A name wholly outside stays put. */
export function keptWithin([x, y]: Point, [w, h]: Point, free: Box, scale: number): Point {
  const [left, top, right, bottom] = [free.left * scale, free.top * scale, free.right * scale, free.bottom * scale];
  const isSeen = x + w > left - BARELY && x - w < right + BARELY && y + h > top - BARELY && y - h < bottom + BARELY;
  if (!isSeen) return [x, y];
  return [Math.max(left + w, Math.min(right - w, x)), Math.max(top + h, Math.min(bottom - h, y))];
}

function paintLines(
  context: Context,
  lines: readonly string[],
  [x, y]: Point,
  rotate: number,
  size: number,
  ratio: number,
  colours: MapColours,
  isSea: boolean,
): void {
  context.translate(x, y);
  context.rotate((rotate * Math.PI) / 180);
  context.strokeStyle = isSea ? colours.sea : colours.halo;
  context.fillStyle = isSea ? colours.seaInk : colours.fadedInk;
  context.globalAlpha = 0.8;
  context.lineWidth = 3 * ratio;
  lines.forEach((line, i) => {
    const top = (i - (lines.length - 1) / 2) * size * LINE;
    context.strokeText(line, 0, top);
    context.fillText(line, 0, top);
  });
}

/** The sheet fades into the desk beneath it over so many CSS pixels, so that a wide window shows no cut. */
const FADE = 120;

/** The sheet's edge, and the desk beneath it. */
export function paintSheet(
  context: Context,
  { scale, offsetX, offsetY, width, height }: PatchSpace,
  ratio: number,
  { desk }: MapColours,
  { sheet }: MapGeometry,
): void {
  const fade = FADE * ratio;
  /** Bare desk before the start of a line (x, y, x, y), the sheet after its end; the line runs along an axis. */
  const fadeAlong = (x1: number, y1: number, x2: number, y2: number): void => {
    const shade = context.createLinearGradient(x1, y1, x2, y2);
    shade.addColorStop(0, desk);
    shade.addColorStop(1, `${desk}00`);
    context.fillStyle = shade;
    const left = x2 < x1 ? x2 : 0;
    const top = y2 < y1 ? y2 : 0;
    context.fillRect(left, top, (x2 > x1 ? x2 : width) - left, (y2 > y1 ? y2 : height) - top);
  };
  const [left, right] = [sheet.left * scale + offsetX, sheet.right * scale + offsetX];
  const [top, bottom] = [sheet.top * scale + offsetY, sheet.bottom * scale + offsetY];
  if (left + fade > 0) fadeAlong(left, 0, left + fade, 0);
  if (right - fade < width) fadeAlong(right, 0, right - fade, 0);
  if (top + fade > 0) fadeAlong(0, top, 0, top + fade);
  if (bottom - fade < height) fadeAlong(0, bottom, 0, bottom - fade);
}
