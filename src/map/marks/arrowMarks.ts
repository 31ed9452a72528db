/** Arrows: marches, attacks and orders. Points in device pixels. */
import { type Context, fontOf } from '../draw/ink.ts';
import type { MapColours } from '../palette.ts';
import type { Point } from '../viewport.ts';

/** `march`: an own column or an attack, or a closed order, whole; `reported`: dashed; `order`: not closed, hollow. */
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

/** Radius of an order's number, CSS pixels. */
export const NUMBER_RADIUS = 7.5;

/** Where the number of an order from a place to another stands: the middle of its arrow. */
export function arrowMiddle(from: Point, to: Point): Point {
  const bend = arrowBend(from, to);
  return [(from[0] + 2 * bend[0] + to[0]) / 4, (from[1] + 2 * bend[1] + to[1]) / 4];
}

/** The number of an order, as on the desk, around the origin. */
export function paintOrderNumber(context: Context, number: string, unit: number, colours: MapColours): void {
  context.fillStyle = colours.halo;
  context.beginPath();
  context.arc(0, 0, (NUMBER_RADIUS + 1.8) * unit, 0, 2 * Math.PI);
  context.fill();
  context.fillStyle = colours.accent;
  context.beginPath();
  context.arc(0, 0, NUMBER_RADIUS * unit, 0, 2 * Math.PI);
  context.fill();
  context.fillStyle = colours.halo;
  context.font = fontOf(11.5 * unit, 600);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(number, 0, 0.6 * unit);
}

/** The point that bends an arrow to its left; its middle is where a label stands. */
export function arrowBend(from: Point, to: Point): Point {
  return [(from[0] + to[0]) / 2 + (to[1] - from[1]) * 0.14, (from[1] + to[1]) / 2 - (to[0] - from[0]) * 0.14];
}

/** An order for a place where nobody marches: a ring around the origin, broken until the order is closed. */
export function paintOrderRing(context: Context, unit: number, colours: MapColours, isClosed = false): void {
  for (const [style, width, dash] of [
    [colours.halo, 5.5, false],
    [colours.accent, 2.6, !isClosed],
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
