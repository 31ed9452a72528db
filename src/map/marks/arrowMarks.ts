/** Arrows: marches, attacks and orders. Points in device pixels. */
import type { Context } from '../draw/ink.ts';
import type { MapColours } from '../palette.ts';
import type { Point } from '../viewport.ts';

/** `march`: an own column or an attack, whole; `reported`: dashed; `order`: not yet closed, hollow. */
export const ARROW_KINDS = ['march', 'reported', 'order'] as const;
export type ArrowKind = (typeof ARROW_KINDS)[number];

const WIDTH = 5.4;

/** A curved arrow from a place to another. */
export function paintArrow(
  context: Context,
  kind: ArrowKind,
  from: Point,
  to: Point,
  colour: string,
  unit: number,
  colours: MapColours,
): void {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  if (length < 1) return;
  const bend = arrowBend(from, to);
  const head = Math.min(13 * unit, length * 0.42);
  const gap = Math.min(8 * unit, length * 0.18);
  const [dx, dy] = unitVector(bend, to);
  const tip: Point = [to[0] - dx * gap, to[1] - dy * gap];
  const neck: Point = [tip[0] - dx * head * 0.8, tip[1] - dy * head * 0.8];
  const [sx, sy] = unitVector(from, bend);
  const shaft = new Path2D();
  shaft.moveTo(from[0] + sx * gap, from[1] + sy * gap);
  shaft.quadraticCurveTo(bend[0], bend[1], neck[0], neck[1]);
  const point = new Path2D();
  point.moveTo(tip[0], tip[1]);
  point.lineTo(tip[0] - dx * head - dy * head * 0.6, tip[1] - dy * head + dx * head * 0.6);
  point.lineTo(tip[0] - dx * head + dy * head * 0.6, tip[1] - dy * head - dx * head * 0.6);
  point.closePath();
  const width = Math.min(WIDTH * unit, head * 0.42);
  context.lineCap = 'butt';
  context.lineJoin = 'round';
  const layer = (style: string, wide: number, rim: number): void => {
    context.strokeStyle = style;
    context.fillStyle = style;
    context.lineWidth = wide;
    context.stroke(shaft);
    context.lineWidth = rim;
    context.stroke(point);
    context.fill(point);
  };
  context.setLineDash([]);
  layer(colours.halo, width + 3.6 * unit, 3.6 * unit);
  if (kind === 'reported') context.setLineDash([7 * unit, 4 * unit]);
  layer(colour, width, 0.01);
  context.setLineDash([]);
  if (kind !== 'order') return;
  context.strokeStyle = colours.halo;
  context.fillStyle = colours.halo;
  context.lineWidth = width - 2.6 * unit;
  context.stroke(shaft);
  context.save();
  context.translate(tip[0] - dx * head * 0.62, tip[1] - dy * head * 0.62);
  context.scale(0.46, 0.46);
  context.translate(-(tip[0] - dx * head * 0.62), -(tip[1] - dy * head * 0.62));
  context.fill(point);
  context.restore();
}

/** The point that bends an arrow to its left; its middle is where a label stands. */
export function arrowBend(from: Point, to: Point): Point {
  return [(from[0] + to[0]) / 2 + (to[1] - from[1]) * 0.14, (from[1] + to[1]) / 2 - (to[0] - from[0]) * 0.14];
}

/** An order for a place where nobody marches: a broken ring around the origin. */
export function paintOrderRing(context: Context, unit: number, colours: MapColours): void {
  for (const [style, width, dash] of [
    [colours.halo, 5.5, false],
    [colours.accent, 2.6, true],
  ] as const) {
    context.strokeStyle = style;
    context.lineWidth = width * unit;
    context.lineCap = 'butt';
    context.setLineDash(dash ? [6 * unit, 3.4 * unit] : []);
    context.beginPath();
    context.arc(0, 0, 13 * unit, 0, 2 * Math.PI);
    context.stroke();
  }
  context.setLineDash([]);
}

function unitVector(a: Point, b: Point): Point {
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
  return [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
}
