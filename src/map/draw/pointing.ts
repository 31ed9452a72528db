/** What pointer and finger mean on the map: the place under them, the one clicked, the order pulled. */
import type Phaser from 'phaser';
import type { RegionIndex, SideIndex } from '../../core/indices.ts';
import { type MapGeometry, regionFinder } from '../geometry.ts';
import type { MapStanding } from '../model.ts';
import { type Point, toScreen, toWorld } from '../viewport.ts';
import type { MapCamera } from './camera.ts';
import { Gestures } from './gestures.ts';

export type MapIntent =
  | { readonly kind: 'select'; readonly region: RegionIndex }
  /** The pointer is over a place's ground, `near` its symbol, or over the counter of a side there. */
  | {
      readonly kind: 'hover';
      readonly region: RegionIndex | null;
      readonly side?: SideIndex;
      readonly near: boolean;
    }
  /** A finger rests on a place. */
  | { readonly kind: 'hold'; readonly region: RegionIndex; readonly side?: SideIndex }
  /** A drag from a place that orders may be pulled from begins, and ends at another place or nowhere. */
  | { readonly kind: 'pull'; readonly from: RegionIndex }
  | { readonly kind: 'pullEnded' }
  | { readonly kind: 'order'; readonly from: RegionIndex; readonly to: RegionIndex }
  /** The map was moved or zoomed by hand. */
  | { readonly kind: 'moved' }
  | { readonly kind: 'background' };

export interface PointingOptions {
  readonly geometry: MapGeometry;
  readonly camera: MapCamera;
  readonly pixelRatio: () => number;
  /** The counter at a point of the screen, device pixels. */
  readonly counterAt: (at: Point) => MapStanding | undefined;
  readonly onIntent: (intent: MapIntent) => void;
  readonly onHover: (region: RegionIndex | undefined) => void;
  /** Shows the order being pulled, in world points; without them none is. */
  readonly showPull: (from?: Point, to?: Point) => void;
}

/** A pointer within this distance of a place's symbol is at the place, CSS pixels. */
const REACH = 16;

const sideOf = (counter: MapStanding | undefined): { readonly side?: SideIndex } =>
  counter === undefined ? {} : { side: counter.side };

export class Pointing {
  private readonly gestures: Gestures;
  private readonly regionAtWorld: (at: Point) => RegionIndex | undefined;
  /** Places an order may be pulled from, and where the one being pulled may go. */
  private pulls: ReadonlySet<RegionIndex> = new Set();
  private goals: ReadonlySet<RegionIndex> | undefined;
  private hover: {
    readonly region: RegionIndex | undefined;
    readonly side: SideIndex | undefined;
    readonly near: boolean;
  } = { region: undefined, side: undefined, near: false };

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly options: PointingOptions,
  ) {
    const { camera, pixelRatio, geometry } = options;
    this.regionAtWorld = regionFinder(geometry);
    this.gestures = new Gestures(scene, {
      pan: (dx, dy) => {
        this.moved();
        camera.panBy(dx, dy);
      },
      zoom: (factor, at, gentle) => {
        this.moved();
        camera.zoomAt(factor, at, gentle);
      },
      point: (at) => this.point(at),
      click: (at) => this.click(at),
      hold: (at) => this.hold(at),
      startPull: (at) => this.startPull(at),
      pull: (from, to) => this.pull(from, to),
      release: (from, to) => this.release(from, to),
      cancelPull: () => this.endPull(),
      pixelRatio,
    });
  }

  setPulls(regions: ReadonlySet<RegionIndex>): void {
    this.pulls = regions;
  }

  /** Where the order being pulled may go; the pointer shows it. */
  setGoals(regions: ReadonlySet<RegionIndex> | undefined): void {
    this.goals = regions;
  }

  /** Gives up the order being pulled. */
  cancelPull(): void {
    this.gestures.cancel();
  }

  destroy(): void {
    this.gestures.destroy();
  }

  private point(at: Point | undefined): void {
    const { camera, counterAt, onHover, onIntent } = this.options;
    const counter = at ? counterAt(at) : undefined;
    const region = at ? (counter?.region ?? this.regionAtWorld(toWorld(camera.view, at))) : undefined;
    const start = at ? this.pullAt(at) : undefined;
    this.scene.game.canvas.style.cursor = this.cursorAt(region, start);
    const near = at !== undefined && (counter !== undefined || this.isNear(region, at));
    const { hover } = this;
    if (region === hover.region && counter?.side === hover.side && near === hover.near) return;
    this.hover = { region, side: counter?.side, near };
    onHover(region);
    onIntent({ kind: 'hover', region: region ?? null, ...sideOf(counter), near });
  }

  /** While an order is pulled, whether it may go here; else an arrow where one may be pulled from. */
  private cursorAt(region: RegionIndex | undefined, start: RegionIndex | undefined): string {
    if (this.goals !== undefined) return region !== undefined && this.goals.has(region) ? 'alias' : 'not-allowed';
    if (start !== undefined) return 'alias';
    return region === undefined ? 'grab' : 'pointer';
  }

  private click(at: Point): void {
    const region = this.regionAt(at);
    this.options.onIntent(region === undefined ? { kind: 'background' } : { kind: 'select', region });
  }

  private hold(at: Point): void {
    const region = this.regionAt(at);
    if (region === undefined) return;
    this.options.onIntent({ kind: 'hold', region, ...sideOf(this.options.counterAt(at)) });
  }

  private regionAt(at: Point): RegionIndex | undefined {
    return this.options.counterAt(at)?.region ?? this.regionAtWorld(toWorld(this.options.camera.view, at));
  }

  /** The place an order is pulled from by a drag that starts here: from its own counter, or from its symbol. */
  private pullAt(at: Point): RegionIndex | undefined {
    const counter = this.options.counterAt(at);
    if (counter !== undefined) return counter.exact && this.pulls.has(counter.region) ? counter.region : undefined;
    for (const region of this.pulls) if (this.isNear(region, at)) return region;
    return undefined;
  }

  private isNear(region: RegionIndex | undefined, at: Point): boolean {
    const town = region === undefined ? undefined : this.options.geometry.towns[region];
    if (!town) return false;
    const [x, y] = toScreen(this.options.camera.view, town.at);
    return Math.hypot(x - at[0], y - at[1]) <= REACH * this.options.pixelRatio();
  }

  private startPull(at: Point): boolean {
    const from = this.pullAt(at);
    if (from === undefined) return false;
    this.options.onIntent({ kind: 'pull', from });
    return true;
  }

  private pull(from: Point, to: Point): void {
    const start = this.pullAt(from);
    const at = start === undefined ? undefined : this.options.geometry.towns[start]?.at;
    // Without goals the order may not be given at all.
    if (this.goals !== undefined) this.options.showPull(at, toWorld(this.options.camera.view, to));
  }

  private release(from: Point, to: Point): void {
    const start = this.pullAt(from);
    const target = this.regionAt(to);
    const isWanted = this.goals !== undefined;
    this.endPull();
    if (isWanted && start !== undefined && target !== undefined && target !== start)
      this.options.onIntent({ kind: 'order', from: start, to: target });
  }

  private endPull(): void {
    this.options.showPull();
    this.goals = undefined;
    this.options.onIntent({ kind: 'pullEnded' });
  }

  private moved(): void {
    this.options.onIntent({ kind: 'moved' });
  }
}
