/**
 * Arrows: the player's orders (dashed, or a mark for an order to a place) and attacks under way (solid, in the side's
 * ink).
 */

import type Phaser from 'phaser';
import type { RegionIndex } from '../../core/indices.ts';
import { NONE } from '../../core/indices.ts';
import type { MapGeometry } from '../geometry.ts';
import type { MapModel, MapSide } from '../model.ts';
import { type MapColours, NEUTRAL_SLOT, slotInk } from '../palette.ts';
import { type Box, boxOf, grown, type Point, type Viewport } from '../viewport.ts';
import type { Context } from './ink.ts';
import { Patch, type PatchSpace } from './patch.ts';

const ATTACK_DEPTH = 22;
/** Below the counters, whose numbers stay legible. */
const ORDER_DEPTH = 28;

/** Offset of a badge to the lower left of its place, CSS pixels. */
export const BADGE_OFFSET = 13;
export const BADGE_RADIUS = 8;

interface Stroke {
  readonly from: Point;
  readonly to: Point;
  readonly colour: string;
  readonly dashed: boolean;
  /** A ring at `to` instead of an arrow. */
  readonly isMark: boolean;
}

export class ArrowLayer {
  /** Keyed by content and scale, so a turn paints only new ones. */
  private patches = new Map<string, Patch>();
  private drawn: Stroke | undefined;
  private drawnPatch: Patch | undefined;

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly geometry: MapGeometry,
    private readonly sides: readonly MapSide[],
    private readonly colours: MapColours,
    private readonly ratio: () => number,
  ) {}

  redraw(view: Viewport, model: MapModel): void {
    const old = this.patches;
    this.patches = new Map();
    const keep = (key: string, paint: () => Patch | undefined): void => {
      const known = `${key}@${view.scale}/${this.ratio()}`;
      if (this.patches.has(known)) return;
      const patch = old.get(known) ?? paint();
      old.delete(known);
      if (patch) this.patches.set(known, patch);
      patch?.place(view);
    };
    for (const [from, to, side] of attacksOf(model)) {
      const ink = slotInk(this.sides[side]?.slot ?? NEUTRAL_SLOT);
      keep(`attack/${from}/${to}/${ink}`, () => this.patchOf(view, this.stroke(from, to, ink, false), ATTACK_DEPTH));
    }
    for (const { from, to } of model.arrows)
      keep(`order/${from}/${to}`, () =>
        this.patchOf(view, this.stroke(from, to, this.colours.accent, true), ORDER_DEPTH),
      );
    for (const { region } of model.leaving) keep(`leaving/${region}`, () => this.badge(view, region));
    for (const patch of old.values()) patch.destroy();
    this.pull(view, this.drawn?.from, this.drawn?.to);
  }

  /** The arrow under a dragging pointer, in world points; removes it if either end is missing. */
  pull(view: Viewport, from?: Point, to?: Point): void {
    this.drawnPatch?.destroy();
    this.drawn = from && to ? { from, to, colour: this.colours.accent, dashed: true, isMark: false } : undefined;
    this.drawnPatch = this.patchOf(view, this.drawn, ORDER_DEPTH + 1);
  }

  place(view: Viewport): void {
    for (const patch of this.patches.values()) patch.place(view);
    this.drawnPatch?.place(view);
  }

  /** Boxes of the badges, relative to the world's origin, device pixels; names avoid them. */
  badgeBoxes(view: Viewport, model: MapModel): Box[] {
    const ratio = this.ratio();
    return model.leaving.flatMap(({ region }) => {
      const at = this.geometry.towns[region]?.at;
      if (!at) return [];
      const [x, y] = [at[0] * view.scale - BADGE_OFFSET * ratio, at[1] * view.scale + BADGE_OFFSET * ratio];
      return [grown({ left: x, right: x, top: y, bottom: y }, BADGE_RADIUS * ratio)];
    });
  }

  /** Marks a place that people are leaving. */
  private badge(view: Viewport, region: RegionIndex): Patch | undefined {
    const at = this.geometry.towns[region]?.at;
    if (!at) return undefined;
    const patch = new Patch(this.scene, ORDER_DEPTH + 1);
    const ratio = this.ratio();
    patch.paint(view, boxOf([at]), 24 * ratio, (context, space) => {
      const [x, y] = [at[0] * space.scale + space.offsetX, at[1] * space.scale + space.offsetY];
      paintLeaving(context, x - BADGE_OFFSET * ratio, y + BADGE_OFFSET * ratio, ratio, this.colours);
    });
    return patch;
  }

  private stroke(from: RegionIndex, to: RegionIndex, colour: string, dashed: boolean): Stroke | undefined {
    const end = this.geometry.towns[to]?.at;
    const start = from === NONE ? end : this.geometry.towns[from]?.at;
    if (!start || !end) return undefined;
    return { from: start, to: end, colour, dashed, isMark: from === NONE || from === to };
  }

  private patchOf(view: Viewport, stroke: Stroke | undefined, depth: number): Patch | undefined {
    if (!stroke) return undefined;
    const patch = new Patch(this.scene, depth);
    const ratio = this.ratio();
    const bend = Math.hypot(stroke.to[0] - stroke.from[0], stroke.to[1] - stroke.from[1]) * 0.16;
    patch.paint(view, grown(boxOf([stroke.from, stroke.to]), bend), 18 * ratio, (context, space) => {
      if (stroke.isMark) paintMark(context, space, ratio, this.colours, stroke);
      else paintArrow(context, space, ratio, this.colours, stroke);
    });
    return patch;
  }
}

/** Attacks on neighbouring places along each side's fronts, at most two per target. */
function attacksOf(model: MapModel): [RegionIndex, RegionIndex, number][] {
  const attacks: [RegionIndex, RegionIndex, number][] = [];
  for (const { a, b, into } of model.fronts) {
    if (into === NONE) continue;
    const from = into === a ? b : a;
    if (attacks.filter(([, target]) => target === into).length < 2)
      attacks.push([from, into, model.places[into]?.contester ?? NONE]);
  }
  return attacks;
}

function paintArrow(
  context: Context,
  space: PatchSpace,
  ratio: number,
  colours: MapColours,
  { from, to, colour, dashed }: Stroke,
): void {
  const a: Point = [from[0] * space.scale + space.offsetX, from[1] * space.scale + space.offsetY];
  const b: Point = [to[0] * space.scale + space.offsetX, to[1] * space.scale + space.offsetY];
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
  if (length < 1) return;
  const middle: Point = [(a[0] + b[0]) / 2 + (b[1] - a[1]) * 0.14, (a[1] + b[1]) / 2 - (b[0] - a[0]) * 0.14];
  const head = Math.min((dashed ? 11 : 12) * ratio, length * 0.38);
  const gap = Math.min(9 * ratio, length * 0.2);
  const [dx, dy] = unit(middle, b);
  const tip: Point = [b[0] - dx * gap, b[1] - dy * gap];
  const neck: Point = [tip[0] - dx * head * 0.8, tip[1] - dy * head * 0.8];
  const shaft = new Path2D();
  const [sx, sy] = unit(a, middle);
  shaft.moveTo(a[0] + sx * gap, a[1] + sy * gap);
  shaft.quadraticCurveTo(middle[0], middle[1], neck[0], neck[1]);
  const point = new Path2D();
  point.moveTo(tip[0], tip[1]);
  point.lineTo(tip[0] - dx * head - dy * head * 0.55, tip[1] - dy * head + dx * head * 0.55);
  point.lineTo(tip[0] - dx * head + dy * head * 0.55, tip[1] - dy * head - dx * head * 0.55);
  point.closePath();
  context.lineCap = 'butt';
  context.lineJoin = 'round';
  context.strokeStyle = colours.halo;
  context.lineWidth = Math.min((dashed ? 6 : 7.5) * ratio, head * 0.75);
  context.stroke(shaft);
  context.lineWidth = 3.5 * ratio;
  context.stroke(point);
  context.strokeStyle = colour;
  context.lineWidth = Math.min((dashed ? 2.8 : 4) * ratio, head * 0.4);
  if (dashed) context.setLineDash([7 * ratio, 4 * ratio]);
  context.stroke(shaft);
  context.setLineDash([]);
  context.fillStyle = colour;
  context.fill(point);
}

function paintMark(
  context: Context,
  space: PatchSpace,
  ratio: number,
  colours: MapColours,
  { to, colour }: Stroke,
): void {
  const [x, y] = [to[0] * space.scale + space.offsetX, to[1] * space.scale + space.offsetY];
  for (const [style, width, dash] of [
    [colours.halo, 5.5, false],
    [colour, 2.4, true],
  ] as const) {
    context.strokeStyle = style;
    context.lineWidth = width * ratio;
    context.setLineDash(dash ? [6 * ratio, 3.4 * ratio] : []);
    context.beginPath();
    context.arc(x, y, 12 * ratio, 0, 2 * Math.PI);
    context.stroke();
  }
  context.setLineDash([]);
}

/** A disc with two chevrons pointing away. */
function paintLeaving(context: Context, x: number, y: number, ratio: number, colours: MapColours): void {
  context.fillStyle = colours.halo;
  context.strokeStyle = colours.accent;
  context.lineWidth = 1.4 * ratio;
  context.beginPath();
  context.arc(x, y, (BADGE_RADIUS - 0.5) * ratio, 0, 2 * Math.PI);
  context.fill();
  context.stroke();
  context.lineWidth = 1.8 * ratio;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const shift of [1, -3]) {
    context.beginPath();
    context.moveTo(x + (shift + 1.5) * ratio, y - 3 * ratio);
    context.lineTo(x + (shift - 1.5) * ratio, y);
    context.lineTo(x + (shift + 1.5) * ratio, y + 3 * ratio);
    context.stroke();
  }
}

function unit(a: Point, b: Point): Point {
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
  return [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
}
