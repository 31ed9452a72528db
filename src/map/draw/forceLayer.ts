/** Counters: one per side and place, distinguished by shape and hatch as well as colour, larger with more men. */

import type Phaser from 'phaser';
import type { RegionIndex, SideIndex } from '../../core/indices.ts';
import { type Counter, counterRoom, countersOf, isShown } from '../counters.ts';
import type { MapGeometry } from '../geometry.ts';
import { type MapModel, type MapSide, menBandOf } from '../model.ts';
import { NEUTRAL_SLOT, PLATE, PLATE_INK, slotOf } from '../palette.ts';
import { type Box, grown, type Point, toScreen, type Viewport } from '../viewport.ts';
import { Atlas, type Stamp } from './atlas.ts';
import { type Context, counterPath, fontOf, hatchOf, widthOf } from './ink.ts';

const COUNTER_DEPTH = 30;
/** Symbol radius by band of men, CSS pixels. */
const RADII = [4.5, 5, 5.5, 6.2, 7, 8, 9, 10, 11, 12] as const;
/** Counters show their number of men from this closeness on. */
const TEXT_FROM = 0.9;

interface Shown {
  readonly counter: Counter;
  readonly image: Phaser.GameObjects.Image;
  /** From the place to the symbol's centre, device pixels. */
  offset: Point;
}

export class ForceLayer {
  private readonly atlas: Atlas;
  /** Separate from the counters' atlas, which may be discarded while something is still moving. */
  private readonly movers: Atlas;
  private shown: Shown[] = [];
  private boxes: Box[] = [];

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly geometry: MapGeometry,
    private readonly sides: readonly MapSide[],
    private readonly ratio: () => number,
  ) {
    this.atlas = new Atlas(scene, 'counters');
    this.movers = new Atlas(scene, 'movers');
  }

  /** Boxes of the counters, relative to the world's origin, device pixels; names avoid them. */
  get obstacles(): readonly Box[] {
    return this.boxes;
  }

  /** Places the counters, avoiding the boxes in `taken` (same coordinates as `obstacles`). */
  arrange(view: Viewport, model: MapModel, closeness: number, taken: readonly Box[]): void {
    if (this.atlas.isCrowded) this.forget();
    const spare = this.shown.map(({ image }) => image);
    this.shown = [];
    this.boxes = [...taken];
    const origin: Viewport = { ...view, x: 0, y: 0, width: 0, height: 0 };
    // Keep counters off a city's symbol.
    const room = 5 * this.ratio();
    for (const town of this.geometry.towns) {
      const [x, y] = toScreen(origin, town.at);
      if (town.rank !== 'town') this.boxes.push(grown({ left: x, right: x, top: y, bottom: y }, room));
    }
    const counters = countersOf(model).filter((counter) => isShown(counter, model, closeness));
    // Columns before garrisons, large before small: the first get the best spots.
    counters.sort(
      (a, b) =>
        Number(a.role === 'garrison') - Number(b.role === 'garrison') ||
        b.standing.size - a.standing.size ||
        a.region - b.region,
    );
    for (const counter of counters) {
      const town = this.geometry.towns[counter.region];
      if (!town) continue;
      const texts = [...new Set([this.textOf(counter, closeness), ''])];
      const stamps = texts.map((text) => this.stampOf(counter, text));
      const sizes = stamps.map(({ width, height }) => [width, height] as const);
      const found = counterRoom(
        toScreen(origin, town.at),
        sizes,
        this.boxes,
        6 * this.ratio(),
        counter.role === 'garrison',
      );
      const stamp = found && stamps[found.size];
      if (!found || !stamp) continue;
      this.boxes.push(found.box);
      const offset = found.at;
      const image =
        spare.shift()?.setTexture(stamp.texture, stamp.frame) ?? this.scene.add.image(0, 0, stamp.texture, stamp.frame);
      this.shown.push({ counter, image: image.setDepth(COUNTER_DEPTH), offset });
    }
    for (const image of spare) image.destroy();
    this.atlas.flush();
    this.place(view);
  }

  place(view: Viewport): void {
    for (const { counter, image, offset } of this.shown) {
      const [x, y] = toScreen(view, this.geometry.towns[counter.region].at);
      image.setPosition(Math.round(x + offset[0]), Math.round(y + offset[1]));
    }
  }

  /** The counter at a screen point; `undefined` if there is none. */
  counterAt([x, y]: Point): Counter | undefined {
    const hit = this.shown.find(
      ({ image }) => Math.abs(image.x - x) <= image.width / 2 && Math.abs(image.y - y) <= image.height / 2,
    );
    return hit?.counter;
  }

  imageOf(region: RegionIndex, side: SideIndex): Phaser.GameObjects.Image | undefined {
    return this.shown.find(({ counter }) => counter.region === region && counter.side === side)?.image;
  }

  /** A loose counter for something on the move; the caller destroys it. */
  mover(side: SideIndex, men: number): Phaser.GameObjects.Image {
    const stamp = this.symbolStamp(this.sides[side]?.slot ?? NEUTRAL_SLOT, menBandOf(men));
    this.movers.flush();
    return this.scene.add.image(0, 0, stamp.texture, stamp.frame).setDepth(COUNTER_DEPTH + 5);
  }

  /** Discards all pictures. Nothing may be moving. */
  redraw(): void {
    this.forget();
    this.movers.clear();
  }

  private forget(): void {
    for (const { image } of this.shown) image.destroy();
    this.shown = [];
    this.atlas.clear();
  }

  private textOf(counter: Counter, closeness: number): string {
    return closeness >= TEXT_FROM && (counter.role !== 'garrison' || closeness > 2.2) ? counter.standing.men : '';
  }

  private stampOf(counter: Counter, text: string): Stamp {
    const ratio = this.ratio();
    const slot = this.sides[counter.side]?.slot ?? NEUTRAL_SLOT;
    const r = (RADII[counter.band] ?? 12) * (counter.role === 'garrison' ? 0.8 : 1) * ratio;
    const size = 10.5 * ratio;
    const font = fontOf(size, 600);
    const textWidth = text === '' ? 0 : widthOf(text, font) + 7 * ratio;
    const side = 2 * Math.ceil(r * 1.3 + 2.5 * ratio);
    const height = Math.max(side, text === '' ? 0 : Math.ceil(size + 7 * ratio));
    return this.atlas.stamp(
      `${slot}/${counter.band}/${counter.role}/${counter.posture}/${text}`,
      side + textWidth,
      height,
      (context) => {
        context.translate(side / 2, height / 2);
        if (text !== '') {
          const plate = new Path2D();
          plate.roundRect(0, -size / 2 - 2.5 * ratio, side / 2 + textWidth - 1.5 * ratio, size + 5 * ratio, 3 * ratio);
          context.fillStyle = PLATE;
          context.fill(plate);
          context.strokeStyle = PLATE_INK;
          context.lineWidth = 0.8 * ratio;
          context.stroke(plate);
          context.font = font;
          context.fillStyle = PLATE_INK;
          context.textBaseline = 'middle';
          context.fillText(text, side / 2 + 1.5 * ratio, 0.5 * ratio);
        }
        this.paintSymbol(context, slot, r);
        if (counter.role === 'column') paintChevron(context, r, ratio);
        if (counter.role === 'post') paintFlag(context, r, ratio);
        if (counter.posture === 'digIn') paintParapet(context, r, ratio);
      },
    );
  }

  private symbolStamp(slot: number, band: number): Stamp {
    const ratio = this.ratio();
    const r = (RADII[band] ?? 12) * ratio;
    const side = 2 * Math.ceil(r * 1.3 + 2.5 * ratio);
    return this.movers.stamp(`mover/${slot}/${band}`, side, side, (context) => {
      context.translate(side / 2, side / 2);
      this.paintSymbol(context, slot, r);
      paintChevron(context, r, ratio);
    });
  }

  private paintSymbol(context: Context, slot: number, r: number): void {
    const ratio = this.ratio();
    const { shape, fill } = slotOf(slot);
    const path = counterPath(shape, r);
    context.lineJoin = 'round';
    context.strokeStyle = PLATE;
    context.lineWidth = 4 * ratio;
    context.stroke(path);
    context.fillStyle = fill;
    context.fill(path);
    context.globalAlpha = 0.55;
    context.fillStyle = hatchOf(context, slot, fill, ratio * 0.7) ?? 'transparent';
    context.fill(path);
    context.globalAlpha = 1;
    context.strokeStyle = PLATE_INK;
    context.lineWidth = 1.5 * ratio;
    context.stroke(path);
  }
}

/** A marching column. */
function paintChevron(context: Context, r: number, ratio: number): void {
  const chevron = new Path2D(`M${-0.3 * r} ${-0.45 * r}L${0.25 * r} 0L${-0.3 * r} ${0.45 * r}`);
  context.lineCap = 'round';
  context.strokeStyle = PLATE;
  context.lineWidth = 3.4 * ratio;
  context.stroke(chevron);
  context.strokeStyle = PLATE_INK;
  context.lineWidth = 1.8 * ratio;
  context.stroke(chevron);
}

/** An outside actor's post. */
function paintFlag(context: Context, r: number, ratio: number): void {
  context.strokeStyle = PLATE_INK;
  context.fillStyle = PLATE_INK;
  context.lineWidth = 1.2 * ratio;
  context.stroke(new Path2D(`M${-0.3 * r} ${0.5 * r}V${-0.5 * r}`));
  context.fill(new Path2D(`M${-0.3 * r} ${-0.55 * r}L${0.45 * r} ${-0.25 * r}L${-0.3 * r} ${0.05 * r}z`));
}

/** Dug in. */
function paintParapet(context: Context, r: number, ratio: number): void {
  context.strokeStyle = PLATE_INK;
  context.lineWidth = 2 * ratio;
  context.stroke(new Path2D(`M${-1.2 * r} ${1.1 * r}H${1.2 * r}`));
}
