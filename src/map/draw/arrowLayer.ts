/**
 * Arrows: own columns on the march and attacks under way (whole, in the side's ink), moves of others since the last
 * half day (dashed), and the player's orders of this turn (hollow, or a ring at a place).
 */

import type Phaser from 'phaser';
import type { RegionIndex } from '../../core/indices.ts';
import { NONE } from '../../core/indices.ts';
import { formatNumber } from '../../words/format.ts';
import type { MapGeometry } from '../geometry.ts';
import {
  type ArrowKind,
  arrowMiddle,
  NUMBER_RADIUS,
  paintArrow,
  paintOrderNumber,
  paintOrderRing,
} from '../marks/arrowMarks.ts';
import { attacksOf, type MapArrow, type MapModel, type MapSide, reportedMarches } from '../model.ts';
import { type MapColours, NEUTRAL_SLOT, slotInk } from '../palette.ts';
import { boxOf, grown, type Point, type Viewport } from '../viewport.ts';
import { Patch } from './patch.ts';

const ARROW_DEPTH = 22;
const ORDER_DEPTH = 28;
/** Over the counters. */
const NUMBER_DEPTH = 33;

interface Stroke {
  readonly kind: ArrowKind;
  readonly from: Point;
  readonly to: Point;
  readonly colour: string;
}

/** The numbers of orders that are drawn as one, in the reader's digits. */
interface Numbers {
  readonly arrow: Pick<MapArrow, 'from' | 'to'>;
  readonly words: readonly string[];
}

/** From the middle of a ring to its number, CSS pixels each way. */
const RING_CORNER = 10;

const isRing = ({ from, to }: Pick<MapArrow, 'from' | 'to'>): boolean => from === NONE || from === to;

/** By where they are drawn. */
function numbersOf(arrows: readonly MapArrow[]): ReadonlyMap<string, Numbers> {
  const found = new Map<string, Numbers>();
  for (const arrow of arrows) {
    const spot = isRing(arrow) ? `${arrow.to}` : `${arrow.from}-${arrow.to}`;
    const words = [...(found.get(spot)?.words ?? []), formatNumber(arrow.number)];
    found.set(spot, { arrow, words });
  }
  return found;
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
      if (isRing({ from, to })) keep(`order/${to}`, () => this.ringAt(view, to, false));
      else arrow('order', from, to, this.colours.accent, ORDER_DEPTH);
    }
    for (const [spot, numbers] of numbersOf(model.arrows))
      keep(`numbers/${spot}/${numbers.words}`, () => this.numbersAt(view, numbers));
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

  /** An order of this turn, closed or not. */
  orderPatch(view: Viewport, { from, to }: MapArrow, isClosed: boolean): Patch | undefined {
    if (isRing({ from, to })) return this.ringAt(view, to, isClosed);
    const stroke = this.strokeOf(isClosed ? 'march' : 'order', from, to, this.colours.accent);
    return this.patchOf(view, stroke, ORDER_DEPTH);
  }

  /** The numbers of the orders that share an arrow or a ring, side by side. */
  private numbersAt(view: Viewport, { arrow: { from, to }, words }: Numbers): Patch | undefined {
    const [start, end] = [this.geometry.towns[from]?.at, this.geometry.towns[to]?.at];
    if (!end) return undefined;
    const ring = !start || from === to;
    const at = ring ? end : arrowMiddle(start, end);
    const unit = this.ratio();
    const step = 2 * (NUMBER_RADIUS + 1) * unit;
    const patch = new Patch(this.scene, NUMBER_DEPTH);
    patch.paint(view, boxOf([at]), 24 * unit + words.length * step, (context, space) => {
      const away = ring ? RING_CORNER * unit : 0;
      context.translate(at[0] * space.scale + space.offsetX + away, at[1] * space.scale + space.offsetY - away);
      context.translate(ring ? 0 : (-(words.length - 1) * step) / 2, 0);
      for (const number of words) {
        paintOrderNumber(context, number, unit, this.colours);
        context.translate(step, 0);
      }
    });
    return patch;
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

  private ringAt(view: Viewport, region: RegionIndex, isClosed: boolean): Patch | undefined {
    const at = this.geometry.towns[region]?.at;
    if (!at) return undefined;
    const patch = new Patch(this.scene, ORDER_DEPTH);
    patch.paint(view, boxOf([at]), 18 * this.ratio(), (context, space) => {
      context.translate(at[0] * space.scale + space.offsetX, at[1] * space.scale + space.offsetY);
      paintOrderRing(context, this.ratio(), this.colours, isClosed);
    });
    return patch;
  }
}
