/**
 * Arrows: own columns on the march and attacks under way (whole, in the side's ink), moves of others since the last
 * half day (dashed), and the player's orders of this turn (hollow, or a ring at a place).
 */

import type Phaser from 'phaser';
import type { RegionIndex } from '../../core/indices.ts';
import { NONE } from '../../core/indices.ts';
import type { MapGeometry } from '../geometry.ts';
import { type ArrowKind, paintArrow, paintOrderRing } from '../marks/arrowMarks.ts';
import { attacksOf, type MapModel, type MapSide, reportedMarches } from '../model.ts';
import { type MapColours, NEUTRAL_SLOT, slotInk } from '../palette.ts';
import { boxOf, grown, type Point, type Viewport } from '../viewport.ts';
import { Patch } from './patch.ts';

const ARROW_DEPTH = 22;
const ORDER_DEPTH = 28;

interface Stroke {
  readonly kind: ArrowKind;
  readonly from: Point;
  readonly to: Point;
  readonly colour: string;
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
    const inkOf = (side: number): string => slotInk(this.sides[side]?.slot ?? NEUTRAL_SLOT);
    const arrow = (kind: ArrowKind, from: RegionIndex, to: RegionIndex, colour: string, depth: number): void =>
      keep(`${kind}/${from}/${to}/${colour}`, () => this.patchOf(view, this.strokeOf(kind, from, to, colour), depth));
    for (const { from, to, side } of reportedMarches(model)) arrow('reported', from, to, inkOf(side), ARROW_DEPTH);
    for (const { from, to, side } of [...attacksOf(model), ...model.marches.filter(({ own }) => own)])
      arrow('march', from, to, inkOf(side), ARROW_DEPTH);
    for (const { from, to } of model.arrows) {
      if (from === NONE || from === to) keep(`order/${to}`, () => this.ringAt(view, to));
      else arrow('order', from, to, this.colours.accent, ORDER_DEPTH);
    }
    for (const patch of old.values()) patch.destroy();
    this.pull(view, this.drawn?.from, this.drawn?.to);
  }

  /** The arrow under a dragging pointer, in world points; removes it if either end is missing. */
  pull(view: Viewport, from?: Point, to?: Point): void {
    this.drawnPatch?.destroy();
    this.drawn = from && to ? { kind: 'order', from, to, colour: this.colours.accent } : undefined;
    this.drawnPatch = this.patchOf(view, this.drawn, ORDER_DEPTH + 1);
  }

  place(view: Viewport): void {
    for (const patch of this.patches.values()) patch.place(view);
    this.drawnPatch?.place(view);
  }

  private strokeOf(kind: ArrowKind, from: RegionIndex, to: RegionIndex, colour: string): Stroke | undefined {
    const [start, end] = [this.geometry.towns[from]?.at, this.geometry.towns[to]?.at];
    return start && end ? { kind, from: start, to: end, colour } : undefined;
  }

  private patchOf(view: Viewport, stroke: Stroke | undefined, depth: number): Patch | undefined {
    if (!stroke) return undefined;
    const { kind, from, to, colour } = stroke;
    const patch = new Patch(this.scene, depth);
    const bend = Math.hypot(to[0] - from[0], to[1] - from[1]) * 0.16;
    patch.paint(view, grown(boxOf([from, to]), bend), 18 * this.ratio(), (context, space) => {
      const inSpace = ([x, y]: Point): Point => [x * space.scale + space.offsetX, y * space.scale + space.offsetY];
      paintArrow(context, kind, inSpace(from), inSpace(to), colour, this.ratio(), this.colours);
    });
    return patch;
  }

  private ringAt(view: Viewport, region: RegionIndex): Patch | undefined {
    const at = this.geometry.towns[region]?.at;
    if (!at) return undefined;
    const patch = new Patch(this.scene, ORDER_DEPTH);
    patch.paint(view, boxOf([at]), 18 * this.ratio(), (context, space) => {
      context.translate(at[0] * space.scale + space.offsetX, at[1] * space.scale + space.offsetY);
      paintOrderRing(context, this.ratio(), this.colours);
    });
    return patch;
  }
}
